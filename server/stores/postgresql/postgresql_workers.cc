#include "stores/postgresql/postgresql_workers.h"

#include <algorithm>
#include <optional>
#include <random>

namespace musubi {
namespace {

constexpr Statement begin_write{"begin isolation level serializable"};
constexpr Statement begin_read{"begin isolation level repeatable read read only"};

constexpr int tries_max = 60;
constexpr int group_tries_max = 3;
constexpr std::size_t group_jobs_max = 64;
constexpr int tries_before_alone = 4;
// A rival that was faster shows up as a broken uniqueness too (a number counted up twice); one that
// stays is believed.
constexpr int unique_tries_max = 3;
constexpr int pause_us_first = 500;
constexpr int pause_us_max = 50'000;

// Longer each time, and never the same for two rivals.
void pause_before_try(int tries) {
  thread_local std::mt19937 random{std::random_device{}()};
  const int most = std::min(pause_us_max, pause_us_first << std::min(tries, 10));
  std::this_thread::sleep_for(
      std::chrono::microseconds{std::uniform_int_distribution<int>{most / 2, most}(random)});
}

bool is_worth_another_try(PostgresqlMishap mishap, int unique_tries) {
  switch (mishap) {
    case PostgresqlMishap::lost_race:
    case PostgresqlMishap::lost_connection:
      return true;
    case PostgresqlMishap::unique:
      return unique_tries < unique_tries_max;
    case PostgresqlMishap::none:
    case PostgresqlMishap::other:
      return false;
  }
  fail_assertion("every mishap is named", __FILE__, __LINE__);
}

Result<void> too_busy(PostgresqlMishap mishap, const Result<void>& last) {
  if (mishap == PostgresqlMishap::lost_race) {
    return Error{ErrorKind::unavailable, "database_busy",
                 "Too many others changed the same records; try again later."};
  }
  return last;
}

}  // namespace

PostgresqlWorkers::PostgresqlWorkers(PostgresqlWorkersOptions options)
    : m_options(std::move(options)), m_queue(m_options.waiting_max), m_turns(m_options.threads) {
  for (int i = 0; i < m_options.threads; ++i) {
    m_threads.emplace_back([this] { work(); });
  }
}

Result<void> PostgresqlWorkers::run(JobBody body) {
  MUSUBI_ASSERT(!is_database_thread());
  Job job{.body = std::move(body), .answer = {}};
  auto answer = job.answer.get_future();
  TRY(m_queue.push(std::move(job)));
  return answer.get();
}

void PostgresqlWorkers::close() {
  m_queue.close();
  for (auto& thread : m_threads) {
    thread.join();
  }
  m_threads.clear();
}

void PostgresqlWorkers::work() {
  mark_database_thread();
  Held connection;
  while (auto job = m_queue.pop()) {
    if (m_options.role == PostgresqlRole::writer) {
      write_with_waiting(connection, std::move(*job));
    } else {
      answer_alone(connection, *job);
    }
  }
}

void PostgresqlWorkers::answer_alone(Held& connection, Job& job) {
  ++m_jobs;
  answer(job, persist(connection, job.body));
}

void PostgresqlWorkers::write_with_waiting(Held& connection, Job first) {
  PostgresqlGroup group;
  group.add(std::move(first));
  for (int tries = 1; tries <= group_tries_max; ++tries) {
    if (write_group(connection, group)) {
      return;
    }
    if (group.size() == 1) {
      break;
    }
    pause_before_try(tries);
  }
  for (Job& job : group.take_all()) {
    answer_alone(connection, job);
  }
}

// With what waits by the time that its turn comes. False: nothing was kept.
bool PostgresqlWorkers::write_group(Held& connection, PostgresqlGroup& group) {
  std::vector<Job> alone;
  {
    WriteTurns::Turn turn{m_turns, WriteTurns::Company::others};
    while (group.size() < group_jobs_max) {
      auto job = m_queue.pop_waiting();
      if (!job) {
        break;
      }
      group.add(std::move(*job));
    }
    if (group.size() == 1 || !open_if_lost(connection).is_ok()) {
      return false;
    }
    const auto end = group.run(*connection, begin_write, m_options.rehearsals);
    if (end == PostgresqlGroup::End::undone) {
      turn.lost_race();
      return false;
    }
    turn.went_well();
    ++m_commits;
    m_jobs += static_cast<std::int64_t>(group.size());
    alone = group.answer_all(end);
    m_jobs -= static_cast<std::int64_t>(alone.size());
  }
  for (Job& job : alone) {
    answer_alone(connection, job);
  }
  return true;
}

JobOutcome PostgresqlWorkers::persist(Held& connection, const JobBody& body) {
  const auto end = std::chrono::steady_clock::now() + m_options.patience;
  for (int rehearsal = 0; rehearsal < m_options.rehearsals; ++rehearsal) {
    static_cast<void>(attempt(connection, body, Purpose::rehearsal));
  }
  int unique_tries = 0;
  for (int tries = 1;; ++tries) {
    std::optional<WriteTurns::Turn> turn;
    if (m_options.role == PostgresqlRole::writer) {
      turn.emplace(m_turns, tries > tries_before_alone ? WriteTurns::Company::nobody
                                                       : WriteTurns::Company::others);
    }
    Attempt made = attempt(connection, body, Purpose::for_good);
    if (turn && made.mishap == PostgresqlMishap::lost_race) {
      turn->lost_race();
    } else if (turn) {
      turn->went_well();
    }
    turn.reset();
    unique_tries += made.mishap == PostgresqlMishap::unique ? 1 : 0;
    if (!is_worth_another_try(made.mishap, unique_tries)) {
      return std::move(made.outcome);
    }
    if (tries >= tries_max || std::chrono::steady_clock::now() >= end) {
      const auto* last = std::get_if<Result<void>>(&made.outcome);
      return last != nullptr ? JobOutcome{too_busy(made.mishap, *last)} : std::move(made.outcome);
    }
    pause_before_try(tries);
  }
}

PostgresqlWorkers::Attempt PostgresqlWorkers::attempt(Held& connection, const JobBody& body,
                                                      Purpose purpose) {
  const auto opened = open_if_lost(connection);
  if (!opened.is_ok()) {
    const bool may_come_back = opened.error().code == "database_unreachable";
    return {opened, may_come_back ? PostgresqlMishap::lost_connection : PostgresqlMishap::other};
  }
  const auto begun =
      connection->begin(m_options.role == PostgresqlRole::writer ? begin_write : begin_read);
  if (!begun.is_ok()) {
    return {begun, connection->mishap()};
  }
  // An exception belongs to its caller, unless a lost race has led the job astray.
  return finish(*connection, outcome_of(body, *connection), purpose);
}

Result<void> PostgresqlWorkers::open_if_lost(Held& connection) const {
  if (connection == nullptr || connection->is_lost()) {
    connection.reset();
    connection = TRY(PostgresqlConnection::open(
        m_options.url,
        {.lock_timeout = m_options.patience, .statement_timeout = 12 * m_options.patience}));
  }
  return {};
}

PostgresqlWorkers::Attempt PostgresqlWorkers::finish(PostgresqlConnection& connection,
                                                     JobOutcome outcome, Purpose purpose) {
  const bool is_to_be_kept = m_options.role == PostgresqlRole::writer &&
                             purpose == Purpose::for_good && is_fine(outcome);
  // A job may have undone a part of its own that failed, and be content with the rest; but not
  // after a lost race, whatever it made of it.
  if (!is_to_be_kept || !connection.can_commit() ||
      connection.mishap() == PostgresqlMishap::lost_race) {
    if (is_to_be_kept) {
      outcome = Result<void>{Error{ErrorKind::unavailable, "storage_failed",
                                   "A statement of the job failed, so nothing was kept."}};
    }
    connection.roll_back();
    return {std::move(outcome), connection.mishap()};
  }
  const auto committed = connection.commit();
  if (committed.is_ok()) {
    ++m_commits;
    return {std::move(outcome), PostgresqlMishap::none};
  }
  connection.roll_back();
  const bool is_unknown = committed.error().code == "outcome_unknown";
  return {committed, is_unknown ? PostgresqlMishap::other : connection.mishap()};
}

}  // namespace musubi
