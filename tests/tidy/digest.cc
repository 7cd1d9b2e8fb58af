#include "tidy/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace musubi::tidy {

std::string digest_of(std::string_view word) {
  const std::string salted = "musubi-tidy:" + std::string(word);
  std::array<unsigned char, crypto_hash_sha256_BYTES> bytes;
  crypto_hash_sha256(bytes.data(), reinterpret_cast<const unsigned char*>(salted.data()),
                     salted.size());
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

}  // namespace musubi::tidy
