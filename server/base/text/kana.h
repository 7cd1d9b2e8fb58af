// フリガナ: one katakana spelling of a name, whatever was typed (requirements 2.7).
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Half-width kana and hiragana become full-width katakana; a hyphen right after a kana becomes the
// long-vowel mark; runs of spaces become one, and none is left at the ends.
[[nodiscard]] std::string to_full_katakana(std::string_view utf8);

// Whether the text is full-width katakana words, separated by single spaces, ・ or ゠. Hiragana and
// half-width kana are not: convert first, so that what is stored is what was checked.
[[nodiscard]] bool is_katakana_name(std::string_view utf8);

}  // namespace musubi::text
