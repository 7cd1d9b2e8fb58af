// SqliteStatement: one prepared statement of one connection, used again for every call.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "stores/connection.h"

namespace musubi {

class SqliteStatement {
 public:
  [[nodiscard]] static Result<SqliteStatement> prepare(sqlite3* handle, std::string_view sql);

  // As Connection::run.
  Result<std::int64_t> run(std::span<const Parameter> parameters,
                           const Connection::EachRow& each_row);

  [[nodiscard]] bool is_read_only() const { return sqlite3_stmt_readonly(m_statement.get()) != 0; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Owned = std::unique_ptr<sqlite3_stmt, Finalize>;

  SqliteStatement(Owned statement, std::vector<int> places)
      : m_statement(std::move(statement)), m_places(std::move(places)) {}

  [[nodiscard]] std::string_view sql() const { return sqlite3_sql(m_statement.get()); }
  Result<void> bind(std::span<const Parameter> parameters);
  Result<void> bind_one(int place, const Parameter& parameter);

  Owned m_statement;
  // SQLite takes $2 for a name and counts names by their first appearance; this is the place of
  // $1, $2, … in its count.
  std::vector<int> m_places;
};

}  // namespace musubi
