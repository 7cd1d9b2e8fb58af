// Ten digits, like a medical institution code, but a type of its own: the two are never exchanged.
#include "domain/people/care_office_number.h"

#include <utility>

#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm care_office_number_form = {
    .error_code = "care_office_number_format",
    .thing = "The care office number",
    .expected = "10 digits",
    .next_step = "copy it from the notice of designation and keep its leading zero",
};

CareOfficeNumber::CareOfficeNumber(std::string digits) : m_digits(std::move(digits)) {}

Result<CareOfficeNumber> CareOfficeNumber::parse(std::string_view typed) {
  return CareOfficeNumber(TRY(read_digits(typed, care_office_number_form, {10})));
}

}  // namespace musubi
