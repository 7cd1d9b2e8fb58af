#include "base/crypto/sealing.h"

#include "base/crypto/sodium_bytes.h"
#include "base/crypto/sodium_ready.h"

namespace musubi {

static constexpr std::string_view magic = "MSB1";
static constexpr std::size_t nonce_bytes = crypto_secretbox_NONCEBYTES;
static constexpr std::size_t stream_key_bytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
static constexpr std::size_t wrapped_key_bytes = stream_key_bytes + crypto_secretbox_MACBYTES;
static constexpr std::size_t stream_header_bytes =
    crypto_secretstream_xchacha20poly1305_HEADERBYTES;
static_assert(seal_front_bytes ==
              magic.size() + nonce_bytes + wrapped_key_bytes + stream_header_bytes);
static_assert(seal_overhead_bytes == crypto_secretstream_xchacha20poly1305_ABYTES);

using StreamKey = std::array<unsigned char, stream_key_bytes>;

struct Sealer::State {
  crypto_secretstream_xchacha20poly1305_state stream;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};
struct Unsealer::State {
  crypto_secretstream_xchacha20poly1305_state stream;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

static Error seal_broken() {
  return {ErrorKind::unavailable, "seal_broken",
          "the sealed content was changed, or belongs to another documents.key: restore both from "
          "the same backup"};
}

SealingKey SealingKey::of_text(std::string_view text) {
  require_sodium();
  SealingKey key{};
  crypto_generichash(key.bytes.data(), key.bytes.size(), bytes_of(text), text.size(), nullptr, 0);
  return key;
}

Sealer::Sealer(const SealingKey& key, std::string name)
    : m_state(std::make_unique<State>()), m_name(std::move(name)) {
  require_sodium();
  StreamKey stream_key{};
  crypto_secretstream_xchacha20poly1305_keygen(stream_key.data());
  std::string nonce(nonce_bytes, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  std::string wrapped(wrapped_key_bytes, '\0');
  crypto_secretbox_easy(bytes_of(wrapped), stream_key.data(), stream_key.size(), bytes_of(nonce),
                        key.bytes.data());
  std::string header(stream_header_bytes, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytes_of(header),
                                                  stream_key.data());
  sodium_memzero(stream_key.data(), stream_key.size());
  m_front = std::string{magic} + nonce + wrapped + header;
}

Sealer::~Sealer() = default;

std::string Sealer::seal(std::string_view plain, Piece piece) {
  MUSUBI_ASSERT(plain.size() <= sealed_piece_bytes);
  std::string sealed(plain.size() + seal_overhead_bytes, '\0');
  const unsigned char tag = piece == Piece::last
                                ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  crypto_secretstream_xchacha20poly1305_push(&m_state->stream, bytes_of(sealed), nullptr,
                                             bytes_of(plain), plain.size(), bytes_of(m_name),
                                             m_name.size(), tag);
  return sealed;
}

Unsealer::Unsealer(std::unique_ptr<State> state, std::string name)
    : m_state(std::move(state)), m_name(std::move(name)) {}

Unsealer::~Unsealer() = default;

Result<std::unique_ptr<Unsealer>> Unsealer::open(const SealingKey& key, std::string name,
                                                 std::string_view front) {
  require_sodium();
  if (front.size() != seal_front_bytes || !front.starts_with(magic)) {
    return seal_broken();
  }
  const std::string_view nonce = front.substr(magic.size(), nonce_bytes);
  const std::string_view wrapped = front.substr(magic.size() + nonce_bytes, wrapped_key_bytes);
  const std::string_view header = front.substr(seal_front_bytes - stream_header_bytes);
  StreamKey stream_key{};
  if (crypto_secretbox_open_easy(stream_key.data(), bytes_of(wrapped), wrapped.size(),
                                 bytes_of(nonce), key.bytes.data()) != 0) {
    return seal_broken();
  }
  auto state = std::make_unique<State>();
  const int started = crypto_secretstream_xchacha20poly1305_init_pull(
      &state->stream, bytes_of(header), stream_key.data());
  sodium_memzero(stream_key.data(), stream_key.size());
  if (started != 0) {
    return seal_broken();
  }
  return std::unique_ptr<Unsealer>(new Unsealer(std::move(state), std::move(name)));
}

Result<std::string> Unsealer::unseal(std::string_view sealed_piece) {
  if (m_has_seen_last || sealed_piece.size() < seal_overhead_bytes) {
    return seal_broken();
  }
  std::string plain(sealed_piece.size() - seal_overhead_bytes, '\0');
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytes_of(plain), nullptr, &tag,
                                                 bytes_of(sealed_piece), sealed_piece.size(),
                                                 bytes_of(m_name), m_name.size()) != 0) {
    return seal_broken();
  }
  m_has_seen_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return plain;
}

}  // namespace musubi
