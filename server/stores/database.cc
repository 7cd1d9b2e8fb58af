#include "stores/database.h"

#include "stores/sqlite/sqlite_engine.h"
#include "stores/sqlite/sqlite_file_reader.h"

namespace musubi {

Result<Database> Database::open(const std::filesystem::path& path, const DatabaseOptions& options) {
  return Database{TRY(SqliteEngine::open(path, options))};
}

Result<Database> Database::open_for_reading(const std::filesystem::path& path,
                                            const ReadingOptions& options) {
  return Database{TRY(SqliteFileReader::open(path, options))};
}

}  // namespace musubi
