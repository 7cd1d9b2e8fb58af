// Database: the two ways to the records. write() runs a job in a transaction and answers after
// COMMIT; read() runs it on one snapshot. Both wait for a database thread, and a job may run more
// than once, so it does nothing outside the database.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "base/instant.h"
#include "stores/database_address.h"
#include "stores/engine.h"
#include "stores/joined_jobs.h"
#include "stores/migrations.h"
#include "stores/transaction.h"

namespace musubi {

struct DatabaseOptions {
  std::vector<Migration> migrations;  // applied before the first job
  Instant opened_at;                  // written beside each migration
  int readers = 2;
  int writers = 8;  // connections of PostgreSQL; SQLite has one writer
  std::size_t waiting_writes_max = 1024;
  std::size_t waiting_reads_max = 1024;
  int group_jobs_max = 256;  // write jobs that share a COMMIT of SQLite
  // How often a write of PostgreSQL is rolled back and done again before it counts. Tests say 1, so
  // that a job which can't be repeated fails there and not under load.
  int rehearsals = 0;
  // How long a job waits for a lock, and is done again because rivals were faster.
  std::chrono::milliseconds busy_timeout{5000};
  // Without a job for so long, the writer moves the log into the database file.
  std::chrono::milliseconds quiet_after{200};
  std::int64_t log_bytes_max = 64 * 1024 * 1024;  // beyond it, it doesn't wait for quiet
};

struct ReadingOptions {
  int migration_min;  // the newest one whose tables the caller knows
  std::size_t waiting_max = 16;
  std::chrono::milliseconds busy_timeout{5000};
};

class Database {
 public:
  // Opens or creates an SQLite file, alone: refused `database_in_use` while another process has
  // it; or opens a PostgreSQL database, beside others. The errors of migrate(); unavailable when
  // the file or the server can't be reached; those of PostgresqlConnection::open.
  [[nodiscard]] static Result<Database> open(const DatabaseAddress& address,
                                             const DatabaseOptions& options);

  // Whoever has it: every write is refused. refused `database_older` when a table may be missing;
  // unavailable when the file or the server can't be reached.
  [[nodiscard]] static Result<Database> open_for_reading(const DatabaseAddress& address,
                                                         const ReadingOptions& options);

  explicit Database(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

  // job(Transaction&) -> Result<T>. An error rolls back this job alone.
  template <typename Work>
  [[nodiscard]] auto write(Work work) -> std::invoke_result_t<Work, Transaction&> {
    return answer_of<Transaction>(work, [&](JobBody body) {
      return JoinedJobs::are_open() ? JoinedJobs::write(body) : m_engine->write(body);
    });
  }

  // As write(), and what the job writes and reads through the database is part of it: all of it is
  // kept by one COMMIT or none (joined_jobs.h).
  template <typename Work>
  [[nodiscard]] auto write_as_one(Work work) -> std::invoke_result_t<Work, Transaction&> {
    return answer_of<Transaction>(work, [&](const JobBody& body) {
      return m_engine->write([&body](Connection& connection) {
        const JoinedJobs joined{connection};
        return body(connection);
      });
    });
  }

  // job(Snapshot&) -> Result<T>
  template <typename Work>
  [[nodiscard]] auto read(Work work) -> std::invoke_result_t<Work, Snapshot&> {
    return answer_of<Snapshot>(work, [&](JobBody body) {
      return JoinedJobs::are_open() ? JoinedJobs::read(body) : m_engine->read(body);
    });
  }

  // What is committed now, by whichever process: a write that was answered before this call has
  // left its mark. Much cheaper than reading anything. refused `no_content_mark` where the database
  // was opened for reading.
  [[nodiscard]] Result<ContentMark> content_mark() { return m_engine->content_mark(); }

  // Finishes what waits, moves the log into the file and lets go of it.
  void close() { m_engine->close(); }
  [[nodiscard]] WriteCounts write_counts() const { return m_engine->write_counts(); }

 private:
  template <typename View, typename Work, typename Run>
  static auto answer_of(Work& work, Run run) -> std::invoke_result_t<Work, View&> {
    std::optional<std::invoke_result_t<Work, View&>> answer;
    TRY(run([&](Connection& connection) -> Result<void> {
      View view{connection};
      answer.emplace(work(view));
      if (!answer->is_ok()) {
        return answer->error();
      }
      return view.failure().has_value() ? Result<void>{*view.failure()} : Result<void>{};
    }));
    return std::move(*answer);
  }

  std::unique_ptr<Engine> m_engine;
};

}  // namespace musubi
