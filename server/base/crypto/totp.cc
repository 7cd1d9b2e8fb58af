#include "base/crypto/totp.h"

#include <fmt/core.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>
#include <vector>

#include "base/crypto/sodium_ready.h"
#include "base/result.h"

namespace musubi {

constexpr std::int64_t step_us = 30'000'000;
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secret_bytes = 20;
constexpr std::string_view issuer = "Musubi";

using Bytes = std::vector<unsigned char>;

static std::string base32(const Bytes& bytes) {
  std::string text;
  unsigned int held = 0;
  int bits = 0;
  for (const unsigned char byte : bytes) {
    held = (held << 8 | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) {
      text += alphabet[held >> (bits - 5) & 31];
    }
  }
  if (bits > 0) {
    text += alphabet[held << (5 - bits) & 31];
  }
  return text;
}

static std::optional<Bytes> bytes_of_base32(std::string_view text) {
  Bytes bytes;
  unsigned int held = 0;
  int bits = 0;
  for (const char letter : text) {
    const std::size_t value = alphabet.find(letter);
    if (value == std::string_view::npos) {
      return std::nullopt;
    }
    held = (held << 5 | static_cast<unsigned int>(value)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<unsigned char>(held >> bits & 0xff));
    }
  }
  return bytes;
}

std::string new_totp_secret() {
  require_sodium();
  Bytes bytes(secret_bytes);
  randombytes_buf(bytes.data(), bytes.size());
  return base32(bytes);
}

std::int64_t totp_step(Instant now) { return now.unix_us() / step_us; }

std::optional<std::string> totp_code(std::string_view secret, std::int64_t step) {
  const auto key = bytes_of_base32(secret);
  if (!key || key->empty()) {
    return std::nullopt;
  }
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i) {
    counter[i] = static_cast<unsigned char>(step >> (56 - 8 * i) & 0xff);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int size = 0;
  MUSUBI_ASSERT(HMAC(EVP_sha1(), key->data(), static_cast<int>(key->size()), counter.data(),
                     counter.size(), mac.data(), &size) != nullptr);
  // RFC 4226, 5.3: four bytes from where the last half byte says, without the sign.
  const std::size_t at = mac[size - 1] & 15U;
  const unsigned int number = (mac[at] & 0x7fU) << 24 |
                              static_cast<unsigned int>(mac[at + 1]) << 16 |
                              static_cast<unsigned int>(mac[at + 2]) << 8 | mac[at + 3];
  return fmt::format("{:06}", number % 1'000'000);
}

std::optional<std::int64_t> accepted_totp_step(std::string_view secret, std::string_view code,
                                               Instant now, std::int64_t last_step) {
  std::optional<std::int64_t> accepted;
  for (const int offset : {-1, 0, 1}) {
    const std::int64_t step = totp_step(now) + offset;
    const auto expected = totp_code(secret, step);
    const bool is_right = expected && expected->size() == code.size() &&
                          sodium_memcmp(expected->data(), code.data(), code.size()) == 0;
    if (is_right && step > last_step && !accepted) {
      accepted = step;
    }
  }
  return accepted;
}

static std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    encoded += is_plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

std::string otpauth_uri(std::string_view account, std::string_view secret) {
  return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}", issuer,
                     percent_encoded(account), secret);
}

}  // namespace musubi
