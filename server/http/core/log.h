// The log of requests: one JSON line each, made of allow-listed facts. The route's pattern stands
// for the target, and there is no address, body or query, so no personal data (security.md 2, 33).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "http/core/status.h"

namespace musubi::http {

struct RequestRecord {
  Instant received;
  std::string request_id;
  std::string method;  // empty when no request could be read
  std::string route;   // pattern, empty when none matched
  Status status;
  std::int64_t duration_us;  // from the first byte to the last byte of the answer
  std::size_t bytes_in;
  std::size_t bytes_out;
  std::string alarm;  // empty, or what an operator must look at
};

[[nodiscard]] std::string log_line(const RequestRecord& record);

// Called from several threads with one line without its line feed.
using LogSink = std::function<void(std::string_view line)>;
[[nodiscard]] LogSink stdout_log();

}  // namespace musubi::http
