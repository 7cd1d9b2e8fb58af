#include "stores/files/posix_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace musubi::stores {

OpenFile::~OpenFile() {
  if (m_number >= 0) {
    ::close(m_number);
  }
}

Error write_error(int error_number) {
  if (error_number == ENOSPC || error_number == EDQUOT || error_number == EFBIG) {
    return {
        ErrorKind::unavailable, "disk_full",
        "the disk of the data folder is full: free some space, then the file can be sent again"};
  }
  return {ErrorKind::unavailable, "file_not_written",
          fmt::format("a document can't be written: {}; check the data folder's disk and owner",
                      std::strerror(error_number))};
}

Result<void> sync_folder(const std::filesystem::path& folder) {
  const OpenFile file{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (file.number() < 0 || ::fsync(file.number()) != 0) {
    return write_error(errno);
  }
  return {};
}

Result<void> make_folder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return write_error(errno);
  }
  // Also where it is there: who made it may have died before this.
  return sync_folder(folder.parent_path());
}

static Result<void> write_and_sync(const OpenFile& file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.number(), content.data(), content.size());
    if (written < 0 && errno != EINTR) {
      return write_error(errno);
    }
    content.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return ::fsync(file.number()) == 0 ? Result<void>{} : Result<void>{write_error(errno)};
}

Result<void> write_new_file(const std::filesystem::path& path, std::string_view content) {
  const OpenFile file{
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
  return file.number() < 0 ? Result<void>{write_error(errno)} : write_and_sync(file, content);
}

Result<void> put_file(const std::filesystem::path& path, std::string_view content) {
  const std::filesystem::path unfinished = path.string() + ".part";
  {
    const OpenFile file{
        ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (file.number() < 0) {
      return write_error(errno);
    }
    const auto written = write_and_sync(file, content);
    if (!written.is_ok()) {
      ::unlink(unfinished.c_str());
      return written;
    }
  }
  if (std::rename(unfinished.c_str(), path.c_str()) != 0) {
    return write_error(errno);
  }
  return sync_folder(path.parent_path());
}

}  // namespace musubi::stores
