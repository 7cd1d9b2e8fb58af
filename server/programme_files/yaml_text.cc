// The checks of a file's bytes (architecture: "YAML traps").
#include "programme_files/yaml_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "programme_files/yaml_tree.h"

namespace musubi::programme_files {

LineIndex::LineIndex(std::string_view text) : m_text(text), m_line_starts{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      m_line_starts.push_back(i + 1);
    }
  }
}

Position LineIndex::at_byte(std::size_t offset) const {
  offset = std::min(offset, m_text.size());
  const auto after = std::ranges::upper_bound(m_line_starts, offset);
  const auto line = static_cast<std::size_t>(after - m_line_starts.begin()) - 1;
  const std::string_view before = m_text.substr(m_line_starts[line], offset - m_line_starts[line]);
  const auto is_lead_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto characters = std::ranges::count_if(before, is_lead_byte);
  return {.line = static_cast<int>(line) + 1, .column = static_cast<int>(characters) + 1};
}

Position LineIndex::at_line_and_byte(int line, int byte) const {
  if (line < 0 || static_cast<std::size_t>(line) >= m_line_starts.size() || byte < 0) {
    return at_byte(m_text.size());
  }
  return at_byte(m_line_starts[static_cast<std::size_t>(line)] + static_cast<std::size_t>(byte));
}

namespace {

// The length of the UTF-8 character at `offset`; absent when it is malformed, overlong, a
// surrogate, or beyond U+10FFFF.
std::optional<std::size_t> utf8_length(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const auto lead = byte(0);
  if (lead < 0x80) {
    return 1;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) {
      return std::nullopt;
    }
  }
  const bool is_overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool is_outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  if (is_overlong || is_outside) {
    return std::nullopt;
  }
  return length;
}

bool is_forbidden_control(unsigned char c) {
  return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
}

struct TextChecker {
  std::string_view text;
  const LineIndex& lines;
  const std::string& file;
  std::vector<Problem> problems;

  void add(std::size_t offset, std::string problem, std::string hint) {
    problems.push_back({.file = file,
                        .at = lines.at_byte(offset),
                        .path = "",
                        .text = std::move(problem),
                        .hint = std::move(hint)});
  }

  void check_bytes() {
    for (std::size_t i = 0; i < text.size();) {
      const auto length = utf8_length(text, i);
      if (!length) {
        add(i, "not valid UTF-8", "Save the file as UTF-8.");
        return;
      }
      if (text[i] == '\t') {
        add(i, "a tab", "Use spaces.");
      } else if (is_forbidden_control(static_cast<unsigned char>(text[i]))) {
        add(i, fmt::format("control character U+{:04X}", static_cast<unsigned char>(text[i])),
            "Remove it.");
      }
      i += *length;
    }
  }

  void check_line(std::size_t offset, std::string_view line) {
    if (line.starts_with('%')) {
      add(offset, "a YAML directive", "Remove the line.");
    } else if (line.starts_with("---") || line.starts_with("...")) {
      add(offset, "a document marker", "A file is one document; remove the line.");
    }
  }
};

}  // namespace

std::vector<Problem> check_yaml_text(std::string_view text, const LineIndex& lines,
                                     const std::string& file) {
  TextChecker checker{.text = text, .lines = lines, .file = file, .problems = {}};
  if (text.size() > yaml_bytes_max) {
    checker.add(0, fmt::format("{} bytes, and at most {} are read", text.size(), yaml_bytes_max),
                "Check that this is a programme file.");
    return checker.problems;
  }
  if (text.starts_with("\xEF\xBB\xBF")) {
    checker.add(0, "a byte order mark", "Save the file as UTF-8 without one.");
  }
  checker.check_bytes();
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    checker.check_line(start, text.substr(start, end - start));
    start = end + 1;
  }
  return checker.problems;
}

}  // namespace musubi::programme_files
