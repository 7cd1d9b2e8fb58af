// 郵便番号: seven digits. It suggests addresses and never decides the prefecture, because some
// codes span two (requirements 2.7).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

class PostalCode {
 public:
  // With or without 〒 and hyphen.
  [[nodiscard]] static Result<PostalCode> parse(std::string_view typed);

  [[nodiscard]] const std::string& digits() const { return m_digits; }
  // "020-0023"
  [[nodiscard]] std::string hyphenated() const;

 private:
  explicit PostalCode(std::string digits);

  std::string m_digits;
};

}  // namespace musubi
