#include "http/core/request_metrics.h"

#include <gtest/gtest.h>

#include "http/core/metric_text.h"

namespace musubi::http {
namespace {

RequestRecord record(std::int64_t duration_us, Status status) {
  return {.received = Instant::parse("2026-11-21T12:00:00+09:00").value(),
          .request_id = "id",
          .method = "GET",
          .route = "/api/x/{token}",
          .status = status,
          .duration_us = duration_us,
          .bytes_in = 0,
          .bytes_out = 0,
          .alarm = {}};
}

TEST(RequestMetrics, count_answers_and_times_by_route) {
  RequestMetrics metrics;
  metrics.count(record(5'000, Status::ok));
  metrics.count(record(5'001, Status::ok));
  metrics.count(record(20'000'000, Status::not_found));
  MetricText text;
  metrics.write(text);
  const std::string at = R"(method="GET",route="/api/x/{token}")";
  const std::string name = "musubi_request_duration_seconds";
  for (const std::string& line : {
           "musubi_requests_total{" + at + R"(,status="200"} 2)",
           "musubi_requests_total{" + at + R"(,status="404"} 1)",
           name + "_bucket{" + at + R"(,le="0.005"} 1)",
           name + "_bucket{" + at + R"(,le="0.010"} 2)",
           name + "_bucket{" + at + R"(,le="10.000"} 2)",
           name + "_bucket{" + at + R"(,le="+Inf"} 3)",
           name + "_sum{" + at + "} 20.010001",
           name + "_count{" + at + "} 3",
       }) {
    EXPECT_NE(text.text().find(line + "\n"), std::string::npos) << line << "\n" << text.text();
  }
}

TEST(MetricText, lets_no_value_begin_another_line) {
  MetricText text;
  text.number("a", {{"b", "c\"d\\e\nf"}}, 1);
  EXPECT_EQ(text.text(), "a{b=\"c\\\"d\\\\e\\nf\"} 1\n");
}

}  // namespace
}  // namespace musubi::http
