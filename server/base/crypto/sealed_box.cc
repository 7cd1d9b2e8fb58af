#include "base/crypto/sealed_box.h"

#include <algorithm>

#include "base/crypto/sodium_bytes.h"
#include "base/crypto/sodium_ready.h"

namespace musubi {

static constexpr std::string_view public_word = "musubi-public-key-1 ";
static constexpr std::string_view secret_word = "musubi-secret-key-1 ";
static_assert(crypto_box_SEALBYTES == box_overhead_bytes);
static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);

using KeyBytes = std::array<unsigned char, 32>;

static std::string text_of(std::string_view word, const KeyBytes& bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64url_variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64url_variant);
  text.back() = '\n';
  return std::string{word} + text;
}

static Result<KeyBytes> key_of(std::string_view text, std::string_view word) {
  require_sodium();
  KeyBytes bytes{};
  while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  const bool has_word = text.starts_with(word);
  text.remove_prefix(has_word ? word.size() : 0);
  std::size_t size = 0;
  const char* end = nullptr;
  if (!has_word ||
      sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                        base64url_variant) != 0 ||
      size != bytes.size() || end != text.data() + text.size()) {
    return Error{ErrorKind::invalid, "key_not_understood",
                 "the key file is not what `musubi backup-key` wrote: its line begins with “" +
                     std::string{word} + "”"};
  }
  return bytes;
}

Result<BoxPublicKey> BoxPublicKey::of_text(std::string_view text) {
  BoxPublicKey key;
  key.m_bytes = TRY(key_of(text, public_word));
  return key;
}

std::string BoxPublicKey::close(std::string_view plain) const {
  require_sodium();
  std::string box(plain.size() + box_overhead_bytes, '\0');
  MUSUBI_ASSERT(crypto_box_seal(bytes_of(box), bytes_of(plain), plain.size(), m_bytes.data()) == 0);
  return box;
}

Result<BoxSecretKey> BoxSecretKey::of_text(std::string_view text) {
  BoxSecretKey key;
  key.m_bytes = TRY(key_of(text, secret_word));
  return key;
}

BoxSecretKey::~BoxSecretKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

std::optional<std::string> BoxSecretKey::open(std::string_view box) const {
  if (box.size() < box_overhead_bytes) {
    return std::nullopt;
  }
  KeyBytes public_bytes{};
  std::string plain(box.size() - box_overhead_bytes, '\0');
  if (crypto_scalarmult_base(public_bytes.data(), m_bytes.data()) != 0 ||
      crypto_box_seal_open(bytes_of(plain), bytes_of(box), box.size(), public_bytes.data(),
                           m_bytes.data()) != 0) {
    return std::nullopt;
  }
  return plain;
}

BoxKeyTexts new_box_keys() {
  require_sodium();
  KeyBytes public_bytes{};
  KeyBytes secret_bytes{};
  crypto_box_keypair(public_bytes.data(), secret_bytes.data());
  BoxKeyTexts texts{.public_key = text_of(public_word, public_bytes),
                    .secret_key = text_of(secret_word, secret_bytes)};
  sodium_memzero(secret_bytes.data(), secret_bytes.size());
  return texts;
}

}  // namespace musubi
