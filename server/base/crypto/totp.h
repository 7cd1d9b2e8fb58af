// Time-based codes of authenticator apps (RFC 6238 with the parameters that every app knows: SHA-1,
// 6 digits, 30 seconds).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace musubi {

// 160 random bits in base 32 (RFC 4648, without padding), as apps and people take it.
[[nodiscard]] std::string new_totp_secret();

// The 30 seconds that a moment lies in, counted from 1970.
[[nodiscard]] std::int64_t totp_step(Instant now);

// Six digits; nothing when the secret isn't base 32.
[[nodiscard]] std::optional<std::string> totp_code(std::string_view secret, std::int64_t step);

// The step whose code was given: this one, the one before or the one after, because clocks differ.
// Only steps after `last_step` count, so that no code works twice.
[[nodiscard]] std::optional<std::int64_t> accepted_totp_step(std::string_view secret,
                                                             std::string_view code, Instant now,
                                                             std::int64_t last_step);

// What the QR code says to the app; `account` is the mail address.
[[nodiscard]] std::string otpauth_uri(std::string_view account, std::string_view secret);

}  // namespace musubi
