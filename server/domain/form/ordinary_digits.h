// Numbers as Japanese keyboards give them: ２．９ is 2.9 (requirements 2.7). This is not
// text::ordinary_width, which is for telephones and mail: that one drops what is invisible and
// would read 10³ as 103.
#pragma once

#include <string>
#include <string_view>

namespace musubi::form {

// Full-width digits, points and hyphens in ordinary width. Nothing is dropped: a sign or a
// thousands separator stays, so that it is refused instead of being read as another number.
[[nodiscard]] std::string ordinary_digits(std::string_view utf8);

}  // namespace musubi::form
