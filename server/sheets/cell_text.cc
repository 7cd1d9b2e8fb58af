#include "sheets/cell_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace musubi::sheets {

static constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

static UChar32 next_character(std::string_view utf8, std::size_t& at) {
  UChar32 character = 0;
  U8_NEXT(utf8.data(), at, utf8.size(), character);
  return character;
}

static bool is_visible(UChar32 character) {
  if (character == '\t' || character == '\n' || character == '\r') {
    return true;
  }
  const bool turns_direction =
      (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
  return character >= 0 && u_charType(character) != U_CONTROL_CHAR &&
         !U_IS_UNICODE_NONCHAR(character) && !turns_direction;
}

std::string visible_text(std::string_view utf8) {
  std::string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const bool is_kept = is_visible(next_character(utf8, at));
    text += is_kept ? utf8.substr(begin, at - begin) : replacement;
  }
  return text;
}

// The minus sign and the dashes are here because CP932 has no other sign for some of them.
static bool begins_formula(UChar32 character) {
  constexpr std::u32string_view signs =
      U"=+-@\uFF1D\uFF0B\uFF0D\uFF20"  // ordinary and full-width
      U"\uFE66\uFE62\uFE63\uFE6B"      // small
      U"\u207C\u207A\u207B\u208C\u208A\u208B"
      U"\u2212\u2010\u2011\u2012\u2013\u2014\u2015";
  return signs.find(static_cast<char32_t>(character)) != std::u32string_view::npos;
}

static bool is_blank(UChar32 character) {
  return u_isUWhiteSpace(character) ||
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string without_formula(std::string text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 character = next_character(text, at);
    const bool is_first = begin == 0;
    if (begins_formula(character) ||
        (is_first && (u_charType(character) == U_CONTROL_CHAR || character < 0))) {
      return "'" + text;
    }
    if (!is_blank(character)) {
      break;
    }
  }
  return text;
}

}  // namespace musubi::sheets
