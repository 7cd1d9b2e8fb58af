// The T is asked for, because thirteen digits alone may be a corporate number of an issuer who is
// not registered and must not print one.
#include "domain/people/invoice_number.h"

#include <utility>

#include "base/text/code_key.h"
#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm invoice_number_form = {
    .error_code = "invoice_number_format",
    .thing = "The invoice registration number",
    .expected = "T and 13 digits",
    .next_step = "copy it from the notice of registration, or leave it out when not registered",
};

InvoiceNumber::InvoiceNumber(CorporateNumber digits) : m_digits(std::move(digits)) {}

Result<InvoiceNumber> InvoiceNumber::parse(std::string_view typed) {
  const std::string key = text::code_key(typed);
  if (!key.starts_with('T')) {
    return wrong_code(invoice_number_form, typed);
  }
  auto digits = CorporateNumber::parse(std::string_view(key).substr(1));
  if (!digits.is_ok()) {
    return wrong_code(invoice_number_form, typed);
  }
  return InvoiceNumber(digits.take());
}

}  // namespace musubi
