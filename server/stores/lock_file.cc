#include "stores/lock_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace musubi {
namespace {

Error not_possible(const std::string& path, const char* doing) {
  return {ErrorKind::unavailable, "lock_file_not_possible",
          fmt::format("{}: {}: {}.", path, doing, std::strerror(errno))};
}

// What the holder wrote: its process number, or nothing while it is still writing.
std::string holder_of(int descriptor) {
  std::array<char, 20> digits{};
  const auto length = ::pread(descriptor, digits.data(), digits.size(), 0);
  return length > 0 ? std::string(digits.data(), static_cast<std::size_t>(length)) : "unknown";
}

}  // namespace

Result<LockFile> LockFile::take(const std::filesystem::path& database) {
  const auto path = database.string() + ".lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return not_possible(path, "open");
  }
  LockFile lock{descriptor};
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) {
      return not_possible(path, "lock");
    }
    return Error{ErrorKind::refused, "database_in_use",
                 fmt::format("{} is in use by process {}; stop it, or let it do the work.",
                             database.string(), holder_of(descriptor))};
  }
  const auto digits = std::to_string(::getpid());
  if (::ftruncate(descriptor, 0) != 0 ||
      ::pwrite(descriptor, digits.data(), digits.size(), 0) < 0) {
    return not_possible(path, "write");
  }
  return lock;
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

LockFile::~LockFile() {
  if (m_descriptor >= 0) {
    ::close(m_descriptor);
  }
}

}  // namespace musubi
