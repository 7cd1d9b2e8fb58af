// Old and variant forms of kanji that Japanese names are written with, each with the form that a
// person searching types (requirements 2.7). A search aid only: 高橋 and 髙橋 stay different names.
#pragma once

namespace musubi::text {

// The standard form of a variant; every other character is its own.
[[nodiscard]] char32_t standard_kanji(char32_t character);

}  // namespace musubi::text
