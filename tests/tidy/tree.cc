#include "tidy/tree.h"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace musubi::tidy {
namespace {

namespace fs = std::filesystem;

// Empty when git is missing or the folder is no checkout, as in an unpacked release.
std::vector<std::string> tracked(const fs::path& root) {
  const std::string command = "git -C '" + root.string() + "' ls-files -z 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    return {};
  }
  std::string output;
  std::array<char, 65536> buffer;
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), count);
  }
  const int status = pclose(pipe);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return {};
  }
  std::vector<std::string> paths;
  for (std::size_t start = 0; start < output.size();) {
    const std::size_t end = output.find('\0', start);
    paths.push_back(output.substr(start, end - start));
    start = end + 1;
  }
  return paths;
}

bool is_written_by_builds(const fs::path& path) {
  constexpr std::string_view folders[] = {".git", "node_modules", "build", "var"};
  if (std::ranges::find(folders, path.filename().string()) != std::end(folders)) {
    return true;
  }
  const std::string text = path.generic_string();
  return text.ends_with("web/dist") || text.ends_with("tests/scenarios/output") ||
         text.ends_with("src/api/schema.d.ts");
}

bool is_binary(std::string_view text) {
  return text.substr(0, 8000).find('\0') != std::string_view::npos;
}

// Bytes that a reader must survive, as wrong as they are.
bool is_of_strangers(std::string_view path) { return path.starts_with("tests/faults/corpus/"); }

}  // namespace

std::vector<std::string> walk(const fs::path& root) {
  std::vector<std::string> paths;
  for (auto entry = fs::recursive_directory_iterator(root);
       entry != fs::recursive_directory_iterator(); ++entry) {
    if (is_written_by_builds(entry->path())) {
      if (entry->is_directory()) {
        entry.disable_recursion_pending();
      }
    } else if (entry->is_regular_file()) {
      paths.push_back(entry->path().lexically_relative(root).generic_string());
    }
  }
  return paths;
}

std::vector<SourceFile> read_tree(const fs::path& root) {
  std::vector<std::string> paths = tracked(root);
  if (paths.empty()) {
    paths = walk(root);
  }
  std::ranges::sort(paths);
  std::vector<SourceFile> files;
  for (std::string& path : paths) {
    std::ifstream input(root / path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(input), {}};
    // A tracked file may have been removed from the folder and not yet from the index.
    if (input && !is_binary(text) && !is_of_strangers(path)) {
      files.push_back({.path = std::move(path), .text = std::move(text)});
    }
  }
  return files;
}

}  // namespace musubi::tidy
