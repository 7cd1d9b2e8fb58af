#include "stores/random_id.h"

#include <sys/random.h>

#include "base/result.h"

namespace musubi {

std::string base32_of(const std::array<std::uint8_t, 16>& bytes) {
  constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
  constexpr int characters = 26;  // 130 bits: two zeros come first
  std::string text;
  unsigned pending = 0;
  int pending_bits = 2;
  for (const auto byte : bytes) {
    pending = (pending << 8U) | byte;
    pending_bits += 8;
    while (pending_bits >= 5) {
      pending_bits -= 5;
      text += alphabet[(pending >> static_cast<unsigned>(pending_bits)) & 31U];
    }
  }
  MUSUBI_ASSERT(text.size() == characters);
  return text;
}

std::string random_id_text() {
  std::array<std::uint8_t, 16> bytes{};
  // So few bytes come whole, and never fail once the kernel has booted.
  MUSUBI_ASSERT(::getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  return base32_of(bytes);
}

}  // namespace musubi
