// RequestIds: a name for every request, for logs and error pages. Unique, not secret.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace musubi::http {

class RequestIds {
 public:
  RequestIds();
  // 24 hexadecimal digits: one random prefix per start, then a count.
  [[nodiscard]] std::string next();

 private:
  std::uint64_t m_prefix;
  std::atomic<std::uint32_t> m_count = 0;
};

}  // namespace musubi::http
