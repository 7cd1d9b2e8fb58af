// Problem: one thing that is wrong in a programme folder, where it stands, and what to do about it.
// Checking collects all of them; a file is never refused one problem at a time.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::programme_files {

// Both count from 1; a column counts characters, not bytes.
struct Position {
  int line = 1;
  int column = 1;

  auto operator<=>(const Position&) const = default;
};

struct Problem {
  std::string file;
  Position at;
  std::string path;  // courses[basic_1].window.to; empty for the file as a whole
  std::string text;  // names the thing, the limit and the value
  std::string hint;  // the next step; may be empty

  auto operator<=>(const Problem&) const = default;
};

// "file:line:column path: problem. hint"
[[nodiscard]] std::string format_problem(const Problem& problem);

void sort_problems(std::vector<Problem>& problems);

// The known name that the author probably meant; absent when none is near.
[[nodiscard]] std::optional<std::string_view> nearest_name(
    std::string_view written, const std::vector<std::string_view>& known);

// "Did you mean x?", or the list of all names when none is near.
[[nodiscard]] std::string name_hint(std::string_view written,
                                    const std::vector<std::string_view>& known);

}  // namespace musubi::programme_files
