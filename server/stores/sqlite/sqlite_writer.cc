#include "stores/sqlite/sqlite_writer.h"

#include <fmt/core.h>

#include <new>
#include <optional>

namespace musubi {
namespace {

constexpr Statement begin_writing{"begin immediate"};
constexpr Statement commit_all{"commit"};
constexpr Statement rollback_all{"rollback"};
constexpr Statement open_job{"savepoint job"};
constexpr Statement keep_job{"release job"};
constexpr Statement undo_job{"rollback to job"};

Error group_lost(const Error& cause) {
  return {ErrorKind::unavailable, cause.code,
          fmt::format("The write was not kept: {}; try again later.", cause.detail)};
}

}  // namespace

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection,
                           const DatabaseOptions& options)
    : m_connection(std::move(connection)),
      m_checkpointer(*m_connection, options.log_bytes_max),
      m_queue(options.waiting_writes_max),
      m_group_jobs_max(static_cast<std::size_t>(options.group_jobs_max)),
      m_quiet_after(options.quiet_after) {
  m_group.reserve(m_group_jobs_max);
  m_thread = std::thread{[this] { run(); }};
}

void SqliteWriter::close() {
  m_queue.close();
  if (m_thread.joinable()) {
    m_thread.join();
  }
  if (m_is_stopped && m_connection != nullptr) {
    m_connection->keep_log_on_close();
  }
  m_connection.reset();
}

WriteCounts SqliteWriter::counts() const {
  return {.jobs = m_jobs, .commits = m_commits, .checkpoints = m_checkpoints};
}

void SqliteWriter::run() {
  mark_database_thread();
  while (!m_queue.is_finished()) {
    auto job = m_queue.pop_within(m_quiet_after);
    if (job.has_value()) {
      run_group(std::move(*job));
    }
    if (!m_is_stopped) {
      m_checkpoints +=
          job.has_value() ? m_checkpointer.after_commit() : m_checkpointer.at_quiet_moment();
      m_is_stopped = m_checkpointer.has_failed_sync();
    }
  }
}

// Whatever is thrown here, as when there is no memory, belongs to the callers and not to the
// thread, which would end the program with it.
void SqliteWriter::run_group(Job first) {
  m_group.push_back({std::move(first), Result<void>{}});
  Result<void> committed;
  std::exception_ptr thrown;
  try {
    committed = execute_jobs();
    if (committed.is_ok()) {
      committed = commit();
    }
  } catch (...) {
    thrown = std::current_exception();
  }
  if (thrown != nullptr || !committed.is_ok()) {
    roll_back();
  }
  if (thrown != nullptr) {
    refuse_all(thrown);
  } else {
    answer(committed);
  }
  m_group.clear();
}

// Nothing is left to be said about one that fails: the callers learn the first error, and the next
// group can't begin before it has succeeded.
void SqliteWriter::roll_back() {
  try {
    if (m_connection->is_in_transaction()) {
      static_cast<void>(m_connection->run(rollback_all));
    }
  } catch (const std::bad_alloc&) {
    return;
  }
}

Result<void> SqliteWriter::execute_jobs() {
  if (m_is_stopped) {
    return Error{ErrorKind::unavailable, "database_stopped",
                 "earlier writing failed on the disk; check the disk and restart"};
  }
  TRY(m_connection->run(begin_writing));
  TRY(execute(m_group.back()));
  while (m_group.size() < m_group_jobs_max) {
    auto job = m_queue.pop_waiting();  // also those that came while this group was running
    if (!job.has_value()) {
      break;
    }
    m_group.push_back({std::move(*job), Result<void>{}});
    TRY(execute(m_group.back()));
  }
  return {};
}

Result<void> SqliteWriter::execute(Executed& executed) {
  TRY(m_connection->run(open_job));
  executed.outcome = outcome_of(executed.job);
  const auto* result = std::get_if<Result<void>>(&executed.outcome);
  if (result != nullptr && result->is_ok()) {
    return m_connection->run(keep_job);
  }
  if (!m_connection->is_in_transaction()) {
    return result != nullptr ? result->error()
                             : Error{ErrorKind::unavailable, "storage_failed", "a job failed"};
  }
  TRY(m_connection->run(undo_job));
  return m_connection->run(keep_job);
}

SqliteWriter::Outcome SqliteWriter::outcome_of(Job& job) {
  try {
    return job.body(*m_connection);
  } catch (...) {
    // A programmer's error: it belongs to its caller, and the neighbours go on.
    return std::current_exception();
  }
}

Result<void> SqliteWriter::commit() {
  auto committed = m_connection->run(commit_all);
  ++m_commits_tried;
  if (committed.is_ok()) {
    ++m_commits;
  } else if (m_connection->has_failed_io()) {
    m_is_stopped = true;
  }
  return committed;
}

void SqliteWriter::answer(const Result<void>& committed) {
  for (auto& [job, outcome] : m_group) {
    ++m_jobs;
    try {
      if (!committed.is_ok()) {
        job.answer.set_value(group_lost(committed.error()));
      } else if (auto* result = std::get_if<Result<void>>(&outcome)) {
        job.answer.set_value(std::move(*result));
      } else {
        job.answer.set_exception(std::get<std::exception_ptr>(outcome));
      }
    } catch (const std::bad_alloc&) {
      job.answer.set_exception(std::current_exception());
    }
  }
}

void SqliteWriter::refuse_all(const std::exception_ptr& thrown) {
  for (auto& executed : m_group) {
    ++m_jobs;
    executed.job.answer.set_exception(thrown);
  }
}

}  // namespace musubi
