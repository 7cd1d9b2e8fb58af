// The key of a request that is answered once (decision 0028), as the sender may choose it.
#pragma once

#include <string_view>

namespace musubi::http {

// 16 to 128 letters, digits, "-" and "_": long enough that nobody hits upon another's.
[[nodiscard]] bool is_idempotency_key(std::string_view key);

}  // namespace musubi::http
