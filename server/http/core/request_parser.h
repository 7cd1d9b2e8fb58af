// RequestParser: the head of one request out of the bytes of a connection, without touching the
// connection. Our own checks run on the raw head first; Beast then reads it. A body is the number
// of bytes that the head says, so that nothing of it needs parsing (decision 0009).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "http/core/checks.h"
#include "http/core/request.h"

namespace musubi::http {

struct NeedMore {};

struct RequestHead {
  Request request;  // still without body, id, remote address and instant of receipt
  bool is_keep_alive;
  bool expects_continue;
  std::uint64_t body_bytes;  // as the head says; 0 where it says nothing
};

class RequestParser {
 public:
  explicit RequestParser(const HeadLimits& limits) : m_limits(limits) {}

  // Takes the head off the front of `bytes`. After a refusal the connection has no further meaning
  // and must be closed. `at` stands in the request until the body is complete.
  [[nodiscard]] std::variant<NeedMore, RequestHead, Refusal> read_head(std::string& bytes,
                                                                       Instant at);

 private:
  HeadLimits m_limits;
  std::size_t m_bytes_searched = 0;
};

}  // namespace musubi::http
