// HMAC-SHA-256 (RFC 2104): a number that anybody who knows the key can compute again, and nobody
// else can guess. The lottery of a selection takes its numbers from it.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace musubi {

constexpr std::size_t mac_bytes = 32;
using Mac = std::array<unsigned char, mac_bytes>;

// One key for many messages: the key is worked in once.
class HmacSha256 {
 public:
  explicit HmacSha256(std::string_view key);
  ~HmacSha256();
  HmacSha256(const HmacSha256&) = delete;
  HmacSha256& operator=(const HmacSha256&) = delete;

  [[nodiscard]] Mac of(std::string_view message) const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace musubi
