// SqliteRow: the current row of a running SQLite statement.
#pragma once

#include <sqlite3.h>

#include "stores/row.h"

namespace musubi {

class SqliteRow : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : m_statement(statement) {}

 protected:
  [[nodiscard]] int columns() const override;
  [[nodiscard]] Kind kind(int column) const override;
  [[nodiscard]] std::int64_t integer(int column) const override;
  [[nodiscard]] std::string_view text(int column) const override;
  [[nodiscard]] Blob blob(int column) const override;

 private:
  sqlite3_stmt* m_statement;
};

}  // namespace musubi
