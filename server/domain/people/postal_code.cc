// The old codes of three or five digits are no longer addresses, so seven is the only length.
#include "domain/people/postal_code.h"

#include <utility>

#include "base/text/code_key.h"
#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm postal_code_form = {
    .error_code = "postal_code_format",
    .thing = "The postal code",
    .expected = "7 digits",
    .next_step = "write it like 100-0001",
};

PostalCode::PostalCode(std::string digits) : m_digits(std::move(digits)) {}

Result<PostalCode> PostalCode::parse(std::string_view typed) {
  constexpr std::string_view postal_mark = "〒";
  const std::string key = text::code_key(typed);
  const std::size_t mark_bytes = key.starts_with(postal_mark) ? postal_mark.size() : 0;
  return PostalCode(
      TRY(read_digits(std::string_view(key).substr(mark_bytes), postal_code_form, {7})));
}

std::string PostalCode::hyphenated() const {
  return m_digits.substr(0, 3) + "-" + m_digits.substr(3);
}

}  // namespace musubi
