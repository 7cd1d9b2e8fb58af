// A copy of what one connection sees of a database file that others write to.
#pragma once

#include <filesystem>

#include "stores/sqlite/sqlite_connection.h"

namespace musubi {

// Of the snapshot that the open transaction of `source` reads, without the pages of what was
// deleted before. `to` must not be there yet; beside it, `to` with ".pages" comes and goes. The
// original is only read, and its log can't be emptied as long as the transaction is open.
[[nodiscard]] Result<void> copy_sqlite_snapshot(SqliteConnection& source,
                                                const std::filesystem::path& to);

}  // namespace musubi
