// Writes the rows of one sheet into a workbook of libxlsxwriter, one after the other, and nothing
// that a spreadsheet would compute.
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "sheets/table.h"

namespace musubi::sheets {

struct Formats {
  lxw_format* title;
  lxw_format* text;
  lxw_format* number;
  lxw_format* date;
  lxw_format* moment;
};

struct Place {
  lxw_row_t row;
  lxw_col_t column;
};

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* workbook, lxw_worksheet* sheet);

  // As high as its longest text needs, within what a screen shows of a row.
  void set_height(lxw_row_t at, const Row& row) const;
  [[nodiscard]] lxw_error write(Place at, const Cell& cell) const;
  // As wide as the rows of the table need.
  [[nodiscard]] lxw_error write_titles(const Table& table);
  // What stays in sight, on the screen and on every printed page.
  void lay_out(const Table& head, int rows) const;
  [[nodiscard]] lxw_error write_notes(lxw_worksheet* sheet, const Notes& notes) const;

 private:
  lxw_error write_text(Place at, const std::string& text, lxw_format* format) const;
  lxw_error write_moment(Place at, Instant moment) const;

  lxw_worksheet* m_sheet;
  Formats m_formats;
  std::vector<double> m_widths;  // of the columns
};

}  // namespace musubi::sheets
