// C++ text with its comments and literals blanked, so that checks only see code.
#pragma once

#include <string>
#include <string_view>

namespace musubi::tidy {

// The result has the same length and the same line feeds.
[[nodiscard]] std::string without_comments_and_literals(std::string_view text);

// Also blanks preprocessor lines with their continuations.
[[nodiscard]] std::string without_preprocessor(std::string_view code);

}  // namespace musubi::tidy
