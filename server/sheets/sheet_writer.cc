#include "sheets/sheet_writer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/overloaded.h"
#include "sheets/cell_text.h"
#include "sheets/column_width.h"

namespace musubi::sheets {

namespace {

constexpr double line_height = 15;  // in points

// A font that the offices' Excel and LibreOffice have; others fall back.
constexpr const char* font = "Yu Gothic";

lxw_format* format_in(lxw_workbook* workbook, const char* number_format) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_name(format, font);
  format_set_font_size(format, 10);
  format_set_num_format(format, number_format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

Formats formats_in(lxw_workbook* workbook) {
  // "@" keeps a text a text also after somebody has edited its cell: "=1+1" is never computed, and
  // "0600001" keeps its zero.
  const Formats formats{.title = format_in(workbook, "@"),
                        .text = format_in(workbook, "@"),
                        .number = format_in(workbook, "0"),
                        .date = format_in(workbook, "yyyy-mm-dd"),
                        .moment = format_in(workbook, "yyyy-mm-dd hh:mm:ss")};
  format_set_bold(formats.title);
  format_set_bg_color(formats.title, 0xE8F1FE);
  format_set_bottom(formats.title, LXW_BORDER_THIN);
  // A long text goes on on a further line of its cell, so that paper shows all of it.
  format_set_text_wrap(formats.text);
  for (lxw_format* left : {formats.date, formats.moment}) {
    format_set_align(left, LXW_ALIGN_LEFT);
    format_set_indent(left, 1);  // away from a number in the column before
  }
  return formats;
}

// "_x0041_" would be read as "A": such a text is itself written with a code for its first sign.
std::string escaped(std::string_view text) {
  std::string written;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins_code = text.substr(at, 2) == "_x" && text.substr(at).size() >= 7 &&
                             text[at + 6] == '_' &&
                             text.substr(at + 2, 4).find_first_not_of("0123456789abcdefABCDEF") ==
                                 std::string_view::npos;
    written += begins_code ? "_x005F_" : std::string{text[at]};
  }
  return written;
}

// As Excel counts days; 1900 is no leap year here and was one there, so that earlier days are
// texts.
const Date excel_first = Date::from_ymd(1900, 3, 1).value();

lxw_datetime day_of(Date date) {
  return {.year = date.year(),
          .month = static_cast<int>(date.month()),
          .day = static_cast<int>(date.day()),
          .hour = 0,
          .min = 0,
          .sec = 0};
}

// A list that is too wide for one sheet of paper goes on on the next, rather than being printed in
// letters that nobody can read; its first column, which names the record, is on each.
uint16_t pages_across(const std::vector<double>& widths) {
  constexpr double page_width = 140;
  return static_cast<uint16_t>(
      std::ceil(std::accumulate(widths.begin(), widths.end(), 0.0) / page_width));
}

}  // namespace

SheetWriter::SheetWriter(lxw_workbook* workbook, lxw_worksheet* sheet)
    : m_sheet(sheet), m_formats(formats_in(workbook)) {}

void SheetWriter::set_height(lxw_row_t at, const Row& row) const {
  constexpr int lines_max = 12;
  int lines = 1;
  for (std::size_t column = 0; column < row.size(); ++column) {
    lines = std::max(lines, lines_in(row[column], m_widths.at(column)));
  }
  if (lines > 1) {
    worksheet_set_row(m_sheet, at, line_height * std::min(lines, lines_max), nullptr);
  }
}

lxw_error SheetWriter::write(Place at, const Cell& cell) const {
  return std::visit(
      Overloaded{
          [](NoValue) { return LXW_NO_ERROR; },
          [&](const std::string& text) { return write_text(at, text, m_formats.text); },
          [&](int number) {
            return worksheet_write_number(m_sheet, at.row, at.column, number, m_formats.number);
          },
          [&](Date date) {
            lxw_datetime day = day_of(date);
            return date < excel_first
                       ? write_text(at, date.iso(), m_formats.text)
                       : worksheet_write_datetime(m_sheet, at.row, at.column, &day, m_formats.date);
          },
          [&](Instant moment) { return write_moment(at, moment); }},
      cell);
}

lxw_error SheetWriter::write_titles(const Table& table) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const auto at = static_cast<lxw_col_t>(column);
    m_widths.push_back(column_width(table, column));
    worksheet_set_column(m_sheet, at, at, m_widths.back(), nullptr);
    if (const auto error = write_text({0, at}, table.columns[column], m_formats.title)) {
      return error;
    }
  }
  return LXW_NO_ERROR;
}

void SheetWriter::lay_out(const Table& head, int rows) const {
  const auto last_column = static_cast<lxw_col_t>(head.columns.size() - 1);
  worksheet_freeze_panes(m_sheet, 1, 1);
  worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(rows), last_column);
  worksheet_set_landscape(m_sheet);
  worksheet_set_paper(m_sheet, 9);  // A4
  worksheet_fit_to_pages(m_sheet, pages_across(m_widths), 0);
  worksheet_repeat_rows(m_sheet, 0, 0);
  worksheet_repeat_columns(m_sheet, 0, 0);
  worksheet_set_footer(m_sheet, "&L&A&R&P / &N");
}

lxw_error SheetWriter::write_notes(lxw_worksheet* sheet, const Notes& notes) const {
  worksheet_set_column(sheet, 0, 0, 24, nullptr);
  worksheet_set_column(sheet, 1, 1, 80, nullptr);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
  lxw_row_t at = 0;
  for (const auto& [name, text] : notes.lines) {
    const std::string shown_name = escaped(visible_text(name));
    const std::string shown_text = escaped(visible_text(text));
    worksheet_write_string(sheet, at, 0, shown_name.c_str(), m_formats.title);
    if (const auto error =
            worksheet_write_string(sheet, at, 1, shown_text.c_str(), m_formats.text)) {
      return error;
    }
    ++at;
  }
  return LXW_NO_ERROR;
}

lxw_error SheetWriter::write_text(Place at, const std::string& text, lxw_format* format) const {
  const std::string written = escaped(visible_text(text));
  return worksheet_write_string(m_sheet, at.row, at.column, written.c_str(), format);
}

lxw_error SheetWriter::write_moment(Place at, Instant moment) const {
  lxw_datetime wall = day_of(moment.date_jst());
  const int seconds = moment.time_jst().seconds;
  wall.hour = seconds / 3600;
  wall.min = seconds / 60 % 60;
  wall.sec = seconds % 60;
  return worksheet_write_datetime(m_sheet, at.row, at.column, &wall, m_formats.moment);
}

}  // namespace musubi::sheets
