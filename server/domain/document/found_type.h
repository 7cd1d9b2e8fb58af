// FoundType: what a file's first bytes say that it is.
#pragma once

#include <string_view>
#include <variant>

#include "base/result.h"
#include "domain/document/limits.h"

namespace musubi::document {

inline constexpr std::size_t head_bytes = 4096;

// The accepted type, or `invalid` with a code for each type that people do send: "file_is_word",
// "file_is_spreadsheet", "file_is_presentation", "file_is_office", "file_is_archive",
// "file_is_web_page", "file_is_other_picture", "file_is_video", "file_is_program", "file_is_text",
// "file_begins_late" for a PDF behind other bytes, "file_type_unknown". `head` is the first
// head_bytes, or all there is.
[[nodiscard]] Result<MediaType> type_of(std::string_view head);

// What must not stand in or behind another file: the beginning of an archive, a page or a program.
[[nodiscard]] bool holds_foreign_beginning(std::string_view bytes);
inline constexpr std::size_t foreign_beginning_bytes_max = 9;

// Whether a ZIP archive ends exactly where `tail`, the last bytes of the file, ends.
[[nodiscard]] bool ends_as_archive(std::string_view tail);
inline constexpr std::size_t archive_tail_bytes = 22 + 65'535;

}  // namespace musubi::document
