// The few calls of the system that durable files need, with their failures in words.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace musubi::stores {

// Closes when it goes.
class OpenFile {
 public:
  explicit OpenFile(int number) : m_number(number) {}
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

// What errno says of a write: "disk_full" where there is no space, "file_not_written" for the rest.
[[nodiscard]] Error write_error(int error_number);
// So that a new or renamed entry survives a power failure.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);
// For the owner alone, durable.
[[nodiscard]] Result<void> make_folder(const std::filesystem::path& folder);
// For the owner alone, with its bytes on the disk; the name needs sync_folder(). Never over a file
// that is there: errno is EEXIST then.
[[nodiscard]] Result<void> write_new_file(const std::filesystem::path& path,
                                          std::string_view content);
// For the owner alone: whole and durable under its name, or not at all. Replaces what was there.
[[nodiscard]] Result<void> put_file(const std::filesystem::path& path, std::string_view content);

}  // namespace musubi::stores
