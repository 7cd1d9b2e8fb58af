// ICU's shared normalisers are immutable, so every thread uses the same two.
#include "base/text/unicode.h"

#include <unicode/uchar.h>

#include "base/result.h"

namespace musubi::text {

static icu::UnicodeString normalised(const icu::Normalizer2* normaliser, UErrorCode status,
                                     icu::UnicodeString text) {
  // ゛ and ゜ as characters of their own would decompose into a space and a mark, away from their
  // kana; as marks they join it.
  text.findAndReplace(icu::UnicodeString(UChar32{0x309B}), icu::UnicodeString(UChar32{0x3099}));
  text.findAndReplace(icu::UnicodeString(UChar32{0x309C}), icu::UnicodeString(UChar32{0x309A}));
  icu::UnicodeString result = normaliser->normalize(text, status);
  MUSUBI_ASSERT(U_SUCCESS(status));
  return result;
}

icu::UnicodeString from_utf8(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

icu::UnicodeString compatibility_form(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normaliser = icu::Normalizer2::getNFKCInstance(status);
  return normalised(normaliser, status, text);
}

icu::UnicodeString caseless_form(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return normalised(normaliser, status, text);
}

bool is_dash(UChar32 character) {
  switch (character) {
    case U'-':
    case 0x02D7:  // modifier minus
    case 0x2043:  // hyphen bullet
    case 0x2212:  // minus
    case 0x2500:  // box-drawing rules, typed for a long vowel
    case 0x2501:
    case 0x30FC:  // long-vowel mark
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
    case 0xFF70:
      return true;
  }
  return character >= 0x2010 && character <= 0x2015;
}

bool is_wave_dash(UChar32 character) {
  return character == U'~' || character == 0x301C || character == 0xFF5E || character == 0x223C ||
         character == 0x223E || character == 0x3030;
}

bool is_space(UChar32 character) { return u_isUWhiteSpace(character); }

bool is_middle_dot(UChar32 character) {
  return character == 0x30FB || character == 0xFF65 || character == 0x00B7;
}

UChar32 katakana_of(UChar32 character) {
  constexpr UChar32 distance = U'ア' - U'あ';
  const bool is_hiragana =
      (character >= 0x3041 && character <= 0x3096) || character == 0x309D || character == 0x309E;
  return is_hiragana ? character + distance : character;
}

bool is_katakana_letter(UChar32 character) {
  return (character >= 0x30A1 && character <= 0x30FA) || character == 0x30FD || character == 0x30FE;
}

}  // namespace musubi::text
