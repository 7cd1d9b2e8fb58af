// Codes are compared without case; the caseless form also drops invisible characters from pasting.
#include "base/text/code_key.h"

#include <unicode/locid.h>

#include "base/text/unicode.h"

namespace musubi::text {

std::string code_key(std::string_view utf8) {
  const icu::UnicodeString source = caseless_form(from_utf8(utf8));
  icu::UnicodeString key;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 character = source.char32At(at);
    if (!is_space(character) && !is_dash(character)) {
      key.append(character);
    }
  }
  // The root locale: a Turkish environment must not turn i into İ.
  return to_utf8(key.toUpper(icu::Locale::getRoot()));
}

}  // namespace musubi::text
