#include "stores/database.h"

#include "stores/sqlite/sqlite_engine.h"

namespace musubi {

Result<Database> Database::open(const std::filesystem::path& path, const DatabaseOptions& options) {
  return Database{TRY(SqliteEngine::open(path, options))};
}

}  // namespace musubi
