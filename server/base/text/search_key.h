// The key by which people, places and files are found however they were typed (requirements 2.7;
// S0's エクスぺリエンス with a hiragana ぺ). For comparing only: it is never shown or stored as a
// name.
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Two spellings have one key when they differ only in width, case, composition, hiragana against
// katakana, 旧字体 against 新字体, variation selectors, kinds of dash, spaces or middle dots.
// Compare keys whole or by containment; search_key(search_key(x)) is search_key(x).
[[nodiscard]] std::string search_key(std::string_view utf8);

}  // namespace musubi::text
