#include "stores/job_queue.h"

#include <fmt/core.h>

namespace musubi {

Result<void> JobQueue::push(Job job) {
  {
    const std::lock_guard lock{m_mutex};
    if (m_is_closed) {
      return Error{ErrorKind::unavailable, "database_closed", "The database is being closed."};
    }
    if (m_jobs.size() >= m_jobs_max) {
      return Error{ErrorKind::unavailable, "database_queue_full",
                   fmt::format("{} jobs wait for the database; try again later.", m_jobs.size())};
    }
    m_jobs.push_back(std::move(job));
  }
  m_changed.notify_one();
  return {};
}

std::optional<Job> JobQueue::pop() {
  std::unique_lock lock{m_mutex};
  m_changed.wait(lock, [this] { return m_is_closed || !m_jobs.empty(); });
  return take_first();
}

std::optional<Job> JobQueue::pop_within(std::chrono::milliseconds patience) {
  std::unique_lock lock{m_mutex};
  m_changed.wait_for(lock, patience, [this] { return m_is_closed || !m_jobs.empty(); });
  return take_first();
}

std::optional<Job> JobQueue::pop_waiting() {
  const std::lock_guard lock{m_mutex};
  return take_first();
}

std::optional<Job> JobQueue::take_first() {
  if (m_jobs.empty()) {
    return std::nullopt;
  }
  std::optional<Job> job{std::move(m_jobs.front())};
  m_jobs.pop_front();
  return job;
}

void JobQueue::close() {
  {
    const std::lock_guard lock{m_mutex};
    m_is_closed = true;
  }
  m_changed.notify_all();
}

bool JobQueue::is_finished() const {
  const std::lock_guard lock{m_mutex};
  return m_is_closed && m_jobs.empty();
}

}  // namespace musubi
