// The name that a sender gave to a file: kept as written, shown escaped, and sent back in a form
// that no browser can take for another header or another folder.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi::document {

// `invalid` "name_missing", "name_too_long" or "name_unreadable" (control characters, directional
// overrides, ill-formed UTF-8).
[[nodiscard]] Result<std::string> clean_file_name(std::string_view written);

// The value of Content-Disposition, with an ASCII name for clients that read no other (RFC 6266).
[[nodiscard]] std::string attachment_header(std::string_view name);

}  // namespace musubi::document
