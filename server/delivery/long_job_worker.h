// The worker for long jobs (長時間処理): takes the one that is longest due, does it chunk by chunk,
// and rests between chunks as long as the chunk took, so that at most half of a core, and one short
// write at a time, is taken from those who hand in applications (decision 0032).
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "services/context.h"
#include "stores/long_job_store.h"

namespace musubi::delivery {

using LongJobClock = std::function<Instant()>;

// A long job in the hands of this worker.
class RunningLongJob {
 public:
  struct Parts {
    const services::Context& context;
    const LongJobClock& clock;
    stores::LongJobRecord record;
    LongJobLeaseId lease;
    const std::stop_token& stop;
  };
  explicit RunningLongJob(Parts parts);

  [[nodiscard]] const stores::LongJobRecord& record() const { return m_parts.record; }
  [[nodiscard]] Instant now() const { return m_parts.clock(); }
  [[nodiscard]] stores::HeldLongJob held() const;

  // Between two chunks: keeps the lease, says how far it is, and rests. An error ends the job where
  // it is: conflict "lease_lost" when it was cancelled, `unavailable` "server_stops".
  [[nodiscard]] Result<void> end_chunk(const stores::LongJobProgress& progress);

 private:
  using Time = std::chrono::steady_clock::time_point;

  Parts m_parts;
  Time m_chunk_begun;
  Time m_told = {};
};

// Does the whole of it. What fails with `unavailable` is tried again; what is left of an earlier
// try is the runner's to clear away.
using LongJobRunner = std::function<Result<stores::LongJobOutcome>(RunningLongJob&)>;

struct LongJobWorkerParts {
  const services::Context& context;
  std::map<std::string, LongJobRunner, std::less<>> runners;  // by kind
  LongJobClock clock;
  std::function<void(std::string_view line)> log;  // one line for an operator to act on
};

class LongJobRounds {
 public:
  explicit LongJobRounds(LongJobWorkerParts parts) : m_parts(std::move(parts)) {}

  enum class Round { found_nothing, worked };
  // One job, if one is due.
  [[nodiscard]] Result<Round> run_next(const std::stop_token& stop = {});
  // As a worker does it for ever: whatever fails, it says so and comes back.
  [[nodiscard]] Round run_safely(const std::stop_token& stop);

 private:
  [[nodiscard]] Result<void> settle(const RunningLongJob& job,
                                    const Result<stores::LongJobOutcome>& outcome);
  [[nodiscard]] Result<void> note_failure(const RunningLongJob& job, const Error& error);
  void sweep_now_and_then();
  void raise_alarm(const std::string& words);

  LongJobWorkerParts m_parts;
  std::string m_alarm;  // raised and not over: it is said once
  std::chrono::steady_clock::time_point m_swept = {};
};

// A thread that looks several times a second until it is destroyed.
class LongJobWorker {
 public:
  explicit LongJobWorker(LongJobWorkerParts parts);

 private:
  LongJobRounds m_rounds;
  std::jthread m_thread;
};

}  // namespace musubi::delivery
