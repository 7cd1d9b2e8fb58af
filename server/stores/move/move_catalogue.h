// The tables of an installation as the move to PostgreSQL sees them: in an order in which a row
// comes after those that it names, and with every value as a text that is the same in both.
#pragma once

#include <string>
#include <vector>

#include "stores/postgresql/postgresql_connection.h"
#include "stores/sqlite/sqlite_connection.h"

namespace musubi::move {

// Names of tables and columns come from the migrations, never from people.
struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::string> key;    // the columns of the primary key
  std::vector<std::string> types;  // of the columns, as PostgreSQL names them
};

// refused `move_tables_differ` where the two have not the same tables and columns.
[[nodiscard]] Result<std::vector<Table>> tables_in_order(SqliteConnection& source,
                                                         PostgresqlConnection& target);

// "name", for a text of SQL.
[[nodiscard]] std::string quoted(const std::string& name);
[[nodiscard]] std::string quoted_list(const std::vector<std::string>& names);

// The columns as texts: numbers in digits, instants as Instant::iso_utc, bytes as hex digits.
[[nodiscard]] std::string texts_of_sqlite(const Table& table);
[[nodiscard]] std::string texts_of_postgresql(const Table& table);

}  // namespace musubi::move
