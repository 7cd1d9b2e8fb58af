#include "stores/database.h"

#include "base/overloaded.h"
#include "stores/postgresql/postgresql_engine.h"
#include "stores/postgresql/postgresql_reader.h"
#include "stores/sqlite/sqlite_engine.h"
#include "stores/sqlite/sqlite_file_reader.h"

namespace musubi {

Result<Database> Database::open(const DatabaseAddress& address, const DatabaseOptions& options) {
  return Database{TRY(std::visit(
      Overloaded{
          [&](const std::filesystem::path& file) { return SqliteEngine::open(file, options); },
          [&](const PostgresqlUrl& url) { return PostgresqlEngine::open(url, options); },
      },
      address))};
}

Result<Database> Database::open_for_reading(const DatabaseAddress& address,
                                            const ReadingOptions& options) {
  return Database{TRY(std::visit(
      Overloaded{
          [&](const std::filesystem::path& file) { return SqliteFileReader::open(file, options); },
          [&](const PostgresqlUrl& url) { return PostgresqlReader::open(url, options); },
      },
      address))};
}

}  // namespace musubi
