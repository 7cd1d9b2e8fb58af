// Compatibility forms of whole texts, for comparing what different keyboards typed (NFKC).
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Half-width kana, full-width letters and ① become their ordinary characters; case stays.
[[nodiscard]] std::string compatible_text(std::string_view utf8);
// The same, without case and without invisible characters.
[[nodiscard]] std::string compatible_caseless_text(std::string_view utf8);

// In code points, as people count letters and kanji.
[[nodiscard]] int characters_in(std::string_view utf8);

}  // namespace musubi::text
