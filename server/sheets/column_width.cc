#include "sheets/column_width.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>

#include "base/overloaded.h"

namespace musubi::sheets {

static constexpr double width_min = 8;
static constexpr double width_max = 32;
static constexpr double margin = 2;
// The arrow of the filter stands over the end of a title.
static constexpr double arrow = 2;

// Line by line.
static std::vector<double> line_widths(std::string_view utf8) {
  std::vector<double> widths{0};
  for (std::size_t at = 0; at < utf8.size();) {
    UChar32 character = 0;
    U8_NEXT(utf8.data(), at, utf8.size(), character);
    if (character == '\n') {
      widths.push_back(0);
      continue;
    }
    const int kind = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    const bool is_wide =
        kind == U_EA_WIDE || kind == U_EA_FULLWIDTH || (kind == U_EA_AMBIGUOUS && character > 0xFF);
    widths.back() += is_wide ? 2 : 1;
  }
  return widths;
}

static double text_width(std::string_view utf8) { return std::ranges::max(line_widths(utf8)); }

static double width_of(const Cell& cell) {
  return std::visit(
      Overloaded{
          [](NoValue) { return 0.0; }, [](const std::string& text) { return text_width(text); },
          [](int number) { return static_cast<double>(std::to_string(number).size()); },
          [](Date) { return date_width - margin; }, [](Instant) { return moment_width - margin; }},
      cell);
}

int lines_in(const Cell& cell, double width) {
  const auto* text = std::get_if<std::string>(&cell);
  double lines = 0;
  for (const double line : line_widths(text == nullptr ? "" : *text)) {
    lines += std::max(1.0, std::ceil(line / (width - margin)));
  }
  return static_cast<int>(lines);
}

double column_width(const Table& table, std::size_t column) {
  double width = text_width(table.columns.at(column)) + arrow;
  for (const Row& row : table.rows) {
    width = std::max(width, width_of(row.at(column)));
  }
  return std::clamp(width + margin, width_min, width_max);
}

}  // namespace musubi::sheets
