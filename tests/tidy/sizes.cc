#include "tidy/sizes.h"

#include <fmt/core.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace musubi::tidy {
namespace {

// Columns on a terminal: two for wide characters, none for marks that combine.
std::size_t columns_of(std::string_view line) {
  std::size_t columns = 0;
  const auto length = static_cast<std::int32_t>(line.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(line.data(), i, length, c);
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    if (u_charType(c) == U_NON_SPACING_MARK) {
      continue;
    }
    columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

std::vector<Finding> length_findings(const SourceFile& file,
                                     std::span<const std::string_view> exempt, std::size_t above,
                                     std::size_t up_to) {
  const std::size_t count = lines_of(file.text).size();
  if (language_of(file) == Language::other || count <= above || count > up_to ||
      std::ranges::find(exempt, file.path) != exempt.end()) {
    return {};
  }
  return {{.path = file.path,
           .line = count,
           .message = fmt::format("{} lines, more than {}: split it by concept", count, above)}};
}

}  // namespace

std::span<const std::string_view> long_tables() {
  // None yet: tables of data live in programmes/codes, and those of the code are short.
  return {};
}

std::vector<Finding> check_file_length(const SourceFile& file,
                                       std::span<const std::string_view> exempt) {
  return length_findings(file, exempt, file_lines_max, file.text.size() + 1);
}

std::vector<Finding> warn_of_file_length(const SourceFile& file,
                                         std::span<const std::string_view> exempt) {
  return length_findings(file, exempt, file_lines_warning, file_lines_max);
}

std::vector<Finding> check_line_width(const SourceFile& file) {
  std::vector<Finding> findings;
  if (language_of(file) == Language::other) {
    return findings;
  }
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t columns = columns_of(lines[i]);
    // An address cannot be broken.
    if (columns > line_columns_max && lines[i].find("https://") == std::string_view::npos) {
      findings.push_back({.path = file.path,
                          .line = i + 1,
                          .message = fmt::format("{} columns, more than {}: break the line",
                                                 columns, line_columns_max)});
    }
  }
  return findings;
}

}  // namespace musubi::tidy
