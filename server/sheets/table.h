// Table: a list as a value, from which every kind of file is made. Numbers that only identify, such
// as those of telephones, are texts here, and stay texts with their leading zeros.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/instant.h"

namespace musubi::sheets {

struct NoValue {};
using Cell = std::variant<NoValue, std::string, int, Date, Instant>;
using Row = std::vector<Cell>;  // one cell for each column

struct Table {
  std::string title;                 // of the sheet: at most 31 characters, none of []:*?/\'
  std::vector<std::string> columns;  // their titles
  std::vector<Row> rows;
};

// What a file says of itself on a sheet of its own: each line is a name and what it names.
struct Notes {
  std::string title;
  std::vector<std::pair<std::string, std::string>> lines;
};

}  // namespace musubi::sheets
