// Text as it is printed: whatever could change how its surroundings read is written out instead.
#pragma once

#include <string>
#include <string_view>

namespace musubi::paper {

// Line breaks stay. Other control characters and the marks that turn the direction of a line become
// [U+202E]; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string shown_text(std::string_view utf8);

}  // namespace musubi::paper
