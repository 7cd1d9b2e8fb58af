// What an import would do to the registry, row by row: new, changed, unchanged, refused, or in
// doubt because it looks like one that is known under another code. Pure, and fast enough for a
// preview: 10,000 rows against 10,000 known ones in well under a second.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/organisation/read_row.h"

namespace musubi::organisation {

enum class Verdict {
  added,
  changed,
  unchanged,
  refused,          // a cell is wrong: `problems`
  repeated,         // the same one as an earlier row of the file
  codes_disagree,   // its codes belong to two known ones
  looks_like_other  // name, kana and prefecture of one that has another code
};
[[nodiscard]] std::string_view name_of(Verdict verdict);

struct Compared {
  Verdict verdict;
  std::optional<Organisation> merged;  // as it will be; of `added` and `changed` alone
  // Of the known ones, from 0; of `repeated`, the earlier row.
  std::optional<std::size_t> other;
  std::vector<Column> changed;  // of `changed`
  std::vector<CellProblem> problems;
  std::vector<CellProblem> warnings;
};

// In the order of the rows. A cell that is empty in the file takes nothing away from what is known;
// nor does a column that the file has not.
[[nodiscard]] std::vector<Compared> compare(const std::vector<Organisation>& known,
                                            const std::vector<ReadRow>& rows);

}  // namespace musubi::organisation
