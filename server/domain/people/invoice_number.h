// 適格請求書発行事業者の登録番号: T and thirteen digits (requirements 2.4 and 2.5).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/people/corporate_number.h"

namespace musubi {

class InvoiceNumber {
 public:
  // T and thirteen digits; a wrong check digit is not refused.
  [[nodiscard]] static Result<InvoiceNumber> parse(std::string_view typed);

  [[nodiscard]] std::string text() const { return "T" + m_digits.digits(); }
  // A corporation's number is its corporate number; a sole proprietor's need not pass the check, so
  // that a failure is a warning.
  [[nodiscard]] bool check_digit_is_right() const { return m_digits.check_digit_is_right(); }

 private:
  explicit InvoiceNumber(CorporateNumber digits);

  CorporateNumber m_digits;
};

}  // namespace musubi
