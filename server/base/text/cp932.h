// CP932 (Windows-31J), which office programs in Japan still ask for. It lacks many letters of
// names: 𠮷, accents, the forms of the family register. They are replaced visibly, and told to
// whoever asked (requirements 2.7: 代替文字一覧).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musubi::text {

// Stands for every character that CP932 lacks; it has no other use in names.
inline constexpr std::string_view lacking_mark = "〓";

struct Cp932Text {
  std::string bytes;
  // What was replaced, in order and as often as it came: whole graphemes, so that 葛 with a
  // variation selector is one character, never the other 葛.
  std::vector<std::string> lacking;
};

// Signs that systems map differently, such as the wave dash and the full-width tilde, are one here
// (requirements 2.7), and so are a kana with its voicing mark apart. Nothing else is approximated.
[[nodiscard]] Cp932Text to_cp932(std::string_view utf8);

}  // namespace musubi::text
