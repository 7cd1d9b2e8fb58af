#include "stores/sqlite/checkpointer.h"

#include <algorithm>
#include <limits>

namespace musubi {
namespace {

constexpr std::int64_t page_bytes = 4096;

}  // namespace

Checkpointer::Checkpointer(SqliteConnection& connection, std::int64_t log_bytes_max)
    : m_connection(connection),
      m_log_pages_max(static_cast<int>(std::clamp<std::int64_t>(log_bytes_max / page_bytes, 1,
                                                                std::numeric_limits<int>::max()))) {
  sqlite3_wal_hook(m_connection.handle(), &Checkpointer::on_commit, this);
}

int Checkpointer::on_commit(void* self, sqlite3*, const char*, int log_pages) {
  auto& checkpointer = *static_cast<Checkpointer*>(self);
  if (log_pages < checkpointer.m_log_pages) {
    checkpointer.m_log_pages_moved = 0;  // SQLite began the log anew
  }
  checkpointer.m_log_pages = log_pages;
  return SQLITE_OK;
}

int Checkpointer::after_commit() {
  // Counted from the last checkpoint: a long reader that holds the log open must not cost one
  // checkpoint for every commit.
  const bool is_long = m_log_pages - m_log_pages_moved >= m_log_pages_max;
  return is_long ? move_log() : 0;
}

int Checkpointer::at_quiet_moment() { return m_log_pages > m_log_pages_moved ? move_log() : 0; }

int Checkpointer::move_log() {
  m_log_pages_moved = m_log_pages;
  // PASSIVE never waits for a reader. What it can't move yet, the next one moves; a failure loses
  // nothing, since the log stays.
  const int code = sqlite3_wal_checkpoint_v2(m_connection.handle(), nullptr,
                                             SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  m_has_failed_sync = m_has_failed_sync || code == SQLITE_IOERR_FSYNC;
  return code == SQLITE_OK ? 1 : 0;
}

}  // namespace musubi
