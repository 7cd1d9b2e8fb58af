#include "stores/sqlite/sqlite_error.h"

#include <fmt/core.h>
#include <sqlite3.h>

namespace musubi {
namespace {

// SQLite's texts name tables, columns and constraints, never the values.
Error described(ErrorKind kind, const char* code, sqlite3* handle, std::string_view doing) {
  return {kind, code, fmt::format("{} ({})", sqlite3_errmsg(handle), doing)};
}

Error constraint_error(sqlite3* handle, int code, std::string_view doing) {
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY) {
    return described(ErrorKind::conflict, "unique_violation", handle, doing);
  }
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY) {
    return described(ErrorKind::refused, "foreign_key_violation", handle, doing);
  }
  if (code == SQLITE_CONSTRAINT_NOTNULL) {
    return described(ErrorKind::invalid, "not_null_violation", handle, doing);
  }
  return described(ErrorKind::invalid, "check_violation", handle, doing);
}

}  // namespace

Error sqlite_error(sqlite3* handle, int code, std::string_view doing) {
  const int primary = code & 0xff;
  if (primary == SQLITE_CONSTRAINT) {
    return constraint_error(handle, code, doing);
  }
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) {
    return described(ErrorKind::unavailable, "database_busy", handle, doing);
  }
  if (primary == SQLITE_FULL) {
    return described(ErrorKind::unavailable, "disk_full", handle, doing);
  }
  if (primary == SQLITE_TOOBIG) {
    return described(ErrorKind::invalid, "value_too_big", handle, doing);
  }
  // SCHEMA: wrong SQL too, where it is the first that a connection meets; tables never change
  // while jobs run.
  if (primary == SQLITE_ERROR || primary == SQLITE_SCHEMA || primary == SQLITE_MISUSE ||
      primary == SQLITE_RANGE || primary == SQLITE_MISMATCH) {
    const auto message = fmt::format("{} ({})", sqlite3_errmsg(handle), doing);
    fail_assertion(message.c_str(), __FILE__, __LINE__);
  }
  return described(ErrorKind::unavailable, "storage_failed", handle, doing);
}

}  // namespace musubi
