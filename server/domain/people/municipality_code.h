// 全国地方公共団体コード: five digits of JIS X 0402, usually with a sixth as check
// (requirements 2.4). Which code a municipality had before a merger is a question for the code
// table, not for the code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/people/prefecture.h"

namespace musubi {

class MunicipalityCode {
 public:
  // Five or six digits that begin with a prefecture's; a wrong check digit is not refused.
  [[nodiscard]] static Result<MunicipalityCode> parse(std::string_view typed);

  [[nodiscard]] const std::string& five_digits() const { return m_five_digits; }
  // With the check digit that belongs there, whatever was typed.
  [[nodiscard]] std::string six_digits() const;
  // False only for a sixth digit that was typed and is another one: a warning, never a refusal.
  [[nodiscard]] bool check_digit_is_right() const;

  [[nodiscard]] const Prefecture& prefecture() const { return m_prefecture; }
  // XX000 is the prefecture itself.
  [[nodiscard]] bool is_prefecture() const { return m_five_digits.ends_with("000"); }

 private:
  MunicipalityCode(std::string five_digits, std::optional<char> typed_check, Prefecture prefecture);

  std::string m_five_digits;
  std::optional<char> m_typed_check;
  Prefecture m_prefecture;
};

}  // namespace musubi
