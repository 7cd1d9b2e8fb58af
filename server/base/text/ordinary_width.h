// Telephone numbers and mail addresses in ordinary characters, with their punctuation and case
// (requirements 2.7: NFKC for phones and mail).
#pragma once

#include <string>
#include <string_view>

namespace musubi::text {

// Full-width characters become ordinary, every kind of dash "-" and every kind of space " ";
// invisible characters go. Ends are trimmed of spaces.
[[nodiscard]] std::string ordinary_width(std::string_view utf8);

}  // namespace musubi::text
