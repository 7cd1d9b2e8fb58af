// Words and sentences of the pages, always in both languages. A sentence's arguments are checked
// against both wordings when it is compiled.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "base/localised_text.h"
#include "http/html/html.h"

namespace musubi::documents {

// The text of a page, also in a file that knows the namespace musubi::text.
using html::text;

struct Words {
  std::string_view ja;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::ja ? ja : en;
  }
};

// `Sentence<int>{"{}名", "{} people"}`; {0} and {1} where the languages differ in order.
template <typename... Arguments>
struct Sentence {
  fmt::format_string<const Arguments&...> ja;
  fmt::format_string<const Arguments&...> en;

  [[nodiscard]] std::string in(Language language, const Arguments&... arguments) const {
    const fmt::string_view pattern = language == Language::ja ? ja : en;
    return fmt::vformat(pattern, fmt::make_format_args(arguments...));
  }
};

// A number of things: 6名, 1 person, 6 people.
struct Counted {
  std::string_view ja;
  std::string_view en_one;
  std::string_view en_many;

  [[nodiscard]] std::string in(Language language, int count) const {
    return language == Language::ja ? fmt::format("{}{}", count, ja)
                                    : fmt::format("{} {}", count, count == 1 ? en_one : en_many);
  }
};

// 未定: what a notice leaves open is said to be open, never shown as zero or blank (S0 19).
inline constexpr Words undecided{"未定", "To be decided"};

// 「」 around a wording that is quoted; “ ” in English.
[[nodiscard]] inline std::string quoted(Language language, std::string_view wording) {
  return language == Language::ja ? fmt::format("「{}」", wording) : fmt::format("“{}”", wording);
}

// "this site" at the head of an English line; Japanese has no capitals.
[[nodiscard]] inline std::string sentence_case(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

}  // namespace musubi::documents
