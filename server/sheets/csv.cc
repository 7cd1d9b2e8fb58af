#include "sheets/csv.h"

#include <fmt/core.h>

#include "base/overloaded.h"
#include "base/text/cp932.h"
#include "sheets/cell_text.h"

namespace musubi::sheets {

static constexpr std::string_view line_end = "\r\n";
static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

static std::string quoted(std::string_view text) {
  std::string field = "\"";
  for (const char letter : text) {
    field += letter == '"' ? "\"\"" : std::string{letter};
  }
  return field + "\"";
}

static std::string moment_text(Instant moment) {
  const int seconds = moment.time_jst().seconds;
  return fmt::format("{} {:02}:{:02}:{:02}", moment.date_jst().iso(), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

// Signs are guarded before the text is encoded: CP932 may have one byte for several of them.
static std::string field_of(const Cell& cell) {
  return std::visit(
      Overloaded{
          [](NoValue) { return std::string{}; },
          [](const std::string& text) { return quoted(without_formula(visible_text(text))); },
          [](int number) { return std::to_string(number); }, [](Date date) { return date.iso(); },
          [](Instant moment) { return moment_text(moment); }},
      cell);
}

static Row title_row(const Table& table) { return {table.columns.begin(), table.columns.end()}; }

static std::string line_of(const Row& row) {
  std::string line;
  for (const Cell& cell : row) {
    line += (line.empty() && &cell == row.data() ? "" : ",") + field_of(cell);
  }
  return line.append(line_end);
}

std::string utf8_csv(const Table& table, CsvPart part) {
  std::string csv;
  if (part == CsvPart::first) {
    csv = byte_order_mark;
    csv += line_of(title_row(table));
  }
  for (const Row& row : table.rows) {
    csv += line_of(row);
  }
  return csv;
}

Cp932Csv cp932_csv(const Table& table, CsvPart part) {
  Cp932Csv csv;
  if (part == CsvPart::first) {
    csv.bytes = text::to_cp932(line_of(title_row(table))).bytes;
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      text::Cp932Text field = text::to_cp932(field_of(table.rows[row][column]));
      csv.bytes += (column == 0 ? "" : ",") + field.bytes;
      if (!field.lacking.empty()) {
        csv.replaced.push_back({row, column, std::move(field.lacking)});
      }
    }
    csv.bytes += line_end;
  }
  return csv;
}

}  // namespace musubi::sheets
