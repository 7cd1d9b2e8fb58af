// Writes a response's head: the status line, the headers that belong to the server, and the
// handler's headers. The only place where response bytes are put together.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "http/core/response.h"

namespace musubi::http {

enum class ConnectionFate { keeps_alive, closes };

struct HeadFacts {
  ConnectionFate fate;
  Instant now;
  std::string_view request_id;
};

// Up to and including the empty line. For 204 and 304 there is no length, as RFC 9110 asks.
[[nodiscard]] std::string write_head(const Response& response, const HeadFacts& facts);
// Whether the status may have a body at all.
[[nodiscard]] bool may_have_body(Status status);
// "Wed, 15 May 2024 14:59:59 GMT"
[[nodiscard]] std::string http_date(Instant instant);

}  // namespace musubi::http
