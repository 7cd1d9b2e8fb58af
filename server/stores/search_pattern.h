// What a search looks for as a pattern of `like … escape '!'`.
#pragma once

#include <string>
#include <string_view>

namespace musubi::stores {

// "%key%" with the pattern's own signs taken literally; empty stays empty.
[[nodiscard]] inline std::string pattern_of(std::string_view search_key) {
  std::string pattern;
  for (const char letter : search_key) {
    if (letter == '%' || letter == '_' || letter == '!') {
      pattern += '!';
    }
    pattern += letter;
  }
  return pattern.empty() ? pattern : "%" + pattern + "%";
}

}  // namespace musubi::stores
