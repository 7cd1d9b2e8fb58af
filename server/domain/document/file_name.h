// The name that a sender gave to a file: kept as written, shown escaped, and sent back in a form
// that no browser can take for another header or another folder.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/document/limits.h"

namespace musubi::document {

// `invalid` "name_missing", "name_too_long" or "name_unreadable" (control characters, directional
// overrides, ill-formed UTF-8).
[[nodiscard]] Result<std::string> clean_file_name(std::string_view written);

// The name under which a file is saved: the written one, which ends as files of its type do. The
// system of whoever opens it goes by the ending, and a PDF may hold a page or a script between its
// comments.
[[nodiscard]] std::string saved_name(std::string_view name, MediaType type);

// The value of Content-Disposition, with an ASCII name for clients that read no other (RFC 6266).
[[nodiscard]] std::string attachment_header(std::string_view name);

}  // namespace musubi::document
