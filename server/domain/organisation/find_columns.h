// Which column of somebody's file holds what: proposed by the words of its header, wherever in the
// first rows that stands (requirements 2.11, tolerant import). A person confirms or changes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/organisation/organisation.h"

namespace musubi::organisation {

using Cells = std::vector<std::string>;
using Columns = std::map<Column, std::size_t>;  // the position in each row

struct FoundColumns {
  std::size_t header_row;
  Columns columns;
};

// Nothing: none of the first rows names the organisation and something else.
[[nodiscard]] std::optional<FoundColumns> find_columns(const std::vector<Cells>& rows);

}  // namespace musubi::organisation
