#include "base/text/compatible_text.h"

#include "base/text/unicode.h"

namespace musubi::text {

std::string compatible_text(std::string_view utf8) {
  return to_utf8(compatibility_form(from_utf8(utf8)));
}

std::string compatible_caseless_text(std::string_view utf8) {
  return to_utf8(caseless_form(from_utf8(utf8)));
}

int characters_in(std::string_view utf8) { return from_utf8(utf8).countChar32(); }

}  // namespace musubi::text
