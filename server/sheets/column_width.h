// How wide a column must be for what stands in it.
#pragma once

#include "sheets/table.h"

namespace musubi::sheets {

// In the width of a digit, as spreadsheets count: a kanji takes two. Long texts are cut off on the
// screen (not in the file) rather than pushing the other columns out of sight.
[[nodiscard]] double column_width(const Table& table, std::size_t column);

// For dates and moments: nothing wider is written into such a cell.
inline constexpr double date_width = 12;
inline constexpr double moment_width = 20;

}  // namespace musubi::sheets
