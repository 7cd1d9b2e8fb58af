#include "domain/document/limits.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::document {

std::string_view name_of(MediaType type) {
  switch (type) {
    case MediaType::pdf:
      return "application/pdf";
    case MediaType::jpeg:
      return "image/jpeg";
    case MediaType::png:
      return "image/png";
    case MediaType::tiff:
      return "image/tiff";
    case MediaType::heic:
      return "image/heic";
  }
  MUSUBI_ASSERT(false && "every type has a name");
  return {};
}

Result<void> check_size(std::int64_t bytes) {
  if (bytes <= 0) {
    return Error{ErrorKind::invalid, "file_empty", "the file is empty: choose another"};
  }
  if (bytes > file_bytes_max) {
    return Error{
        ErrorKind::invalid, "file_too_large",
        fmt::format("the file has {} bytes, and {} are the limit: scan it with less detail", bytes,
                    file_bytes_max)};
  }
  return {};
}

Result<void> check_room(const std::vector<Held>& staying, const Held& added) {
  std::int64_t bytes = added.bytes;
  for (const Held& held : staying) {
    bytes += held.bytes;
  }
  const auto in_slot = std::ranges::count(staying, added.slot, &Held::slot);
  if (in_slot >= files_of_slot_max) {
    return Error{ErrorKind::refused, "document_slot_full",
                 fmt::format("the slot has {} files, and {} are the limit: delete one first",
                             in_slot, files_of_slot_max)};
  }
  if (bytes > application_bytes_max) {
    return Error{ErrorKind::refused, "application_full",
                 fmt::format("the files would have {} bytes, and {} are the limit for an "
                             "application: delete one first",
                             bytes, application_bytes_max)};
  }
  return {};
}

}  // namespace musubi::document
