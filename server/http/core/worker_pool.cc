#include "http/core/worker_pool.h"

#include <utility>

namespace musubi::http {

WorkerPool::WorkerPool(Size size) : m_queue_max(size.queue_max) {
  for (std::size_t i = 0; i < size.threads; ++i) {
    m_threads.emplace_back([this] { run(); });
  }
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock{m_mutex};
    m_is_stopping = true;
  }
  m_has_work.notify_all();
  for (std::thread& thread : m_threads) {
    thread.join();
  }
}

Submission WorkerPool::submit(std::function<void()> job) {
  {
    const std::lock_guard lock{m_mutex};
    if (m_queue.size() >= m_queue_max) {
      return Submission::queue_is_full;
    }
    m_queue.push_back(std::move(job));
  }
  m_has_work.notify_one();
  return Submission::queued;
}

std::size_t WorkerPool::waiting() const {
  const std::lock_guard lock{m_mutex};
  return m_queue.size();
}

void WorkerPool::run() {
  for (;;) {
    std::function<void()> job;
    {
      std::unique_lock lock{m_mutex};
      m_has_work.wait(lock, [this] { return m_is_stopping || !m_queue.empty(); });
      if (m_queue.empty()) {
        return;
      }
      job = std::move(m_queue.front());
      m_queue.pop_front();
    }
    job();
  }
}

}  // namespace musubi::http
