// SqliteWriter: the one thread that writes, with group commit. Jobs that wait together share one
// transaction, each inside its own savepoint; all are answered after the COMMIT has returned.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "stores/database.h"
#include "stores/job_queue.h"
#include "stores/sqlite/checkpointer.h"
#include "stores/sqlite/sqlite_connection.h"

namespace musubi {

class SqliteWriter {
 public:
  SqliteWriter(std::unique_ptr<SqliteConnection> connection, const DatabaseOptions& options);
  SqliteWriter(const SqliteWriter&) = delete;
  SqliteWriter& operator=(const SqliteWriter&) = delete;
  ~SqliteWriter() { close(); }

  [[nodiscard]] Result<void> push(Job job) { return m_queue.push(std::move(job)); }
  // Finishes what waits, then closes the connection, which moves the whole log into the file.
  void close();
  [[nodiscard]] WriteCounts counts() const;
  // Counted before the jobs are answered, and also where a COMMIT failed, because it may have
  // reached the disk.
  [[nodiscard]] std::int64_t commits_tried() const { return m_commits_tried; }

 private:
  using Outcome = std::variant<Result<void>, std::exception_ptr>;
  struct Executed {
    Job job;
    Outcome outcome;
  };

  void run();
  void run_group(Job first);
  // An error means that SQLite gave up the whole transaction.
  Result<void> execute_jobs();
  Result<void> execute(Executed& executed);
  Outcome outcome_of(Job& job);
  Result<void> commit();
  void roll_back();
  void answer(const Result<void>& committed);
  void refuse_all(const std::exception_ptr& thrown);

  std::unique_ptr<SqliteConnection> m_connection;
  Checkpointer m_checkpointer;
  JobQueue m_queue;
  const std::size_t m_group_jobs_max;
  const std::chrono::milliseconds m_quiet_after;
  std::vector<Executed> m_group;  // with room for all, so that taking a job needs no memory
  // After failed I/O in a COMMIT nobody knows what is on the disk, and a second try may lie.
  bool m_is_stopped = false;
  std::atomic<std::int64_t> m_jobs = 0;
  std::atomic<std::int64_t> m_commits = 0;
  std::atomic<std::int64_t> m_commits_tried = 0;
  std::atomic<std::int64_t> m_checkpoints = 0;
  std::thread m_thread;  // declared and started last: it uses all of the above
};

}  // namespace musubi
