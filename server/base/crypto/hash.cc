#include "base/crypto/hash.h"

#include <array>

#include "base/crypto/sodium_bytes.h"

namespace musubi {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

static std::string hex_of(const Digest& digest) {
  std::string hex(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest{};
  crypto_hash_sha256(digest.data(), bytes_of(bytes), bytes.size());
  return hex_of(digest);
}

struct Sha256::State {
  crypto_hash_sha256_state sum;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) { crypto_hash_sha256_init(&m_state->sum); }

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&m_state->sum, bytes_of(bytes), bytes.size());
}

std::string Sha256::finish_hex() {
  Digest digest{};
  crypto_hash_sha256_final(&m_state->sum, digest.data());
  return hex_of(digest);
}

}  // namespace musubi
