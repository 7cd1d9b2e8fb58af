#include "http/documents/page_text_for_test.h"

namespace musubi::documents {

namespace {

bool is_empty_element(std::string_view tag) {
  for (const std::string_view name : {"br", "hr", "img", "input", "meta", "link", "!doctype"}) {
    if (tag.substr(1).starts_with(name)) {
      return true;
    }
  }
  return false;
}

// Drops the content of elements below the root whose lang is `tag`; tags are kept or dropped.
enum class Tags { kept, dropped };

std::string without_language(std::string_view page, std::string_view language, Tags tags) {
  std::string kept;
  int depth = 0;
  int dropped_from = 0;  // the depth of the element being dropped; 0: none
  for (std::size_t at = 0; at < page.size();) {
    if (page[at] != '<') {
      if (dropped_from == 0) {
        kept += page[at];
      }
      ++at;
      continue;
    }
    const std::string_view tag = page.substr(at, page.find('>', at) + 1 - at);
    at += tag.size();
    if (dropped_from == 0) {
      kept += tags == Tags::kept ? std::string{tag} : std::string{"\n"};
    }
    if (tag[1] == '/') {
      dropped_from = dropped_from == depth ? 0 : dropped_from;
      --depth;
    } else if (!is_empty_element(tag)) {
      ++depth;
      const std::string mark = " lang=\"" + std::string{language} + "\"";
      if (dropped_from == 0 && depth > 1 && tag.find(mark) != std::string_view::npos) {
        dropped_from = depth;
      }
    }
  }
  return kept;
}

}  // namespace

std::string outside_japanese(std::string_view page) {
  return without_language(page, "ja", Tags::kept);
}

std::string japanese_text(std::string_view page) {
  return without_language(page, "en", Tags::dropped);
}

bool has_japanese(std::string_view text) {
  // U+3040 to U+30FF and U+4E00 to U+9FFF, by their first two bytes in UTF-8.
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((first == 0xE3 && second >= 0x81 && second <= 0x83) || (first == 0xE4 && second >= 0xB8) ||
        (first >= 0xE5 && first <= 0xE9)) {
      return true;
    }
  }
  return false;
}

bool has_english_sentence(std::string_view text) {
  int letters = 0;  // of the word that is being read
  bool follows_word = false;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') {
      ++letters;
      if (follows_word && letters == 2) {
        return true;
      }
      continue;
    }
    follows_word = c == ' ' && letters >= 2;
    letters = 0;
  }
  return false;
}

int count_of(std::string_view page, std::string_view part) {
  int count = 0;
  for (auto at = page.find(part); at != std::string_view::npos; at = page.find(part, at + 1)) {
    ++count;
  }
  return count;
}

bool contains(std::string_view page, std::string_view part) {
  return page.find(part) != std::string_view::npos;
}

}  // namespace musubi::documents
