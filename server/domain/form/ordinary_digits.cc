// U+FF0D to U+FF19 are － ． ／ and the digits, in the order of ASCII; in UTF-8 each is three
// bytes.
#include "domain/form/ordinary_digits.h"

namespace musubi::form {

static constexpr std::string_view full_width_lead = "\xEF\xBC";
static constexpr unsigned char full_width_hyphen = 0x8D;
static constexpr unsigned char full_width_nine = 0x99;

static bool is_full_width(std::string_view utf8) {
  if (!utf8.starts_with(full_width_lead) || utf8.size() < 3) {
    return false;
  }
  const auto last = static_cast<unsigned char>(utf8[2]);
  return last >= full_width_hyphen && last <= full_width_nine;
}

std::string ordinary_digits(std::string_view utf8) {
  std::string ordinary;
  while (!utf8.empty()) {
    if (is_full_width(utf8)) {
      const int offset = static_cast<unsigned char>(utf8[2]) - full_width_hyphen;
      ordinary.push_back(static_cast<char>('-' + offset));
      utf8.remove_prefix(3);
    } else {
      ordinary.push_back(utf8.front());
      utf8.remove_prefix(1);
    }
  }
  return ordinary;
}

}  // namespace musubi::form
