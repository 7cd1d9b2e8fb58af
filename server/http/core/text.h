// Small facts about bytes that the HTTP grammar and our own checks ask again and again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::http {

[[nodiscard]] constexpr bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

// One or more of the characters that RFC 9110, 5.6.2 allows in names.
[[nodiscard]] bool is_token(std::string_view text);
// No control characters, except the tab.
[[nodiscard]] bool is_field_value(std::string_view text);
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] bool equals_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::string_view trim_spaces(std::string_view text);
// The number of code points, or nothing when the bytes aren't well-formed UTF-8 (overlong forms,
// surrogates and values above U+10FFFF included).
[[nodiscard]] std::optional<std::size_t> count_code_points(std::string_view text);

}  // namespace musubi::http
