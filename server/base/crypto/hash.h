// SHA-256, in lower-case hexadecimal: names the content of a programme revision and stands in the
// database for a secret that only its holder knows.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace musubi
