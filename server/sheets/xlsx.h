// A table as a workbook of Excel (XLSX): texts are texts, never formulas or links, and stay so when
// somebody edits the cell; dates and moments are dates. The header stays in sight and filters.
#pragma once

#include <string>

#include "base/result.h"
#include "sheets/table.h"

namespace musubi::sheets {

// The same table and moment give the same bytes. `made` is the moment that the file tells.
// `unavailable` when the machine has no room for the file while it is made, `invalid` for a text
// of more than 32,767 characters, which no cell may hold.
[[nodiscard]] Result<std::string> xlsx_of(const Table& table, Instant made);

}  // namespace musubi::sheets
