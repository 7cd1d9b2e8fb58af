// PostgresqlGroup: writes that wait at the same time share one transaction, each in a savepoint of
// its own, as SQLite's writer does it: one flush for all of them, and no race among them. The group
// is kept as one, or undone as one and its writes done again.
#pragma once

#include <exception>
#include <variant>
#include <vector>

#include "stores/job.h"
#include "stores/postgresql/postgresql_connection.h"

namespace musubi {

using JobOutcome = std::variant<Result<void>, std::exception_ptr>;

// What the body came to; an exception is a programmer's error and belongs to its caller.
[[nodiscard]] JobOutcome outcome_of(const JobBody& body, Connection& connection);
[[nodiscard]] bool is_fine(const JobOutcome& outcome);
void answer(Job& job, JobOutcome outcome);

class PostgresqlGroup {
 public:
  void add(Job job) { m_jobs.push_back(std::move(job)); }
  [[nodiscard]] std::size_t size() const { return m_jobs.size(); }

  enum class End {
    kept,
    unknown,  // whether it was kept
    undone,
  };
  // From `begin` to the end of the transaction.
  [[nodiscard]] End run(PostgresqlConnection& connection, Statement begin, int rehearsals);

  // Tells the callers what a group that was kept, or whose end is unknown, came to; takes out and
  // hands back those that have to be done alone.
  [[nodiscard]] std::vector<Job> answer_all(End end);
  // After `undone`: all of them.
  [[nodiscard]] std::vector<Job> take_all() { return std::move(m_jobs); }

 private:
  // Nothing: it has to be done alone.
  using Told = std::optional<JobOutcome>;

  Result<void> run_jobs(PostgresqlConnection& connection, int rehearsals);
  Result<Told> run_job(PostgresqlConnection& connection, const JobBody& body);
  Result<void> rehearse(PostgresqlConnection& connection, const JobBody& body);

  std::vector<Job> m_jobs;
  std::vector<Told> m_told;  // of the same place in m_jobs
};

}  // namespace musubi
