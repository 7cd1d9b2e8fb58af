#include "sheets/column_width.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/overloaded.h"

namespace musubi::sheets {

static constexpr double width_min = 8;
static constexpr double width_max = 32;
static constexpr double margin = 2;
// The arrow of the filter stands over the end of a title.
static constexpr double arrow = 2;

// Of the longest line.
static double text_width(std::string_view utf8) {
  double widest = 0;
  double width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    UChar32 character = 0;
    U8_NEXT(utf8.data(), at, utf8.size(), character);
    if (character == '\n') {
      width = 0;
      continue;
    }
    const int kind = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    const bool is_wide =
        kind == U_EA_WIDE || kind == U_EA_FULLWIDTH || (kind == U_EA_AMBIGUOUS && character > 0xFF);
    width += is_wide ? 2 : 1;
    widest = std::max(widest, width);
  }
  return widest;
}

static double width_of(const Cell& cell) {
  return std::visit(
      Overloaded{
          [](NoValue) { return 0.0; }, [](const std::string& text) { return text_width(text); },
          [](int number) { return static_cast<double>(std::to_string(number).size()); },
          [](Date) { return date_width - margin; }, [](Instant) { return moment_width - margin; }},
      cell);
}

double column_width(const Table& table, std::size_t column) {
  double width = text_width(table.columns.at(column)) + arrow;
  for (const Row& row : table.rows) {
    width = std::max(width, width_of(row.at(column)));
  }
  return std::clamp(width + margin, width_min, width_max);
}

}  // namespace musubi::sheets
