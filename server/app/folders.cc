#include "app/folders.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace musubi::app {

using programme_files::FolderTexts;
namespace fs = std::filesystem;

Result<std::string> read_text_file(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  if (!file.is_open() || file.bad()) {
    return Error{
        ErrorKind::not_found, "file_not_readable",
        fmt::format("{} can't be read: check the path and its permissions", path.string())};
  }
  return text;
}

static Result<std::optional<std::string>> read_if_there(const fs::path& path) {
  if (!fs::exists(path)) {
    return std::optional<std::string>{};
  }
  return std::optional{TRY(read_text_file(path))};
}

static Result<FolderTexts> read_folder(const fs::path& folder) {
  auto programme = TRY(read_text_file(folder / "programme.yaml"));
  auto texts = TRY(read_if_there(folder / "texts.yaml"));
  auto examples = TRY(read_if_there(folder / "examples.yaml"));
  return FolderTexts{.folder = folder.string(),
                     .programme = std::move(programme),
                     .texts = std::move(texts),
                     .examples = std::move(examples)};
}

static bool is_programme(const fs::path& folder) { return fs::exists(folder / "programme.yaml"); }

static Result<std::vector<fs::path>> programmes_below(const fs::path& path) {
  if (is_programme(path)) {
    return std::vector{path};
  }
  std::error_code error;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator{path, error}) {
    if (entry.is_directory() && is_programme(entry.path())) {
      found.push_back(entry.path());
    }
  }
  if (error || found.empty()) {
    return Error{ErrorKind::not_found, "no_programme_folder",
                 fmt::format("{} holds no programme.yaml, and no folder in it does: name a "
                             "programme folder, or the folder above",
                             path.string())};
  }
  std::ranges::sort(found);
  return found;
}

Result<std::vector<FolderTexts>> read_programme_folders(const std::vector<fs::path>& paths) {
  std::vector<FolderTexts> folders;
  for (const fs::path& path : paths) {
    for (const fs::path& folder : TRY(programmes_below(path))) {
      folders.push_back(TRY(read_folder(folder)));
    }
  }
  return folders;
}

}  // namespace musubi::app
