// How long files, functions and lines may be (style.md, "Files").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

inline constexpr std::size_t file_lines_warning = 300;
inline constexpr std::size_t file_lines_max = 500;
inline constexpr std::size_t function_lines_max = 70;
inline constexpr std::size_t line_columns_max = 100;

// Tables of data that may be longer than a file of code; each is named here, with its reason.
[[nodiscard]] std::span<const std::string_view> long_tables();

[[nodiscard]] std::vector<Finding> check_file_length(const SourceFile& file,
                                                     std::span<const std::string_view> exempt);
// Findings that are shown and do not fail.
[[nodiscard]] std::vector<Finding> warn_of_file_length(const SourceFile& file,
                                                       std::span<const std::string_view> exempt);
[[nodiscard]] std::vector<Finding> check_line_width(const SourceFile& file);
// Functions of .cc files, from the first line of their signature to their closing brace.
[[nodiscard]] std::vector<Finding> check_function_length(const SourceFile& file);

}  // namespace musubi::tidy
