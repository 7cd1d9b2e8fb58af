#include "stores/sqlite/sqlite_row.h"

#include "base/result.h"

namespace musubi {

int SqliteRow::columns() const { return sqlite3_column_count(m_statement); }

Row::Kind SqliteRow::kind(int column) const {
  const int type = sqlite3_column_type(m_statement, column);
  MUSUBI_ASSERT(type != SQLITE_FLOAT);  // nothing that Musubi keeps is a floating-point number
  if (type == SQLITE_NULL) {
    return Kind::null;
  }
  if (type == SQLITE_INTEGER) {
    return Kind::integer;
  }
  return type == SQLITE_TEXT ? Kind::text : Kind::blob;
}

std::int64_t SqliteRow::integer(int column) const {
  return sqlite3_column_int64(m_statement, column);
}

std::string_view SqliteRow::text(int column) const {
  const void* start = sqlite3_column_text(m_statement, column);
  const auto length = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
  return {static_cast<const char*>(start), length};
}

Blob SqliteRow::blob(int column) const {
  const auto* start = static_cast<const std::byte*>(sqlite3_column_blob(m_statement, column));
  const auto length = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
  return length == 0 ? Blob{} : Blob(start, start + length);
}

}  // namespace musubi
