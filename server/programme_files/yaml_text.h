// YamlText: what is refused before a parser sees the text, and where a byte of it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "programme_files/problem.h"

namespace musubi::programme_files {

// Where lines begin, for turning byte offsets into lines and columns.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  [[nodiscard]] Position at_byte(std::size_t offset) const;
  // For a parser that counts lines from 0 and columns in bytes from 0.
  [[nodiscard]] Position at_line_and_byte(int line, int byte) const;

 private:
  std::string_view m_text;
  std::vector<std::size_t> m_line_starts;
};

// Size, encoding, tabs, control characters, byte order mark, document markers and directives.
[[nodiscard]] std::vector<Problem> check_yaml_text(std::string_view text, const LineIndex& lines,
                                                   const std::string& file);

}  // namespace musubi::programme_files
