// Date text: what people type or scan, in one form for the readers: half-width, without the spaces
// that letter-spaced headings carry (「令 和 8 年 5 月 2 9 日」, S0 1.0.6).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musubi::calendar {

// NFKC without white space. Bytes that are not UTF-8 become U+FFFD, which no reader accepts.
[[nodiscard]] std::string normalise_date_text(std::string_view text);

// Reads a text from left to right.
class TextCursor {
 public:
  explicit TextCursor(std::string_view text) : m_rest(text) {}

  [[nodiscard]] bool is_at_end() const { return m_rest.empty(); }
  // Moves past `token` if the text goes on with it.
  [[nodiscard]] bool take(std::string_view token);
  // The same for a token that may be left out without changing the meaning.
  void skip(std::string_view token) { (void)take(token); }
  // Moves past the digits that follow, if there are between one and `digits_max` of them.
  [[nodiscard]] std::optional<int> take_number(std::size_t digits_max);

 private:
  std::string_view m_rest;
};

}  // namespace musubi::calendar
