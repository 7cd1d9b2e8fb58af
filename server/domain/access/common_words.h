// The words that guessed passwords are put together from: English and romaji everyday words, names
// of the trade and rows of keyboards. Our own list; the policy combines it with digits and years.
#pragma once

#include <span>
#include <string_view>

namespace musubi::access {

[[nodiscard]] std::span<const std::string_view> common_words();
// Rows that fingers walk along, each in one direction; the policy tries both.
[[nodiscard]] std::span<const std::string_view> keyboard_rows();

}  // namespace musubi::access
