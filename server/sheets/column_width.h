// How wide a column must be for what stands in it, and how many lines a cell then takes.
#pragma once

#include "sheets/table.h"

namespace musubi::sheets {

// In the width of a digit, as spreadsheets count: a kanji takes two. Long texts take several lines
// rather than pushing the other columns out of sight.
[[nodiscard]] double column_width(const Table& table, std::size_t column);

// Of a cell in a column of this width, at least one. Told to the file, because not every reader
// measures a row when it opens one.
[[nodiscard]] int lines_in(const Cell& cell, double width);

// For dates and moments: nothing wider is written into such a cell.
inline constexpr double date_width = 13;
inline constexpr double moment_width = 21;

}  // namespace musubi::sheets
