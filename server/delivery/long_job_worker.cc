#include "delivery/long_job_worker.h"

#include <algorithm>
#include <boost/json.hpp>
#include <typeinfo>

#include "base/pause.h"
#include "services/long_jobs.h"
#include "stores/random_id.h"

namespace musubi::delivery {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using stores::LongJobOutcome;

constexpr int lease_seconds = 60;
constexpr int attempts_max = 3;
constexpr int retry_seconds = 10;
// Who waits sees it move, and the writer is asked a few times a second at most.
constexpr milliseconds between_tellings{250};
constexpr milliseconds rest_max{500};
constexpr milliseconds between_looks{100};
constexpr std::chrono::minutes between_sweeps{1};

static const std::string stops_code = "server_stops";

RunningLongJob::RunningLongJob(Parts parts)
    : m_parts(std::move(parts)), m_chunk_begun(steady_clock::now()) {}

stores::HeldLongJob RunningLongJob::held() const {
  return {.id = m_parts.record.id, .lease = m_parts.lease, .now = now()};
}

Result<void> RunningLongJob::end_chunk(const stores::LongJobProgress& progress) {
  const auto ended = steady_clock::now();
  if (ended - m_told >= between_tellings) {
    m_told = ended;
    TRY(m_parts.context.database.write([&](Transaction& transaction) {
      return stores::renew_long_job(transaction, held(), progress, lease_seconds);
    }));
  }
  const bool is_over = progress.total && progress.done >= *progress.total;
  const auto worked = std::chrono::duration_cast<milliseconds>(ended - m_chunk_begun);
  if (!is_over) {
    pause(m_parts.stop, std::clamp(worked, milliseconds{1}, rest_max));
  }
  if (m_parts.stop.stop_requested()) {
    return Error{ErrorKind::unavailable, stops_code, "The server stops."};
  }
  m_chunk_begun = steady_clock::now();
  return {};
}

static Instant expiry_at(Instant now) { return now.plus_seconds(services::long_job_kept_seconds); }

Result<void> LongJobRounds::note_failure(const RunningLongJob& job, const Error& error) {
  const auto held = job.held();
  return m_parts.context.database.write([&](Transaction& transaction) {
    if (error.code == stops_code) {
      return stores::put_long_job_back(transaction, held, stores::Attempt::does_not_count,
                                       held.now);
    }
    if (error.kind == ErrorKind::unavailable && job.record().attempts < attempts_max) {
      return stores::put_long_job_back(transaction, held, stores::Attempt::counts,
                                       held.now.plus_seconds(retry_seconds));
    }
    return stores::fail_long_job(transaction, held, {error.code, error.detail},
                                 expiry_at(held.now));
  });
}

Result<void> LongJobRounds::settle(const RunningLongJob& job,
                                   const Result<LongJobOutcome>& outcome) {
  if (!outcome.is_ok()) {
    return note_failure(job, outcome.error());
  }
  const auto held = job.held();
  auto settled = m_parts.context.database.write([&](Transaction& transaction) {
    return stores::finish_long_job(transaction, held, outcome.value(), expiry_at(held.now));
  });
  if (!settled.is_ok() && outcome.value().file) {
    m_parts.context.long_job_files.remove(outcome.value().file->stored_name);
  }
  return settled;
}

Result<LongJobRounds::Round> LongJobRounds::run_next(const std::stop_token& stop) {
  Database& database = m_parts.context.database;
  const Instant now = m_parts.clock();
  const auto due = TRY(
      database.read([&](Snapshot& snapshot) { return stores::look_for_long_jobs(snapshot, now); }));
  if (due == stores::LongJobsDue::none) {
    return Round::found_nothing;
  }
  const auto lease = random_id<LongJobLeaseId>();
  auto claimed = TRY(database.write([&](Transaction& transaction) {
    return stores::claim_long_job(transaction, {.lease = lease,
                                                .now = now,
                                                .lease_seconds = lease_seconds,
                                                .attempts_max = attempts_max,
                                                .kept_seconds = services::long_job_kept_seconds});
  }));
  if (!claimed) {
    return Round::found_nothing;  // another server was faster, or it was given up
  }
  RunningLongJob job{{.context = m_parts.context,
                      .clock = m_parts.clock,
                      .record = std::move(*claimed),
                      .lease = lease,
                      .stop = stop}};
  const auto runner = m_parts.runners.find(job.record().kind);
  const auto outcome =
      runner == m_parts.runners.end()
          ? Result<LongJobOutcome>{Error{ErrorKind::refused, "long_job_unknown",
                                         "This server has no such kind of long job."}}
          : runner->second(job);
  const auto settled = settle(job, outcome);
  // It was cancelled meanwhile, or another has it: whatever was made here is gone.
  const bool is_lost = !settled.is_ok() && settled.error().code == "lease_lost";
  return settled.is_ok() || is_lost ? Result<Round>{Round::worked} : Result<Round>{settled.error()};
}

void LongJobRounds::sweep_now_and_then() {
  const auto now = steady_clock::now();
  if (now - m_swept >= between_sweeps) {
    m_swept = now;
    (void)services::sweep_long_jobs(m_parts.context, m_parts.clock());
  }
}

void LongJobRounds::raise_alarm(const std::string& words) {
  if (m_alarm == words) {
    return;
  }
  m_alarm = words;
  m_parts.log(boost::json::serialize(boost::json::object{{"at", m_parts.clock().iso_utc()},
                                                         {"long_job_alarm", "no long job is done"},
                                                         {"detail", words}}));
}

// An exception is a programmer's error or a want of memory: the server goes on, and the job is
// taken again when its lease is over, so often and no oftener.
LongJobRounds::Round LongJobRounds::run_safely(const std::stop_token& stop) {
  try {
    sweep_now_and_then();
    const auto round = run_next(stop);
    if (round.is_ok()) {
      m_alarm.clear();
      return round.value();
    }
    raise_alarm(round.error().code);
  } catch (const std::exception& error) {
    raise_alarm(typeid(error).name());
  }
  return Round::found_nothing;
}

LongJobWorker::LongJobWorker(LongJobWorkerParts parts)
    : m_rounds(std::move(parts)), m_thread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
          if (m_rounds.run_safely(stop) == LongJobRounds::Round::found_nothing) {
            pause(stop, between_looks);
          }
        }
      }) {}

}  // namespace musubi::delivery
