// How problems are worded, ordered, and given a hint (architecture: "Checking a file").
#include "programme_files/problem.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace musubi::programme_files {

std::string format_problem(const Problem& problem) {
  std::string line = fmt::format("{}:{}:{}", problem.file, problem.at.line, problem.at.column);
  if (!problem.path.empty()) {
    line += " " + problem.path;
  }
  line += ": " + problem.text + (problem.text.ends_with('.') ? "" : ".");
  if (!problem.hint.empty()) {
    line += " " + problem.hint;
  }
  return line;
}

void sort_problems(std::vector<Problem>& problems) {
  std::ranges::sort(problems);
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

namespace {

// Levenshtein distance in bytes; long inputs are cut, since a typing error is short.
std::size_t distance(std::string_view a, std::string_view b) {
  a = a.substr(0, 64);
  b = b.substr(0, 64);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> nearest_name(std::string_view written,
                                             const std::vector<std::string_view>& known) {
  std::optional<std::string_view> nearest;
  std::size_t smallest = std::max<std::size_t>(2, written.size() / 3) + 1;
  if (written.empty()) {
    return std::nullopt;
  }
  for (const std::string_view name : known) {
    const std::size_t found = distance(written, name);
    if (found < smallest) {
      smallest = found;
      nearest = name;
    }
  }
  return nearest;
}

std::string name_hint(std::string_view written, const std::vector<std::string_view>& known) {
  if (const auto nearest = nearest_name(written, known)) {
    return fmt::format("Did you mean {}?", *nearest);
  }
  if (known.empty()) {
    return "There is none to choose from.";
  }
  constexpr std::size_t shown_max = 24;
  const std::vector<std::string_view> shown{
      known.begin(), known.begin() + static_cast<long>(std::min(known.size(), shown_max))};
  return fmt::format("Choose from: {}{}.", fmt::join(shown, ", "),
                     known.size() > shown_max ? ", …" : "");
}

}  // namespace musubi::programme_files
