// The ICU ground that the text module stands on: conversion, compatibility normalisation and the
// character classes that Japanese keyboards confuse. Only the .cc files of this folder include it.
#pragma once

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace musubi::text {

// Ill-formed bytes become U+FFFD here; clean_display refuses them where text comes in.
[[nodiscard]] icu::UnicodeString from_utf8(std::string_view utf8);
[[nodiscard]] std::string to_utf8(const icu::UnicodeString& text);

// Half-width kana, full-width letters, ㈱ and ① become their ordinary characters (NFKC).
[[nodiscard]] icu::UnicodeString compatibility_form(const icu::UnicodeString& text);
// The same, without case and without invisible characters such as variation selectors.
[[nodiscard]] icu::UnicodeString caseless_form(const icu::UnicodeString& text);

// Hyphens, minus signs, rules and the long-vowel mark, which look alike on paper.
[[nodiscard]] bool is_dash(UChar32 character);
// The wave dash and the tildes that different systems convert it to.
[[nodiscard]] bool is_wave_dash(UChar32 character);
// Every character that separates without a mark of its own, U+3000 included.
[[nodiscard]] bool is_space(UChar32 character);
[[nodiscard]] bool is_middle_dot(UChar32 character);

// Hiragana to the katakana of the same sound; everything else stays.
[[nodiscard]] UChar32 katakana_of(UChar32 character);
// A katakana letter or iteration mark; neither the long-vowel mark nor the middle dot.
[[nodiscard]] bool is_katakana_letter(UChar32 character);

}  // namespace musubi::text
