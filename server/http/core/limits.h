// ServerLimits: how much one client, and all of them together, may take of the server.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

#include "http/core/checks.h"

namespace musubi::http {

struct ServerLimits {
  HeadLimits head = {};
  std::chrono::milliseconds header_timeout{10'000};
  // Bodies and answers may take longer, by a second for every `bytes_per_second_min` they moved.
  std::chrono::milliseconds body_timeout{12'000};
  std::chrono::milliseconds write_timeout{12'000};
  std::size_t bytes_per_second_min = 16 * 1024;
  std::chrono::milliseconds idle_timeout{30'000};
  std::chrono::milliseconds linger_timeout{2'000};  // for a refused client to stop sending
  std::chrono::milliseconds drain_timeout{20'000};
  std::chrono::milliseconds drain_idle_grace{1'000};  // for a request that is on its way already
  std::size_t connections_max = 12'000;
  std::size_t body_bytes_in_flight_max = std::size_t{256} * 1024 * 1024;
};

// A shared amount, claimed before it is used and returned when the claim goes.
class Budget {
 public:
  explicit Budget(std::size_t amount) : m_left(amount) {}

  class Claim {
   public:
    Claim(Budget& budget, std::size_t amount) : m_budget(budget), m_amount(amount) {
      std::size_t left = budget.m_left.load();
      do {
        m_is_granted = left >= amount;
      } while (m_is_granted && !budget.m_left.compare_exchange_weak(left, left - amount));
    }
    ~Claim() {
      if (m_is_granted) {
        m_budget.m_left += m_amount;
      }
    }
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;

    [[nodiscard]] bool is_granted() const { return m_is_granted; }

   private:
    Budget& m_budget;
    std::size_t m_amount;
    bool m_is_granted = false;
  };

 private:
  std::atomic<std::size_t> m_left;
};

}  // namespace musubi::http
