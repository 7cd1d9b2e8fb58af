// SqliteReaders: threads with a read-only connection each; every job reads one snapshot, and none
// of them ever checkpoints.
#pragma once

#include <memory>
#include <thread>
#include <vector>

#include "stores/job_queue.h"
#include "stores/sqlite/sqlite_connection.h"

namespace musubi {

class SqliteReaders {
 public:
  SqliteReaders(std::vector<std::unique_ptr<SqliteConnection>> connections,
                std::size_t waiting_max);
  SqliteReaders(const SqliteReaders&) = delete;
  SqliteReaders& operator=(const SqliteReaders&) = delete;
  ~SqliteReaders() { close(); }

  [[nodiscard]] Result<void> push(Job job) { return m_queue.push(std::move(job)); }
  void close();  // finishes what waits, then closes the connections

 private:
  void run(SqliteConnection& connection);

  std::vector<std::unique_ptr<SqliteConnection>> m_connections;
  JobQueue m_queue;
  std::vector<std::thread> m_threads;
};

}  // namespace musubi
