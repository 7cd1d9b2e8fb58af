// One mail address, checked so that it can't smuggle a second recipient or a header line into a
// message (requirements 2.8: a message to a wrong recipient counts as a leak).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

class EmailAddress {
 public:
  // ASCII, local part of 64 bytes at most, 254 bytes in all, a domain of two labels or more.
  // Refusals name what is wrong and never repeat the address.
  [[nodiscard]] static Result<EmailAddress> parse(std::string_view typed);

  // As typed, in ordinary width and with its domain in lower case.
  [[nodiscard]] const std::string& text() const { return m_text; }
  // Lower case throughout: two accounts must not differ by case alone.
  [[nodiscard]] std::string comparison_key() const;

 private:
  explicit EmailAddress(std::string text);

  std::string m_text;
};

}  // namespace musubi
