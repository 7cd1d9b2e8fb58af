// PostgresqlWorkers: threads with a connection each, for writes or for reads. A write that lost a
// race, or its connection before COMMIT was sent, is done again on a new snapshot; what became of
// it after COMMIT was sent is never guessed.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <variant>
#include <vector>

#include "stores/database_address.h"
#include "stores/job_queue.h"
#include "stores/postgresql/postgresql_connection.h"
#include "stores/postgresql/postgresql_group.h"
#include "stores/postgresql/write_turns.h"

namespace musubi {

enum class PostgresqlRole { writer, reader };

struct PostgresqlWorkersOptions {
  PostgresqlRole role;
  PostgresqlUrl url;
  int threads;
  std::size_t waiting_max;
  std::chrono::milliseconds patience;  // with rivals for one job
  int rehearsals = 0;                  // DatabaseOptions::rehearsals
};

class PostgresqlWorkers {
 public:
  explicit PostgresqlWorkers(PostgresqlWorkersOptions options);
  PostgresqlWorkers(const PostgresqlWorkers&) = delete;
  PostgresqlWorkers& operator=(const PostgresqlWorkers&) = delete;
  ~PostgresqlWorkers() { close(); }

  // Waits for the answer.
  [[nodiscard]] Result<void> run(JobBody body);
  void close();  // finishes what waits, then closes the connections

  [[nodiscard]] std::int64_t jobs() const { return m_jobs; }
  [[nodiscard]] std::int64_t commits() const { return m_commits; }

 private:
  using Held = std::unique_ptr<PostgresqlConnection>;
  // What one try came to, and whether another one could come to something else.
  struct Attempt {
    JobOutcome outcome;
    PostgresqlMishap mishap = PostgresqlMishap::none;
  };

  void work();
  void answer_alone(Held& connection, Job& job);
  void write_with_waiting(Held& connection, Job first);
  [[nodiscard]] bool write_group(Held& connection, PostgresqlGroup& group);
  JobOutcome persist(Held& connection, const JobBody& body);
  // A rehearsal keeps nothing.
  enum class Purpose { rehearsal, for_good };
  Attempt attempt(Held& connection, const JobBody& body, Purpose purpose);
  Result<void> open_if_lost(Held& connection) const;
  Attempt finish(PostgresqlConnection& connection, JobOutcome outcome, Purpose purpose);

  const PostgresqlWorkersOptions m_options;
  JobQueue m_queue;
  WriteTurns m_turns;
  std::atomic<std::int64_t> m_jobs = 0;
  std::atomic<std::int64_t> m_commits = 0;
  std::vector<std::thread> m_threads;  // declared last: they use all of the above
};

}  // namespace musubi
