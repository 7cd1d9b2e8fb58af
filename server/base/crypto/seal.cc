#include "base/crypto/seal.h"

#include <array>
#include <vector>

#include "base/crypto/sodium_bytes.h"
#include "base/crypto/sodium_ready.h"

namespace musubi {

using Bytes = std::vector<unsigned char>;
using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

// A key of its own for every purpose.
static Key key_for(std::string_view key, std::string_view purpose) {
  static_assert(crypto_auth_hmacsha256_BYTES == crypto_secretbox_KEYBYTES);
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of("seal:"), 5);
  crypto_auth_hmacsha256_update(&state, bytes_of(purpose), purpose.size());
  Key derived{};
  crypto_auth_hmacsha256_final(&state, derived.data());
  return derived;
}

std::string seal(std::string_view key, std::string_view purpose, std::string_view text) {
  require_sodium();
  constexpr std::size_t head = crypto_secretbox_NONCEBYTES;
  Bytes bytes(head + crypto_secretbox_MACBYTES + text.size());
  randombytes_buf(bytes.data(), head);
  crypto_secretbox_easy(bytes.data() + head, bytes_of(text), text.size(), bytes.data(),
                        key_for(key, purpose).data());
  std::string sealed(sodium_base64_ENCODED_LEN(bytes.size(), base64url_variant), '\0');
  sodium_bin2base64(sealed.data(), sealed.size(), bytes.data(), bytes.size(), base64url_variant);
  sealed.pop_back();
  return sealed;
}

std::optional<std::string> unseal(std::string_view key, std::string_view purpose,
                                  std::string_view sealed) {
  require_sodium();
  constexpr std::size_t head = crypto_secretbox_NONCEBYTES;
  constexpr std::size_t least = head + crypto_secretbox_MACBYTES;
  if (sealed.size() < least) {
    return std::nullopt;
  }
  Bytes bytes(sealed.size());
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(bytes.data(), bytes.size(), sealed.data(), sealed.size(),
                                       nullptr, &size, &end, base64url_variant);
  if (failed != 0 || end != sealed.data() + sealed.size() || size < least) {
    return std::nullopt;
  }
  std::string text(size - least, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), bytes.data() + head,
                                 size - head, bytes.data(), key_for(key, purpose).data()) != 0) {
    return std::nullopt;
  }
  return text;
}

}  // namespace musubi
