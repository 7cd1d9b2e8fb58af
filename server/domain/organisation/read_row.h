// One row of a file as an organisation, or everything that is wrong with it, cell by cell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/organisation/find_columns.h"

namespace musubi::organisation {

enum class Problem {
  missing,
  too_long,
  not_katakana,
  unknown_prefecture,
  unknown_kind,
  not_a_code,
  not_yes_or_no,
  no_evidence,          // a feature without where it is said
  of_other_prefecture,  // a code that begins with another one's
  wrong_check_digit     // alone of them only a warning (X12)
};
[[nodiscard]] std::string_view name_of(Problem problem);

struct CellProblem {
  Column column;
  Problem problem;
  bool operator==(const CellProblem&) const = default;
};

struct ReadRow {
  std::optional<Organisation> organisation;  // none: refused
  std::vector<CellProblem> problems;
  std::vector<CellProblem> warnings;
};

[[nodiscard]] ReadRow read_row(const Columns& columns, const Cells& cells);

}  // namespace musubi::organisation
