// Checkpointer: moves the write-ahead log into the database file, on the writer's connection and
// thread only (security.md 0.3), when nobody waits or when the log has grown too long.
#pragma once

#include <cstdint>

#include "stores/sqlite/sqlite_connection.h"

namespace musubi {

class Checkpointer {
 public:
  Checkpointer(SqliteConnection& connection, std::int64_t log_bytes_max);
  Checkpointer(const Checkpointer&) = delete;
  Checkpointer& operator=(const Checkpointer&) = delete;

  // Each answers how many checkpoints it did.
  int after_commit();
  int at_quiet_moment();
  // A failed fsync: what of the log is in the file, nobody knows, and a second try may lie.
  [[nodiscard]] bool has_failed_sync() const { return m_has_failed_sync; }

 private:
  static int on_commit(void* self, sqlite3* handle, const char* schema, int log_pages);
  int move_log();

  SqliteConnection& m_connection;
  int m_log_pages_max;
  int m_log_pages = 0;  // in the log now
  bool m_has_failed_sync = false;
  int m_log_pages_moved = 0;  // at the last checkpoint; a reader may have held some back
};

}  // namespace musubi
