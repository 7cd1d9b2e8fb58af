// The two halves of a move for one table: copying its rows in chunks, and comparing all of them.
#pragma once

#include <cstdint>
#include <functional>

#include "stores/move/move_catalogue.h"

namespace musubi::move {

struct Copying {
  int chunk_rows;
  std::function<void(std::int64_t rows)> after_chunk;
};

// Goes on after the last row that the target's own note of this table names.
[[nodiscard]] Result<void> copy_rows(SqliteConnection& source, PostgresqlConnection& target,
                                     const Table& table, const Copying& copying);

// How many there are. refused `move_row_differs`, naming the table and the row's key.
[[nodiscard]] Result<std::int64_t> compare_rows(SqliteConnection& source,
                                                PostgresqlConnection& target, const Table& table);

}  // namespace musubi::move
