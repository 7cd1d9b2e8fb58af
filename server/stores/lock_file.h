// LockFile: holds `<database>.lock`, so that a second server, or a command that writes, can't open
// a database that is in use: two writers can corrupt a log (security.md 0.3).
#pragma once

#include <filesystem>

#include "base/result.h"

namespace musubi {

class LockFile {
 public:
  // refused `database_in_use`, naming the process; unavailable when the file can't be made.
  // The lock ends with the object or the process; the file stays.
  [[nodiscard]] static Result<LockFile> take(const std::filesystem::path& database);

  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&&) = delete;
  ~LockFile();

 private:
  explicit LockFile(int descriptor) : m_descriptor(descriptor) {}

  int m_descriptor;
};

}  // namespace musubi
