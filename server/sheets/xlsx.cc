// libxlsxwriter writes to a file by name. The file lies in memory only, as do people's names in it;
// the parts that the library keeps apart while it works have no name in the folder of temporary
// files, and go with their descriptor.
#include "sheets/xlsx.h"

#include <fmt/core.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <mutex>

#include "base/overloaded.h"
#include "sheets/cell_text.h"
#include "sheets/column_width.h"

namespace musubi::sheets {

namespace {

class MemoryFile {
 public:
  MemoryFile() : m_descriptor(memfd_create("sheet", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (m_descriptor >= 0) {
      close(m_descriptor);
    }
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
  [[nodiscard]] std::string name() const { return fmt::format("/proc/self/fd/{}", m_descriptor); }

  // Empty when reading fails; a workbook never is.
  [[nodiscard]] std::string content() const {
    std::string bytes;
    std::array<char, 65'536> piece;
    off_t at = 0;
    while (true) {
      const ssize_t count = pread(m_descriptor, piece.data(), piece.size(), at);
      if (count < 0 && errno == EINTR) {
        continue;
      }
      if (count <= 0) {
        return count == 0 ? bytes : "";
      }
      bytes.append(piece.data(), static_cast<std::size_t>(count));
      at += count;
    }
  }

 private:
  int m_descriptor;
};

struct Formats {
  lxw_format* title;
  lxw_format* text;
  lxw_format* number;
  lxw_format* date;
  lxw_format* moment;
};

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

struct Place {
  lxw_row_t row;
  lxw_col_t column;
};

// A list that is too wide for one sheet of paper goes on on the next, rather than being printed in
// letters that nobody can read; its first column, which names the record, is on each.
uint16_t pages_across(const Table& table) {
  constexpr double page_width = 140;
  double width = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    width += column_width(table, column);
  }
  return static_cast<uint16_t>(std::ceil(width / page_width));
}

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* workbook, lxw_worksheet* sheet)
      : m_sheet(sheet), m_formats(formats_in(workbook)) {}

  // As high as its longest text needs, within what a screen shows of a row.
  void set_height(lxw_row_t at, const Row& row) const {
    constexpr int lines_max = 12;
    int lines = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
      lines = std::max(lines, lines_in(row[column], m_widths.at(column)));
    }
    if (lines > 1) {
      worksheet_set_row(m_sheet, at, line_height * std::min(lines, lines_max), nullptr);
    }
  }

  lxw_error write(Place at, const Cell& cell) const {
    return std::visit(
        Overloaded{
            [](NoValue) { return LXW_NO_ERROR; },
            [&](const std::string& text) { return write_text(at, text, m_formats.text); },
            [&](int number) {
              return worksheet_write_number(m_sheet, at.row, at.column, number, m_formats.number);
            },
            [&](Date date) {
              lxw_datetime day = day_of(date);
              return date < excel_first ? write_text(at, date.iso(), m_formats.text)
                                        : worksheet_write_datetime(m_sheet, at.row, at.column, &day,
                                                                   m_formats.date);
            },
            [&](Instant moment) { return write_moment(at, moment); }},
        cell);
  }

  lxw_error write_titles(const Table& table) {
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

  // What stays in sight, on the screen and on every printed page.
  void lay_out(const Table& table) const {
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    worksheet_freeze_panes(m_sheet, 1, 1);
    worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last_column);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9);  // A4
    worksheet_fit_to_pages(m_sheet, pages_across(table), 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
    worksheet_repeat_columns(m_sheet, 0, 0);
    worksheet_set_footer(m_sheet, "&L&A&R&P / &N");
  }

 private:
  lxw_error write_text(Place at, const std::string& text, lxw_format* format) const {
    const std::string written = escaped(visible_text(text));
    return worksheet_write_string(m_sheet, at.row, at.column, written.c_str(), format);
  }

  lxw_error write_moment(Place at, Instant moment) const {
    lxw_datetime wall = day_of(moment.date_jst());
    const int seconds = moment.time_jst().seconds;
    wall.hour = seconds / 3600;
    wall.min = seconds / 60 % 60;
    wall.sec = seconds % 60;
    return worksheet_write_datetime(m_sheet, at.row, at.column, &wall, m_formats.moment);
  }

  static constexpr double line_height = 15;  // in points

  lxw_worksheet* m_sheet;
  Formats m_formats;
  std::vector<double> m_widths;  // of the columns
};

lxw_error fill(lxw_workbook* workbook, lxw_worksheet* sheet, const Table& table) {
  SheetWriter writer{workbook, sheet};
  if (const auto error = writer.write_titles(table)) {
    return error;
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    MUSUBI_ASSERT(table.rows[row].size() == table.columns.size());
    writer.set_height(static_cast<lxw_row_t>(row + 1), table.rows[row]);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const Place at{static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column)};
      if (const auto error = writer.write(at, table.rows[row][column])) {
        return error;
      }
    }
  }
  writer.lay_out(table);
  return LXW_NO_ERROR;
}

Error refusal_of(lxw_error error) {
  if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
    return {ErrorKind::invalid, "cell_too_long",
            "A cell of a workbook holds at most 32,767 characters; save the list as CSV."};
  }
  return {ErrorKind::unavailable, "not_exported",
          fmt::format("The workbook could not be written: {}", lxw_strerror(error))};
}

}  // namespace

Result<std::string> xlsx_of(const Table& table, Instant made) {
  MUSUBI_ASSERT(!table.columns.empty());
  // The library turns times into text in a place that all threads share. One workbook at a time
  // also bounds the memory that they take.
  static std::mutex one_at_a_time;
  const std::scoped_lock lock{one_at_a_time};
  const MemoryFile file;
  if (!file.is_open()) {
    return refusal_of(LXW_ERROR_CREATING_TMPFILE);
  }
  lxw_workbook* workbook = workbook_new(file.name().c_str());
  if (workbook == nullptr) {
    return refusal_of(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  lxw_doc_properties properties{};
  properties.created = static_cast<time_t>(made.unix_us() / 1'000'000);
  workbook_set_properties(workbook, &properties);
  lxw_worksheet* sheet = workbook_add_worksheet(workbook, table.title.c_str());
  MUSUBI_ASSERT(sheet != nullptr);
  const lxw_error filled = fill(workbook, sheet, table);
  // Closing frees the workbook, whatever became of it.
  const lxw_error closed = workbook_close(workbook);
  if (filled != LXW_NO_ERROR || closed != LXW_NO_ERROR) {
    return refusal_of(filled != LXW_NO_ERROR ? filled : closed);
  }
  std::string bytes = file.content();
  return bytes.empty() ? Result<std::string>{refusal_of(LXW_ERROR_CREATING_XLSX_FILE)}
                       : Result<std::string>{std::move(bytes)};
}

}  // namespace musubi::sheets
