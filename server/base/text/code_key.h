// The canonical form of codes and numbers that were typed full-width, spaced or hyphenated
// (requirements 2.4 and 2.7).
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Ordinary width, upper case, without spaces, without any kind of hyphen and without invisible
// characters: "Ｔ７１２－０００１" becomes "T7120001". Other characters stay, so that parsing sees
// them.
[[nodiscard]] std::string code_key(std::string_view utf8);

}  // namespace musubi::text
