// Kana are composed before they are judged: ﾊ and ﾟ are one パ.
#include "base/text/kana.h"

#include "base/text/unicode.h"

namespace musubi::text {

static constexpr UChar32 long_vowel = 0x30FC;
static constexpr UChar32 double_hyphen = 0x30A0;

std::string to_full_katakana(std::string_view utf8) {
  const icu::UnicodeString source = compatibility_form(from_utf8(utf8));
  icu::UnicodeString katakana;
  UChar32 previous = U' ';
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    UChar32 character = katakana_of(source.char32At(at));
    if (is_space(character)) {
      character = U' ';
    } else if (is_dash(character) && is_katakana_letter(previous)) {
      character = long_vowel;
    }
    if (character != U' ' || previous != U' ') {
      katakana.append(character);
    }
    previous = character;
  }
  return to_utf8(compatibility_form(katakana.trim()));
}

static bool is_word_separator(UChar32 character) {
  return character == U' ' || character == 0x30FB || character == double_hyphen;
}

bool is_katakana_name(std::string_view utf8) {
  const icu::UnicodeString text = from_utf8(utf8);
  bool is_at_word_start = true;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    const bool is_letter = is_katakana_letter(character);
    const bool may_continue = character == long_vowel || is_word_separator(character);
    if (!is_letter && (is_at_word_start || !may_continue)) {
      return false;
    }
    is_at_word_start = is_word_separator(character);
  }
  // An empty name and a trailing separator both leave a word unstarted.
  return !is_at_word_start;
}

}  // namespace musubi::text
