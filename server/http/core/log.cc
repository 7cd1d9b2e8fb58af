#include "http/core/log.h"

#include <fmt/core.h>

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <cstdio>
#include <memory>
#include <mutex>

namespace musubi::http {
namespace {

// With quotes. Boost.JSON escapes control characters, so that one record stays one line.
std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::string{text.data(), text.size()});
}

}  // namespace

std::string log_line(const RequestRecord& record) {
  std::string line = fmt::format(
      R"({{"at":"{}","id":{},"method":{},"route":{},"status":{},"us":{},"in":{},"out":{})",
      record.received.iso_utc(), quoted(record.request_id), quoted(record.method),
      quoted(record.route), status_number(record.status), record.duration_us, record.bytes_in,
      record.bytes_out);
  if (!record.alarm.empty()) {
    line += R"(,"alarm":)" + quoted(record.alarm);
  }
  return line + "}";
}

LogSink stdout_log() {
  auto mutex = std::make_shared<std::mutex>();
  return [mutex](std::string_view line) {
    const std::lock_guard lock{*mutex};
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
  };
}

}  // namespace musubi::http
