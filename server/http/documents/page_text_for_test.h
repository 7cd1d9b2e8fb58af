// Looking at finished pages in tests: what stands in Japanese, what in English, and what is where.
#pragma once

#include <string>
#include <string_view>

namespace musubi::documents {

// The page without the content of elements that are marked lang="ja", other than <html> itself.
[[nodiscard]] std::string outside_japanese(std::string_view page);
// The text of the page without its tags and without elements that are marked lang="en".
[[nodiscard]] std::string japanese_text(std::string_view page);

// Whether the text has a kana or kanji.
[[nodiscard]] bool has_japanese(std::string_view text);
// Whether two lower-case words of the Latin alphabet follow each other.
[[nodiscard]] bool has_english_sentence(std::string_view text);

[[nodiscard]] int count_of(std::string_view page, std::string_view part);
[[nodiscard]] bool contains(std::string_view page, std::string_view part);

}  // namespace musubi::documents
