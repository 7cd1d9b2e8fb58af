// Text that is shown as its writer wrote it: checked and trimmed, never normalised, because even
// NFC would change a person's name (requirements 2.7, X11: U+FA19 神 would become U+795E).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi::text {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

// Spaces of any kind and line breaks alone, or nothing.
[[nodiscard]] bool is_blank(std::string_view utf8);

// More than any script piles on one letter (Hebrew with all its accents: four), and few enough that
// they don't cover the lines around.
inline constexpr int piled_marks_max = 8;

// One line. Spaces at both ends go, U+3000 included; all else survives byte for byte. Refuses
// ill-formed UTF-8 (lone surrogates included), control characters, line breaks, noncharacters, the
// directional overrides that can make a name read as another one, towers of marks, and a text of
// invisible characters alone. An empty result is allowed: whether a field may be empty is the
// field's rule.
[[nodiscard]] Result<std::string> clean_display(std::string_view utf8);

// Several lines: tabs and line feeds are kept, and the browser's CR LF becomes LF.
[[nodiscard]] Result<std::string> clean_paragraphs(std::string_view utf8);

}  // namespace musubi::text
