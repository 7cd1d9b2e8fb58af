#include "http/core/request_id.h"

#include <fmt/core.h>

#include <random>

namespace musubi::http {

RequestIds::RequestIds() {
  std::random_device random;
  m_prefix = (std::uint64_t{random()} << 32) | random();
}

std::string RequestIds::next() { return fmt::format("{:016x}{:08x}", m_prefix, m_count++); }

}  // namespace musubi::http
