#include "base/crypto/secret.h"

#include <array>
#include <span>

#include "base/crypto/sodium_bytes.h"
#include "base/crypto/sodium_ready.h"

namespace musubi {

static std::string base64url(std::span<const unsigned char> bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64url_variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64url_variant);
  text.pop_back();
  return text;
}

std::string new_secret() {
  require_sodium();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base64url(bytes);
}

std::string keyed_secret(std::string_view key, std::string_view text) {
  require_sodium();
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
  crypto_auth_hmacsha256_final(&state, code.data());
  return base64url(code);
}

}  // namespace musubi
