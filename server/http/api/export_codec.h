// What an export would hold and replace, as the API tells it before the file is made.
#pragma once

#include <string>

#include "services/export_log.h"
#include "sheets/csv.h"

namespace musubi::http {

// More cells are only counted.
inline constexpr std::size_t replaced_cells_shown = 200;

// The first column names the record that a cell belongs to.
[[nodiscard]] std::string export_preview(const sheets::Table& table,
                                         const std::vector<sheets::ReplacedCell>& replaced);

[[nodiscard]] std::string to_json(const std::vector<services::LoggedExport>& log);

[[nodiscard]] int characters_in(const std::vector<sheets::ReplacedCell>& replaced);

}  // namespace musubi::http
