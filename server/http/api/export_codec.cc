#include "http/api/export_codec.h"

#include <boost/json.hpp>

#include "services/export_applications.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

int characters_in(const std::vector<sheets::ReplacedCell>& replaced) {
  std::size_t count = 0;
  for (const sheets::ReplacedCell& cell : replaced) {
    count += cell.characters.size();
  }
  return static_cast<int>(count);
}

static std::string text_of(const sheets::Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "" : *text;
}

static object cell_to_json(const sheets::Table& table, const sheets::ReplacedCell& cell) {
  const sheets::Row& row = table.rows.at(cell.row);
  return {{"receipt_number", text_of(row.front())},
          {"column", table.columns.at(cell.column)},
          {"text", text_of(row.at(cell.column))},
          {"characters", array(cell.characters.begin(), cell.characters.end())}};
}

std::string export_preview(const sheets::Table& table,
                           const std::vector<sheets::ReplacedCell>& replaced) {
  array cells;
  for (const sheets::ReplacedCell& cell : replaced) {
    if (cells.size() == replaced_cells_shown) {
      break;
    }
    cells.push_back(cell_to_json(table, cell));
  }
  return boost::json::serialize(object{{"rows", table.rows.size()},
                                       {"rows_max", services::export_rows_max},
                                       {"replaced_characters", characters_in(replaced)},
                                       {"replaced_cells", replaced.size()},
                                       {"replaced", std::move(cells)}});
}

static object export_to_json(const services::LoggedExport& entry) {
  object filter;
  for (const auto& [name, value] : entry.filter) {
    filter[name] = value;
  }
  return {{"at", entry.at.iso_jst()},    {"by", entry.by},     {"format", entry.format},
          {"filter", std::move(filter)}, {"rows", entry.rows}, {"replaced", entry.replaced},
          {"sha256", entry.sha256}};
}

std::string to_json(const std::vector<services::LoggedExport>& log) {
  array entries;
  for (const services::LoggedExport& entry : log) {
    entries.push_back(export_to_json(entry));
  }
  return boost::json::serialize(object{{"exports", std::move(entries)}});
}

}  // namespace musubi::http
