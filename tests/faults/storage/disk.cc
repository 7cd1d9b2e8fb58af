// The calls are those of libc: this program's own definitions of them come before libc's, for
// SQLite's library too.
#include "faults/storage/disk.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musubi::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t page_bytes = 4096;

struct File {
  std::vector<char> durable;
  std::set<std::size_t> dirty_pages;
};

struct Disk {
  std::string folder;
  Failure failure{.call = 0, .error = 0};
  int calls = 0;
  bool has_failed = false;
  std::string lying_part;
  std::function<void(int)> look;
  std::map<ino_t, File> files;
  std::map<std::string, ino_t> names;  // durable ones
};

std::recursive_mutex disk_mutex;
std::optional<Disk> disk;

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string path_of(int descriptor) {
  std::array<char, 4096> text{};
  const auto link = "/proc/self/fd/" + std::to_string(descriptor);
  const auto length = ::readlink(link.c_str(), text.data(), text.size());
  return length < 0 ? "" : std::string(text.data(), static_cast<std::size_t>(length));
}

// Shared memory of SQLite is made anew after every start.
bool is_watched(const std::string& path) {
  return disk.has_value() && path.starts_with(disk->folder) && !path.ends_with("-shm");
}

bool must_fail() {
  const int call = ++disk->calls;
  if (disk->look) {
    disk->look(call);
  }
  const Failure& failure = disk->failure;
  const bool fails = failure.call > 0 && (failure.lasting == Lasting::once ? call == failure.call
                                                                           : call >= failure.call);
  disk->has_failed = disk->has_failed || fails;
  if (fails) {
    errno = failure.error;
  }
  return fails;
}

ino_t inode_of(int descriptor) {
  struct stat facts {};
  ::fstat(descriptor, &facts);
  return facts.st_ino;
}

void note_written(int descriptor, std::size_t from, std::size_t count) {
  File& file = disk->files[inode_of(descriptor)];
  for (std::size_t page = from / page_bytes; page * page_bytes < from + count; ++page) {
    file.dirty_pages.insert(page);
  }
}

void cover_file(int descriptor) {
  struct stat facts {};
  ::fstat(descriptor, &facts);
  File& file = disk->files[facts.st_ino];
  file.durable.resize(static_cast<std::size_t>(facts.st_size));
  const fs::path path = path_of(descriptor);
  std::ifstream content{path, std::ios::binary};
  for (const std::size_t page : file.dirty_pages) {
    const std::size_t from = page * page_bytes;
    if (from < file.durable.size()) {
      const auto count = std::min(page_bytes, file.durable.size() - from);
      content.seekg(static_cast<std::streamoff>(from));
      content.read(file.durable.data() + from, static_cast<std::streamsize>(count));
      content.clear();
    }
  }
  file.dirty_pages.clear();
}

void cover_names(const std::string& folder) {
  std::erase_if(disk->names,
                [&](const auto& name) { return fs::path{name.first}.parent_path() == folder; });
  for (const auto& entry : fs::directory_iterator{folder}) {
    struct stat facts {};
    if (entry.is_regular_file() && ::stat(entry.path().c_str(), &facts) == 0) {
      disk->names[entry.path().string()] = facts.st_ino;
    }
  }
}

// Never the real one: it would only cost time.
int sync(int descriptor) {
  const std::lock_guard lock{disk_mutex};
  const std::string path = path_of(descriptor);
  if (!is_watched(path)) {
    return 0;
  }
  const bool is_folder = fs::is_directory(path);
  if (must_fail()) {
    disk->files[inode_of(descriptor)].dirty_pages.clear();
    errno = disk->failure.error;
    return -1;
  }
  if (!disk->lying_part.empty() && path.find(disk->lying_part) != std::string::npos) {
    return 0;
  }
  if (is_folder) {
    cover_names(path);
  } else {
    cover_file(descriptor);
  }
  return 0;
}

