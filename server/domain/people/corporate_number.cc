// Weights 1 and 2 alternate from the right; nine minus the remainder of nine is never zero.
#include "domain/people/corporate_number.h"

#include <utility>

#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm corporate_number_form = {
    .error_code = "corporate_number_format",
    .thing = "The corporate number",
    .expected = "13 digits",
    .next_step = "copy it from the notice of designation or the public register",
};

CorporateNumber::CorporateNumber(std::string digits) : m_digits(std::move(digits)) {}

Result<CorporateNumber> CorporateNumber::parse(std::string_view typed) {
  return CorporateNumber(TRY(read_digits(typed, corporate_number_form, {13})));
}

bool CorporateNumber::check_digit_is_right() const {
  int sum = 0;
  for (std::size_t place = 1; place <= 12; ++place) {
    const int weight = place % 2 == 0 ? 1 : 2;
    sum += weight * digit_at(m_digits, place);
  }
  return digit_at(m_digits, 0) == 9 - sum % 9;
}

}  // namespace musubi
