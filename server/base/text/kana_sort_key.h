// 五十音 order as a column: a precomputed key that SQLite and PostgreSQL compare byte by byte, so
// that both databases and every screen list people alike (requirements 2.7, JIS X 4061).
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Lower-case hexadecimal, empty for an empty text. Order: the sound; then 清音 < 濁音 < 半濁音;
// then ー, small and ordinary kana; last, over the whole text, hiragana before katakana. Half-width
// and full-width kana have one key. Words (at spaces, ・, ゠) are compared one after the other, so
// that a family name is not mixed with the longer ones that begin with it: アベ イチロウ before
// アベイ タロウ.
[[nodiscard]] std::string kana_sort_key(std::string_view furigana);

// Changes when the ICU library orders differently; stored keys of another version are recomputed.
[[nodiscard]] std::string kana_sort_key_version();

}  // namespace musubi::text
