// What one application may hand in: the numbers, and the arithmetic that keeps within them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/findings/ids.h"

namespace musubi::document {

inline constexpr std::int64_t file_bytes_max = std::int64_t{20} * 1024 * 1024;
inline constexpr std::int64_t application_bytes_max = std::int64_t{100} * 1024 * 1024;
inline constexpr int files_of_slot_max = 10;
inline constexpr int name_graphemes_max = 200;
inline constexpr int preview_pages_max = 20;
inline constexpr int preview_width_max = 1200;

// The types that are accepted; the content says which, never a name or a header.
enum class MediaType { pdf, jpeg, png, tiff, heic };

[[nodiscard]] std::string_view name_of(MediaType type);  // "application/pdf"

// A document that the application has already.
struct Held {
  DocumentId slot;
  std::int64_t bytes;
};

// `invalid` "file_too_large" or "file_empty".
[[nodiscard]] Result<void> check_size(std::int64_t bytes);
// Whether one more file has room beside those that stay: refused "document_slot_full" or
// "application_full".
[[nodiscard]] Result<void> check_room(const std::vector<Held>& staying, const Held& added);

}  // namespace musubi::document