ssize_t write_at(int descriptor, const void* bytes, std::size_t count, off_t offset) {
  const auto written = next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite64")(
      descriptor, bytes, count, offset);
  if (written > 0) {
    note_written(descriptor, static_cast<std::size_t>(offset), static_cast<std::size_t>(written));
  }
  return written;
}

}  // namespace

void watch_disk(const fs::path& folder, const Failure& failure) {
  const std::lock_guard lock{disk_mutex};
  disk.reset();
  Disk fresh;
  fresh.folder = fs::canonical(folder).string();
  fresh.failure = failure;
  for (const auto& entry : fs::recursive_directory_iterator{fresh.folder}) {
    struct stat facts {};
    if (entry.is_regular_file() && ::stat(entry.path().c_str(), &facts) == 0) {
      std::ifstream content{entry.path(), std::ios::binary};
      fresh.files[facts.st_ino].durable.assign(std::istreambuf_iterator<char>{content}, {});
      fresh.names[entry.path().string()] = facts.st_ino;
    }
  }
  disk = std::move(fresh);
}

void forget_disk() {
  const std::lock_guard lock{disk_mutex};
  disk.reset();
}

int calls_of_disk() {
  const std::lock_guard lock{disk_mutex};
  return disk->calls;
}

bool has_disk_failed() {
  const std::lock_guard lock{disk_mutex};
  return disk->has_failed;
}

void before_each_call(std::function<void(int)> look) {
  const std::lock_guard lock{disk_mutex};
  disk->look = std::move(look);
}

void let_syncs_lie(const char* part) {
  const std::lock_guard lock{disk_mutex};
  disk->lying_part = part;
}

void copy_survivors(const fs::path& into) {
  const std::lock_guard lock{disk_mutex};
  for (const auto& [name, inode] : disk->names) {
    const auto target = into / fs::path{name}.lexically_relative(disk->folder);
    fs::create_directories(target.parent_path());
    const auto& durable = disk->files[inode].durable;
    std::ofstream{target, std::ios::binary}.write(durable.data(),
                                                  static_cast<std::streamsize>(durable.size()));
  }
}

}  // namespace musubi::faults

using musubi::faults::disk_mutex;

extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t count) {
  using namespace musubi::faults;
  const std::lock_guard lock{disk_mutex};
  if (!disk.has_value() || !is_watched(path_of(descriptor))) {
    return next<ssize_t(int, const void*, std::size_t)>("write")(descriptor, bytes, count);
  }
  if (must_fail()) {
    return -1;
  }
  const off_t at = ::lseek(descriptor, 0, SEEK_CUR);
  const auto written = write_at(descriptor, bytes, count, at);
  if (written > 0) {
    ::lseek(descriptor, at + written, SEEK_SET);
  }
  return written;
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t count, off64_t offset) {
  using namespace musubi::faults;
  const std::lock_guard lock{disk_mutex};
  if (!disk.has_value() || !is_watched(path_of(descriptor))) {
    return next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite64")(descriptor, bytes, count,
                                                                           offset);
  }
  return must_fail() ? -1 : write_at(descriptor, bytes, count, offset);
}

int ftruncate64(int descriptor, off64_t bytes) noexcept {
  using namespace musubi::faults;
  const std::lock_guard lock{disk_mutex};
  if (disk.has_value() && is_watched(path_of(descriptor)) && must_fail()) {
    return -1;
  }
  return next<int(int, off64_t)>("ftruncate64")(descriptor, bytes);
}

int fsync(int descriptor) { return musubi::faults::sync(descriptor); }
int fdatasync(int descriptor) { return musubi::faults::sync(descriptor); }

int rename(const char* from, const char* to) noexcept {
  using namespace musubi::faults;
  const std::lock_guard lock{disk_mutex};
  if (disk.has_value() && is_watched(from) && must_fail()) {
    return -1;
  }
  return next<int(const char*, const char*)>("rename")(from, to);
}

}  // extern "C"
