// Reads a run of ASCII digits strictly: no sign, no space, nothing left over, at most nine digits.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace musubi {

[[nodiscard]] inline std::optional<int> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > 9 || text.front() < '0' || text.front() > '9') {
    return std::nullopt;
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

}  // namespace musubi
