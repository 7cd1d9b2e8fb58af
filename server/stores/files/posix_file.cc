#include "stores/files/posix_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
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
  if (::mkdir(folder.c_str(), S_IRWXU) == 0) {
    return sync_folder(folder.parent_path());
  }
  return errno == EEXIST ? Result<void>{} : Result<void>{write_error(errno)};
}

}  // namespace musubi::stores
