// A Japanese telephone or fax number: its digits for comparing, its written form for showing, and
// the extension apart from both (requirements 2.7).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

class PhoneNumber {
 public:
  // One number of 10 digits, or of 11 when it begins with 050, 060, 070, 080 (0800 included) or
  // 090. Full-width characters, any dash, parentheses and +81 are read; 内線 or "ext." begins the
  // extension. Refusals say how many digits there were and never repeat them.
  [[nodiscard]] static Result<PhoneNumber> parse(std::string_view typed);

  [[nodiscard]] const std::string& digits() const { return m_digits; }
  // In ordinary characters and with the separators that were typed: where an area code ends can't
  // be seen from the digits. Mobile and 0120 numbers typed without any get their usual hyphens.
  [[nodiscard]] const std::string& display() const { return m_display; }
  [[nodiscard]] const std::optional<std::string>& extension() const { return m_extension; }

 private:
  struct Parts {
    std::string digits;
    std::string display;
    std::optional<std::string> extension;
  };
  explicit PhoneNumber(Parts parts);

  std::string m_digits;
  std::string m_display;
  std::optional<std::string> m_extension;
};

}  // namespace musubi
