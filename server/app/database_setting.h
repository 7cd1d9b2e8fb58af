// The database that the command line or MUSUBI_DATABASE names: a PostgreSQL, where one is named.
#pragma once

#include <optional>
#include <string>

#include "stores/database_address.h"

namespace musubi::app {

// `argument` is what --database says, or empty. A password there is refused, because everybody on
// the machine reads the arguments of a process; MUSUBI_DATABASE and PGPASSFILE keep it.
[[nodiscard]] Result<std::optional<PostgresqlUrl>> database_setting(const std::string& argument);

}  // namespace musubi::app
