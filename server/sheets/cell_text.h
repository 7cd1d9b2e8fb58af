// What of a text may stand in a cell: nothing that a reader can't see, and in a file without types
// nothing that a spreadsheet would compute (security.md 2, row 6).
#pragma once

#include <string>
#include <string_view>

namespace musubi::sheets {

// Control characters, other than tabs and line breaks, and the marks that turn the direction of a
// line become U+FFFD: they make a file unreadable, or a name read as another one.
[[nodiscard]] std::string visible_text(std::string_view utf8);

// Spreadsheets take a cell of a CSV file for a formula by how it begins, whatever its quotes. An
// apostrophe before it makes it a text. Blanks before the sign do not hide it, full-width and small
// forms of = + - @ count as the sign, and a leading tab, CR or line feed is guarded too.
[[nodiscard]] std::string without_formula(std::string text);

}  // namespace musubi::sheets
