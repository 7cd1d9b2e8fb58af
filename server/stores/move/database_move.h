// The move of an installation from its SQLite file to an empty PostgreSQL database: table by table
// in chunks, each kept together with the note of how far it came, so that a move which was cut off
// goes on where it was; then every row is compared, and only then the target may be used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "stores/database_address.h"
#include "stores/migrations.h"

namespace musubi {

struct MoveProgress {
  std::string table;
  std::int64_t rows;  // of it, copied so far
};

struct DatabaseMove {
  std::filesystem::path from;
  PostgresqlUrl to;
  std::vector<Migration> migrations;
  Instant now;
  int chunk_rows = 1000;
  std::function<void(const MoveProgress&)> report = {};  // after each chunk that was kept
};

struct MoveTally {
  std::int64_t tables = 0;
  std::int64_t rows = 0;  // all of them compared
};

// refused: `database_in_use` (a server has the file), `move_target_not_empty`, `move_finished`
// before, `move_source_other_version` (start this version on the file once), `move_tables_differ`,
// `move_row_differs` (the first row that is not the same in both; the target stays unusable).
[[nodiscard]] Result<MoveTally> move_database(const DatabaseMove& move);

// refused `database_half_moved`: a move into this database has begun and not ended.
[[nodiscard]] Result<void> refuse_half_moved(Connection& connection);

}  // namespace musubi
