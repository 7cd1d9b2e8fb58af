// Lengths as a reader counts them: 葛 with a variation selector and 𠮷 are one character each
// (requirements 2.7), so limits on names are limits on graphemes. Joiners can chain thousands of
// characters to one grapheme; beyond what people write, one counts as several, so that a limit on
// graphemes bounds the bytes too.
#pragma once

#include <cstddef>
#include <string_view>

namespace musubi::text {

[[nodiscard]] std::size_t grapheme_count(std::string_view utf8);

}  // namespace musubi::text
