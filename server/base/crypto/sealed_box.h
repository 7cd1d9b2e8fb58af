// Sealed boxes: whoever has the public key closes one, and only the secret key, which can lie on
// another machine, opens it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

inline constexpr std::size_t box_overhead_bytes = 48;

class BoxPublicKey {
 public:
  // The text of a key file; `invalid` "key_not_understood", also for the secret one.
  [[nodiscard]] static Result<BoxPublicKey> of_text(std::string_view text);
  [[nodiscard]] std::string close(std::string_view plain) const;

 private:
  std::array<unsigned char, 32> m_bytes{};
};

class BoxSecretKey {
 public:
  [[nodiscard]] static Result<BoxSecretKey> of_text(std::string_view text);
  ~BoxSecretKey();
  BoxSecretKey(const BoxSecretKey&) = default;
  BoxSecretKey& operator=(const BoxSecretKey&) = default;
  // Nothing when the box was closed for another key, or changed.
  [[nodiscard]] std::optional<std::string> open(std::string_view box) const;

 private:
  BoxSecretKey() = default;
  std::array<unsigned char, 32> m_bytes{};
};

// One line each, which says what it is.
struct BoxKeyTexts {
  std::string public_key;
  std::string secret_key;
};
[[nodiscard]] BoxKeyTexts new_box_keys();

}  // namespace musubi
