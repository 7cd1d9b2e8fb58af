// Opening workbooks in tests: an XLSX file is a ZIP archive of XML files.
#pragma once

#include <string>
#include <vector>

namespace musubi::sheets {

struct OpenedWorkbook {
  std::string sheet;     // xl/worksheets/sheet1.xml
  std::string notes;     // xl/worksheets/sheet2.xml
  std::string styles;    // xl/styles.xml
  std::string workbook;  // xl/workbook.xml
  std::vector<std::string> files;
};

// Fails the test when the bytes are no archive.
[[nodiscard]] OpenedWorkbook opened(const std::string& bytes);

// A cell as the file has it: type "inlineStr" is a text, "n" (the default) a number; `value` of a
// text is the text itself, with XML's entities resolved. A cell that is absent has neither.
struct OpenedCell {
  std::string type;
  std::string value;
  int style;
};
[[nodiscard]] OpenedCell cell_of(const OpenedWorkbook& workbook, const std::string& reference);
// "yyyy-mm-dd", "@": how a cell of this style shows its number.
[[nodiscard]] std::string number_format_of(const OpenedWorkbook& workbook, int style);

}  // namespace musubi::sheets
