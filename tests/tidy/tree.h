// The text files of the checkout: those that git tracks, or without git those outside build
// folders.
#pragma once

#include <filesystem>
#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

// Sorted by path. Binary files are left out.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root);

// Every file below the root outside the folders that builds and runs write to.
[[nodiscard]] std::vector<std::string> walk(const std::filesystem::path& root);

}  // namespace musubi::tidy
