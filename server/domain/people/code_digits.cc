// Full-width digits, spaces and hyphens are how people type codes, and no reason to refuse one.
#include "domain/people/code_digits.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text/code_key.h"
#include "domain/people/refused_value.h"

namespace musubi {

Error wrong_code(const CodeForm& form, std::string_view typed) {
  return Error{ErrorKind::invalid, std::string(form.error_code),
               fmt::format("{} must be {}, but {}; {}.", form.thing, form.expected,
                           describe_refused(text::code_key(typed)), form.next_step)};
}

Result<std::string> read_digits(std::string_view typed, const CodeForm& form,
                                std::initializer_list<std::size_t> lengths) {
  std::string digits = text::code_key(typed);
  const bool is_right_length =
      std::find(lengths.begin(), lengths.end(), digits.size()) != lengths.end();
  if (!is_right_length || !is_all_digits(digits)) {
    return wrong_code(form, typed);
  }
  return digits;
}

bool is_all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digit_at(std::string_view digits, std::size_t place) { return digits[place] - '0'; }

}  // namespace musubi
