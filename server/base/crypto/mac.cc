#include "base/crypto/mac.h"

#include "base/crypto/sodium_bytes.h"

namespace musubi {

static_assert(mac_bytes == crypto_auth_hmacsha256_BYTES);

struct HmacSha256::State {
  crypto_auth_hmacsha256_state keyed;
};

HmacSha256::HmacSha256(std::string_view key) : m_state(std::make_unique<State>()) {
  crypto_auth_hmacsha256_init(&m_state->keyed, bytes_of(key), key.size());
}

HmacSha256::~HmacSha256() = default;

Mac HmacSha256::of(std::string_view message) const {
  crypto_auth_hmacsha256_state state = m_state->keyed;
  crypto_auth_hmacsha256_update(&state, bytes_of(message), message.size());
  Mac mac{};
  crypto_auth_hmacsha256_final(&state, mac.data());
  return mac;
}

}  // namespace musubi
