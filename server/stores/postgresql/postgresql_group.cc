#include "stores/postgresql/postgresql_group.h"

#include <optional>

namespace musubi {
namespace {

constexpr Statement open_job{"savepoint job"};
constexpr Statement keep_job{"release savepoint job"};
constexpr Statement undo_job{"rollback to savepoint job"};

Result<void> execute(PostgresqlConnection& connection, Statement statement) {
  TRY(connection.run(statement, {}, [](const Row&) {}));
  return {};
}

Result<void> undo(PostgresqlConnection& connection) {
  TRY(execute(connection, undo_job));
  return execute(connection, keep_job);
}

// The transaction is gone, or its snapshot is too old for any of its jobs.
bool ends_group(PostgresqlMishap mishap) {
  return mishap == PostgresqlMishap::lost_race || mishap == PostgresqlMishap::lost_connection;
}

Error group_lost() { return {ErrorKind::unavailable, "group_lost", "a race or the connection"}; }

}  // namespace

JobOutcome outcome_of(const JobBody& body, Connection& connection) {
  try {
    return body(connection);
  } catch (...) {
    return std::current_exception();
  }
}

bool is_fine(const JobOutcome& outcome) {
  const auto* result = std::get_if<Result<void>>(&outcome);
  return result != nullptr && result->is_ok();
}

void answer(Job& job, JobOutcome outcome) {
  if (auto* result = std::get_if<Result<void>>(&outcome)) {
    job.answer.set_value(std::move(*result));
  } else {
    job.answer.set_exception(std::get<std::exception_ptr>(outcome));
  }
}

PostgresqlGroup::End PostgresqlGroup::run(PostgresqlConnection& connection, Statement begin,
                                          int rehearsals) {
  if (!connection.begin(begin).is_ok() || !run_jobs(connection, rehearsals).is_ok()) {
    connection.roll_back();
    return End::undone;
  }
  const auto committed = connection.commit();
  if (committed.is_ok()) {
    return End::kept;
  }
  connection.roll_back();
  return committed.error().code == "outcome_unknown" ? End::unknown : End::undone;
}

Result<void> PostgresqlGroup::run_jobs(PostgresqlConnection& connection, int rehearsals) {
  m_told.clear();
  for (const Job& job : m_jobs) {
    for (int rehearsal = 0; rehearsal < rehearsals; ++rehearsal) {
      TRY(rehearse(connection, job.body));
    }
    m_told.push_back(TRY(run_job(connection, job.body)));
  }
  return {};
}

Result<void> PostgresqlGroup::rehearse(PostgresqlConnection& connection, const JobBody& body) {
  TRY(connection.begin(open_job));
  static_cast<void>(outcome_of(body, connection));
  return ends_group(connection.mishap()) ? Result<void>{group_lost()} : undo(connection);
}

Result<PostgresqlGroup::Told> PostgresqlGroup::run_job(PostgresqlConnection& connection,
                                                       const JobBody& body) {
  TRY(connection.begin(open_job));
  JobOutcome outcome = outcome_of(body, connection);
  if (ends_group(connection.mishap())) {
    return group_lost();
  }
  if (is_fine(outcome) && connection.can_commit()) {
    TRY(execute(connection, keep_job));
    return Told{std::move(outcome)};
  }
  // A rival may have been faster, or the job is content with a statement that failed: both are for
  // whoever does it alone.
  const bool is_final = !is_fine(outcome) && connection.mishap() != PostgresqlMishap::unique;
  TRY(undo(connection));
  return is_final ? Told{std::move(outcome)} : Told{};
}

std::vector<Job> PostgresqlGroup::answer_all(End end) {
  const Error unknown = outcome_unknown();
  std::vector<Job> alone;
  for (std::size_t i = 0; i < m_jobs.size(); ++i) {
    Told& told = m_told[i];
    if (!told) {
      alone.push_back(std::move(m_jobs[i]));
    } else if (end == End::unknown && is_fine(*told)) {
      answer(m_jobs[i], Result<void>{unknown});
    } else {
      answer(m_jobs[i], std::move(*told));
    }
  }
  return alone;
}

}  // namespace musubi
