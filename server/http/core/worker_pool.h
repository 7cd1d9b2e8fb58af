// WorkerPool: the threads on which handlers run, behind a queue with a bound. A full queue is told
// to the caller at once, who answers 503: a long queue only turns slow answers into useless ones.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace musubi::http {

enum class Submission { queued, queue_is_full };

class WorkerPool {
 public:
  struct Size {
    std::size_t threads;
    std::size_t queue_max;
  };

  explicit WorkerPool(Size size);
  // Finishes what is queued.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // A job doesn't throw.
  [[nodiscard]] Submission submit(std::function<void()> job);
  [[nodiscard]] std::size_t waiting() const;

 private:
  void run();

  std::size_t m_queue_max;
  mutable std::mutex m_mutex;
  std::condition_variable m_has_work;
  std::deque<std::function<void()>> m_queue;
  bool m_is_stopping = false;
  std::vector<std::thread> m_threads;
};

}  // namespace musubi::http
