// Address books add invisible directional marks around copied numbers; they are dropped here.
#include "base/text/ordinary_width.h"

#include <unicode/uchar.h>

#include "base/text/unicode.h"

namespace musubi::text {

static UChar32 ordinary(UChar32 character) {
  if (is_dash(character)) {
    return U'-';
  }
  // A line break must stay what it is, so that it can be refused in a mail address.
  const bool is_plain_space = is_space(character) && u_charType(character) != U_CONTROL_CHAR;
  return is_plain_space ? UChar32{U' '} : character;
}

std::string ordinary_width(std::string_view utf8) {
  const icu::UnicodeString source = compatibility_form(from_utf8(utf8));
  icu::UnicodeString result;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 character = source.char32At(at);
    const bool is_invisible = u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
                              u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL);
    if (!is_invisible) {
      result.append(ordinary(character));
    }
  }
  const std::string text = to_utf8(result);
  const std::size_t begin = text.find_first_not_of(' ');
  const std::size_t end = text.find_last_not_of(' ');
  return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

}  // namespace musubi::text
