// Compatibility form, then one character at a time, then composition of what has moved together.
#include "base/text/search_key.h"

#include "base/text/kanji_variants.h"
#include "base/text/unicode.h"

namespace musubi::text {

// Place names write ヶ and ケ, ヵ and カ for one another (鳩ヶ谷, 茅ケ崎).
static UChar32 full_size_counter(UChar32 character) {
  if (character == U'ヵ') {
    return U'カ';
  }
  return character == U'ヶ' ? UChar32{U'ケ'} : character;
}

static UChar32 folded(UChar32 character) {
  if (is_dash(character)) {
    return U'-';
  }
  if (is_wave_dash(character)) {
    return U'~';
  }
  const UChar32 kana = full_size_counter(katakana_of(character));
  return static_cast<UChar32>(standard_kanji(static_cast<char32_t>(kana)));
}

std::string search_key(std::string_view utf8) {
  const icu::UnicodeString source = caseless_form(from_utf8(utf8));
  icu::UnicodeString key;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 character = source.char32At(at);
    // The notices write 「日本 ECMO net」 and 「日本ECMOnet」 (requirements 1.0.6).
    if (!is_space(character) && !is_middle_dot(character)) {
      key.append(folded(character));
    }
  }
  // Folding can bring a kana and its voicing mark together (わ゙ becomes ヷ, which is ヷ).
  return to_utf8(caseless_form(key));
}

}  // namespace musubi::text
