// 法人番号: thirteen digits, of which the first checks the other twelve (requirements 2.4).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

class CorporateNumber {
 public:
  // Thirteen digits; a wrong check digit is not refused.
  [[nodiscard]] static Result<CorporateNumber> parse(std::string_view typed);

  [[nodiscard]] const std::string& digits() const { return m_digits; }
  // A warning, never a refusal.
  [[nodiscard]] bool check_digit_is_right() const;

 private:
  explicit CorporateNumber(std::string digits);

  std::string m_digits;
};

}  // namespace musubi
