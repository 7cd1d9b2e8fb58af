// Secrets as text: random ones for sign-in sessions, whose hash alone is stored; and keyed ones for
// status links, which are computed anew from the record's id and a key that is kept outside of the
// database, so that a stolen database opens no link.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

// 256 random bits, 43 characters of unpadded base64url.
[[nodiscard]] std::string new_secret();

// HMAC-SHA-256 of the text, 43 characters of unpadded base64url. The key may have any length; use
// new_secret().
[[nodiscard]] std::string keyed_secret(std::string_view key, std::string_view text);

}  // namespace musubi
