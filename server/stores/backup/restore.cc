#include "stores/backup/restore.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "base/crypto/hash.h"
#include "stores/backup/facts.h"
#include "stores/backup/snapshot.h"

namespace musubi::backup {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t length_bytes = 8;  // of the manifest, the least significant first

Error archive_not_understood(const std::string& what) {
  return {ErrorKind::invalid, "backup_not_understood", "the backup is wrong: " + what};
}

Error changed(const std::string& path) {
  return {ErrorKind::unavailable, "backup_broken",
          fmt::format("{} did not come out of the backup as it went in: take another one", path)};
}

Result<std::string> read_exactly(ArchiveReader& reader, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    text += TRY(reader.read(bytes - text.size()));
  }
  return text;
}

Result<Manifest> read_front(ArchiveReader& reader) {
  const std::string digits = TRY(read_exactly(reader, length_bytes));
  std::uint64_t bytes = 0;
  for (std::size_t i = length_bytes; i > 0; --i) {
    bytes = bytes << 8U | static_cast<unsigned char>(digits[i - 1]);
  }
  if (bytes > manifest_bytes_max || static_cast<std::int64_t>(bytes) > reader.bytes_left()) {
    return archive_not_understood("its list of contents would be too long");
  }
  Manifest manifest = TRY(read_manifest(TRY(read_exactly(reader, bytes))));
  std::int64_t expected = 0;
  for (const File& file : manifest.files) {
    expected += file.bytes;
  }
  if (expected != reader.bytes_left()) {
    return Error{ErrorKind::unavailable, "backup_broken",
                 fmt::format("the backup was cut or changed: it holds {} bytes of files where its "
                             "list of contents says {}",
                             reader.bytes_left(), expected)};
  }
  return manifest;
}

Result<void> expect_space(const fs::path& folder, std::int64_t bytes) {
  std::error_code error;
  const auto space = fs::space(folder, error);
  if (!error && space.available < static_cast<std::uintmax_t>(bytes)) {
    return Error{ErrorKind::unavailable, "disk_full",
                 fmt::format("{} bytes are needed in {}, and {} are free", bytes, folder.string(),
                             space.available)};
  }
  return {};
}

Result<void> write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return stores::write_error(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

// The path is one of those that a manifest may hold, so it stays in the folder.
Result<void> unpack_file(ArchiveReader& reader, const File& file, const fs::path& folder) {
  const stores::OpenFile target{::open((folder / file.path).c_str(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                       S_IRUSR | S_IWUSR)};
  if (target.number() < 0) {
    return stores::write_error(errno);
  }
  Sha256 sum;
  for (std::int64_t left = file.bytes; left > 0;) {
    const std::string bytes = TRY(reader.read(static_cast<std::size_t>(left)));
    sum.add(bytes);
    TRY(write_all(target.number(), bytes));
    left -= static_cast<std::int64_t>(bytes.size());
  }
  if (sum.finish_hex() != file.sha256) {
    return changed(file.path);
  }
  if (::fsync(target.number()) != 0) {
    return stores::write_error(errno);
  }
  return {};
}

Result<void> unpack_files(ArchiveReader& reader, const Manifest& manifest, const fs::path& folder,
                          const std::stop_token& stop) {
  std::set<fs::path> folders;
  for (const File& file : manifest.files) {
    if (stop.stop_requested()) {
      return stopped();
    }
    const fs::path parent = (folder / file.path).parent_path();
    if (folders.insert(parent).second && parent != folder) {
      TRY(stores::make_folder(folder / *fs::path{file.path}.begin()));
      TRY(stores::make_folder(parent));
    }
    TRY(unpack_file(reader, file, folder));
  }
  TRY(reader.expect_end());
  for (const fs::path& made : folders) {
    TRY(stores::sync_folder(made));
  }
  return {};
}

Result<std::vector<std::string>> check_unpacked(const fs::path& folder, const Manifest& manifest) {
  const fs::path database = folder / database_path;
  TRY(check_database(database));
  const DatabaseFacts facts = TRY(facts_of(database));
  const DatabaseFacts& said = manifest.database;
  if (facts.migration != said.migration || facts.tables != said.tables ||
      facts.audit_end.number != said.audit_end.number ||
      facts.audit_end.hash != said.audit_end.hash) {
    return changed("the number of rows, the migration or the audit's last seal");
  }
  return check_contents(folder, manifest);
}

Result<Restored> unpack_and_check(const fs::path& archive, const OpenBox& open_box,
                                  const fs::path& folder, const std::stop_token& stop) {
  const auto reader = TRY(ArchiveReader::open(archive, open_box));
  Manifest manifest = TRY(read_front(*reader));
  TRY(expect_space(folder, reader->bytes_left()));
  TRY(unpack_files(*reader, manifest, folder, stop));
  auto problems = TRY(check_unpacked(folder, manifest));
  return Restored{.manifest = std::move(manifest), .problems = std::move(problems)};
}

void empty(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    std::error_code not_removed;
    fs::remove_all(entry.path(), not_removed);
  }
}

Result<void> move_in(const fs::path& from, const fs::path& folder) {
  for (const auto* name : {"documents", "heads", "musubi.db"}) {
    if (!fs::exists(from / name)) {
      continue;
    }
    if (std::rename((from / name).c_str(), (folder / name).c_str()) != 0) {
      return stores::write_error(errno);
    }
    TRY(stores::sync_folder(folder));
  }
  std::error_code error;
  fs::remove_all(from, error);
  return stores::sync_folder(folder);
}

}  // namespace

Result<Restored> unpack(const fs::path& archive, const OpenBox& open_box, const fs::path& folder,
                        const std::stop_token& stop) {
  auto restored = unpack_and_check(archive, open_box, folder, stop);
  if (!restored.is_ok()) {
    empty(folder);
  }
  return restored;
}

Result<Restored> restore(const fs::path& archive, const OpenBox& open_box, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_empty(folder, error) || error) {
    return Error{
        ErrorKind::refused, "folder_not_empty",
        fmt::format("{} is not an empty folder: a backup is restored into a new one, never "
                    "over something",
                    folder.string())};
  }
  const fs::path incoming = folder / "restoring";
  TRY(stores::make_folder(incoming));
  auto restored = unpack(archive, open_box, incoming);
  if (!restored.is_ok()) {
    fs::remove_all(incoming, error);
    return restored.error();
  }
  TRY(move_in(incoming, folder));
  return restored;
}

}  // namespace musubi::backup
