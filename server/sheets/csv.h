// CSV as RFC 4180 has it: lines end with CR LF, every text is quoted, and none of them is computed
// by a spreadsheet that opens the file (cell_text.h). Dates are 2026-11-21, moments 2026-11-21
// 10:00:00 in Japan's time.
#pragma once

#include <string>
#include <vector>

#include "sheets/table.h"

namespace musubi::sheets {

// A long list is written in parts, of which the first alone has the titles.
enum class CsvPart { first, further };

// The first part has a byte-order mark, by which spreadsheets know the encoding.
[[nodiscard]] std::string utf8_csv(const Table& table, CsvPart part = CsvPart::first);

// A cell with characters that CP932 lacks; each was replaced by 〓 (base/text/cp932.h).
struct ReplacedCell {
  std::size_t row;     // from 0
  std::size_t column;  // from 0
  std::vector<std::string> characters;
};

struct Cp932Csv {
  std::string bytes;
  std::vector<ReplacedCell> replaced;  // by row, then by column
};

[[nodiscard]] Cp932Csv cp932_csv(const Table& table, CsvPart part = CsvPart::first);

}  // namespace musubi::sheets
