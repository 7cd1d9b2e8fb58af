// Sealing: short secrets that the program must read again, such as those of authenticator apps,
// stand in the database only under a key that is kept outside of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musubi {

// XSalsa20-Poly1305 with a random nonce, as base64url. The key may have any length; use
// new_secret(). `purpose` says what is sealed for whom, and opens nothing else.
[[nodiscard]] std::string seal(std::string_view key, std::string_view purpose,
                               std::string_view text);
// Nothing when the key or the purpose is another one, or the text was changed.
[[nodiscard]] std::optional<std::string> unseal(std::string_view key, std::string_view purpose,
                                                std::string_view sealed);

}  // namespace musubi
