// SharedReading: those who ask for the same thing at the same time share one reading of it, which
// began after each of them had asked; so nobody gets what was true before.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace musubi {

template <typename Value>
class SharedReading {
 public:
  explicit SharedReading(std::function<Value()> read) : m_read(std::move(read)) {}

  [[nodiscard]] Value now() {
    std::unique_lock lock{m_mutex};
    const std::int64_t needed = m_begun + 1;  // one under way began too early
    m_has_ended.wait(lock, [&] { return m_ended >= needed || m_ended == m_begun; });
    if (m_ended < needed) {
      read(lock);
    }
    return *m_value;
  }

 private:
  void read(std::unique_lock<std::mutex>& lock) {
    ++m_begun;
    lock.unlock();
    std::optional<Value> value;
    try {
      value.emplace(m_read());
    } catch (...) {
      lock.lock();
      --m_begun;  // the next of those who wait tries it for itself
      m_has_ended.notify_all();
      throw;
    }
    lock.lock();
    m_value = std::move(value);
    m_ended = m_begun;
    m_has_ended.notify_all();
  }

  std::function<Value()> m_read;
  std::mutex m_mutex;
  std::condition_variable m_has_ended;
  std::int64_t m_begun = 0;
  std::int64_t m_ended = 0;
  std::optional<Value> m_value;
};

}  // namespace musubi
