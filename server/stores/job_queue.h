// JobQueue: the bounded line in front of the database threads. When it is full the caller is told
// at once, so that a rush at a deadline costs waiting and refusals, never memory.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

#include "stores/job.h"

namespace musubi {

class JobQueue {
 public:
  explicit JobQueue(std::size_t jobs_max) : m_jobs_max(jobs_max) {}

  // unavailable: `database_queue_full`, or `database_closed` after close().
  [[nodiscard]] Result<void> push(Job job);

  // Waits for a job. Nothing: the queue is closed and empty.
  [[nodiscard]] std::optional<Job> pop();
  // Waits for a job for so long. Nothing: none came, or the queue is closed and empty.
  [[nodiscard]] std::optional<Job> pop_within(std::chrono::milliseconds patience);
  // Takes a job if one is there.
  [[nodiscard]] std::optional<Job> pop_waiting();

  // Takes no more jobs; those inside are still handed out.
  void close();
  [[nodiscard]] bool is_finished() const;

 private:
  std::optional<Job> take_first();

  const std::size_t m_jobs_max;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Job> m_jobs;
  bool m_is_closed = false;
};

}  // namespace musubi
