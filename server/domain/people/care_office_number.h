// 介護保険事業所番号: ten digits by which a care office is known (requirements 2.4). Its check rule
// is not verified, so only the format is looked at.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

class CareOfficeNumber {
 public:
  [[nodiscard]] static Result<CareOfficeNumber> parse(std::string_view typed);

  [[nodiscard]] const std::string& digits() const { return m_digits; }

 private:
  explicit CareOfficeNumber(std::string digits);

  std::string m_digits;
};

}  // namespace musubi
