#include "tidy/leftovers.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace musubi::tidy {
namespace {

// Written in two parts, so that this file passes its own check.
constexpr std::string_view unfinished_marks[] = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X",
    "HA"
    "CK"};
constexpr std::string_view conflict_marks[] = {
    "<<<<<"
    "<< ",
    ">>>>>"
    ">> ",
    "|||||"
    "|| "};

// Whose bytes are their content: what tests compare with, what tests must refuse, what npm writes.
constexpr std::string_view exact_bytes[] = {
    "tests/golden/",
    "tests/programme_files/bad/",
    "tests/fuzz/",
    "web/package-lock.json",
};
// Where a tab separates.
constexpr std::string_view tab_endings[] = {".tsv", "debian/rules", "Makefile"};

bool has_plain_word(std::string_view line, std::string_view word) {
  const auto is_letter = [&](std::size_t i) {
    return i < line.size() && std::isalnum(static_cast<unsigned char>(line[i])) != 0;
  };
  for (std::size_t at = line.find(word); at != std::string_view::npos;
       at = line.find(word, at + 1)) {
    if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) {
      return true;
    }
  }
  return false;
}

std::optional<std::string> unfinished_work(std::string_view line) {
  for (const std::string_view mark : unfinished_marks) {
    if (has_plain_word(line, mark)) {
      return fmt::format("{}: finish it, or write an issue and remove the mark", mark);
    }
  }
  const auto starts = [&](std::string_view mark) { return line.starts_with(mark); };
  if (std::ranges::any_of(conflict_marks, starts) || line ==
                                                         "====="
                                                         "==") {
    return "a conflict of a merge: resolve it";
  }
  return std::nullopt;
}

std::optional<std::string> white_space(std::string_view line, bool may_have_tabs) {
  if (line.ends_with('\r')) {
    return "a carriage return: end lines with a line feed alone";
  }
  if (line.ends_with(' ') || (line.ends_with('\t') && !may_have_tabs)) {
    return "blanks at the end of the line: remove them";
  }
  if (!may_have_tabs && line.find('\t') != std::string_view::npos) {
    return "a tab: indent with spaces";
  }
  return std::nullopt;
}

}  // namespace

std::vector<Finding> check_leftovers(const SourceFile& file) {
  std::vector<Finding> findings;
  const auto starts_path = [&](std::string_view start) { return file.path.starts_with(start); };
  const auto ends_path = [&](std::string_view end) { return file.path.ends_with(end); };
  if (std::ranges::any_of(exact_bytes, starts_path) || file.text.empty()) {
    return findings;
  }
  const bool may_have_tabs = std::ranges::any_of(tab_endings, ends_path);
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const auto& problem : {unfinished_work(lines[i]), white_space(lines[i], may_have_tabs)}) {
      if (problem) {
        findings.push_back({.path = file.path, .line = i + 1, .message = *problem});
      }
    }
  }
  if (!file.text.ends_with('\n')) {
    findings.push_back({.path = file.path,
                        .line = lines.size(),
                        .message = "no line feed at the end of the file: add one"});
  }
  return findings;
}

}  // namespace musubi::tidy
