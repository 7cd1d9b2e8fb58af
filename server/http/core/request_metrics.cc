#include "http/core/request_metrics.h"

#include <fmt/core.h>

#include <algorithm>

#include "http/core/metric_text.h"

namespace musubi::http {

void RequestMetrics::count(const RequestRecord& record) {
  const auto bound = std::ranges::lower_bound(bounds_ms, (record.duration_us + 999) / 1000);
  const auto place = static_cast<std::size_t>(bound - bounds_ms.begin());
  const std::lock_guard lock{m_mutex};
  ++m_answers[{record.method, record.route, status_number(record.status)}];
  Durations& durations = m_durations[{record.method, record.route}];
  ++durations.counts.at(place);
  durations.sum_us += record.duration_us;
}

void RequestMetrics::write(MetricText& text) const {
  const std::lock_guard lock{m_mutex};
  text.family("musubi_requests_total", "counter", "Requests that were answered, by route.");
  for (const auto& [key, count] : m_answers) {
    const auto& [method, route, status] = key;
    const std::string status_text = std::to_string(status);
    text.number("musubi_requests_total",
                {{"method", method}, {"route", route}, {"status", status_text}}, count);
  }
  text.family("musubi_request_duration_seconds", "histogram",
              "From the first byte of a request to the last of its answer.");
  for (const auto& [key, durations] : m_durations) {
    const auto& [method, route] = key;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < durations.counts.size(); ++i) {
      sum += durations.counts.at(i);
      const std::string bound =
          i < bounds_ms.size()
              ? fmt::format("{}.{:03}", bounds_ms.at(i) / 1000, bounds_ms.at(i) % 1000)
              : "+Inf";
      text.number("musubi_request_duration_seconds_bucket",
                  {{"method", method}, {"route", route}, {"le", bound}}, sum);
    }
    text.seconds("musubi_request_duration_seconds_sum", {{"method", method}, {"route", route}},
                 durations.sum_us);
    text.number("musubi_request_duration_seconds_count", {{"method", method}, {"route", route}},
                sum);
  }
}

}  // namespace musubi::http
