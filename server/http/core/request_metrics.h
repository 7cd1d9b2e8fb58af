// RequestMetrics: how many requests were answered, how, and in what time, by the pattern of their
// route. Nothing of a request itself is a label, so there is no personal data (security.md 2, 33).
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

#include "http/core/log.h"

namespace musubi::http {

class MetricText;

class RequestMetrics {
 public:
  void count(const RequestRecord& record);
  void write(MetricText& text) const;

 private:
  static constexpr std::array<std::int64_t, 10> bounds_ms{5,   10,  25,   50,   100,
                                                          250, 500, 1000, 2500, 10'000};
  // Of a bucket's bound and above it alone; the text adds them up.
  struct Durations {
    std::array<std::int64_t, bounds_ms.size() + 1> counts{};
    std::int64_t sum_us = 0;
  };

  mutable std::mutex m_mutex;
  std::map<std::tuple<std::string, std::string, int>, std::int64_t> m_answers;
  std::map<std::tuple<std::string, std::string>, Durations> m_durations;
};

}  // namespace musubi::http
