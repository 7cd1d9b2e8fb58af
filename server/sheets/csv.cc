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
static std::string guarded(const std::string& text) { return without_formula(visible_text(text)); }

static std::string plain_of(const Cell& cell) {
  return std::visit(Overloaded{[](NoValue) { return std::string{}; },
                               [](const std::string& text) { return guarded(text); },
                               [](int number) { return std::to_string(number); },
                               [](Date date) { return date.iso(); },
                               [](Instant moment) { return moment_text(moment); }},
                    cell);
}

static std::string field_of(const Cell& cell, std::string_view encoded) {
  return std::holds_alternative<std::string>(cell) ? quoted(encoded) : std::string{encoded};
}

// Quoted after encoding: a mark that combines with the sign before it would take the quote along
// into what CP932 lacks. No second byte of CP932 is a quote.
static text::Cp932Text cp932_field(const Cell& cell) {
  text::Cp932Text field = text::to_cp932(plain_of(cell));
  field.bytes = field_of(cell, field.bytes);
  return field;
}

static Row title_row(const Table& table) { return {table.columns.begin(), table.columns.end()}; }

static std::string line_of(const Row& row) {
  std::string line;
  for (const Cell& cell : row) {
    line += (line.empty() && &cell == row.data() ? "" : ",") + field_of(cell, plain_of(cell));
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

static void append_line(Cp932Csv& csv, const Row& cells, std::size_t row) {
  for (std::size_t column = 0; column < cells.size(); ++column) {
    text::Cp932Text field = cp932_field(cells[column]);
    csv.bytes += (column == 0 ? "" : ",") + field.bytes;
    if (!field.lacking.empty()) {
      csv.replaced.push_back({row, column, std::move(field.lacking)});
    }
  }
  csv.bytes += line_end;
}

Cp932Csv cp932_csv(const Table& table, CsvPart part) {
  Cp932Csv csv{};
  if (part == CsvPart::first) {
    append_line(csv, title_row(table), 0);
    csv.replaced.clear();  // the titles are ours
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    append_line(csv, table.rows[row], row);
  }
  return csv;
}

}  // namespace musubi::sheets
