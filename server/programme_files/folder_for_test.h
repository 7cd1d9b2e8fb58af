// Reading the programme folders of the repository, for tests only: the module itself does no I/O.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "programme_files/read_programme.h"

namespace musubi::programme_files {

inline std::filesystem::path repository() { return MUSUBI_SOURCE_DIR; }

inline std::string read_text_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

inline std::optional<std::string> read_if_there(const std::filesystem::path& path) {
  return std::filesystem::exists(path) ? std::optional{read_text_file(path)} : std::nullopt;
}

inline FolderTexts read_folder(const std::filesystem::path& path) {
  return {.folder = path.filename().string(),
          .programme = read_text_file(path / "programme.yaml"),
          .texts = read_if_there(path / "texts.yaml"),
          .examples = read_if_there(path / "examples.yaml")};
}

// The programme folders below `path`, by name.
inline std::vector<FolderTexts> read_folders(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator{path}) {
    if (std::filesystem::exists(entry.path() / "programme.yaml")) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<FolderTexts> folders;
  for (const auto& folder : found) {
    folders.push_back(read_folder(folder));
  }
  return folders;
}

}  // namespace musubi::programme_files
