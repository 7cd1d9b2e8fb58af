#include "stores/backup/make_backup.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include "base/crypto/hash.h"
#include "stores/backup/archive.h"
#include "stores/backup/generations.h"
#include "stores/backup/restore.h"
#include "stores/backup/snapshot.h"
#include "stores/lock_file.h"

namespace musubi::backup {

namespace fs = std::filesystem;

namespace {

constexpr const char* unverified = ".unverified";

// Empty, and gone with its content when the work is over, also when that failed.
class Scratch {
 public:
  explicit Scratch(fs::path path) : m_path(std::move(path)) { clear(); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { clear(); }

  Result<void> make() {
    TRY(stores::make_folder(m_path));
    TRY(stores::make_folder(snapshot()));
    return stores::make_folder(restored());
  }
  [[nodiscard]] fs::path snapshot() const { return m_path / "snapshot"; }
  [[nodiscard]] fs::path restored() const { return m_path / "restored"; }

 private:
  void clear() {
    std::error_code error;  // what can't be removed now is removed by the next backup
    fs::remove_all(m_path, error);
  }

  fs::path m_path;
};

std::string length_of(std::string_view manifest) {
  std::string digits;
  for (std::size_t i = 0; i < 8; ++i) {
    digits += static_cast<char>(manifest.size() >> (8 * i) & 0xffU);
  }
  return digits;
}

Result<void> add_file(ArchiveWriter& writer, const fs::path& folder, const File& file) {
  const stores::OpenFile source{::open((folder / file.path).c_str(), O_RDONLY | O_CLOEXEC)};
  std::array<char, 64 * 1024> piece{};
  Sha256 sum;
  ssize_t count = 1;
  while (count > 0) {
    count = source.number() < 0 ? -1 : ::read(source.number(), piece.data(), piece.size());
    if (count < 0) {
      return Error{ErrorKind::unavailable, "file_not_read",
                   fmt::format("{} can't be read: check the disk of the data folder", file.path)};
    }
    const std::string_view bytes{piece.data(), static_cast<std::size_t>(count)};
    sum.add(bytes);
    TRY(writer.add(bytes));
  }
  if (sum.finish_hex() != file.sha256) {
    return Error{ErrorKind::unavailable, "file_changed",
                 fmt::format("{} changed while it was read: nobody may write the data folder but "
                             "Musubi",
                             file.path)};
  }
  return {};
}

Result<std::int64_t> write_archive(const fs::path& path, const ArchiveKey& key,
                                   const Manifest& manifest, const fs::path& folder,
                                   const std::stop_token& stop) {
  const auto writer = TRY(ArchiveWriter::create(path, key));
  const std::string text = manifest_text(manifest);
  TRY(writer->add(length_of(text)));
  TRY(writer->add(text));
  for (const File& file : manifest.files) {
    if (stop.stop_requested()) {
      return stopped();
    }
    TRY(add_file(*writer, folder, file));
  }
  return writer->finish();
}

std::vector<Instant> backups_in(const fs::path& folder) {
  std::vector<Instant> times;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (const auto time = time_of_backup(entry.path().filename().string())) {
      times.push_back(*time);
    }
  }
  return times;
}

int remove_outdated(const fs::path& folder, Instant now) {
  int removed = 0;
  std::error_code error;
  for (const Instant time : outdated(backups_in(folder), now)) {
    removed += fs::remove(folder / backup_name(time), error) ? 1 : 0;
  }
  return removed;
}

// What a process that was killed has left.
void remove_unverified(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == unverified) {
      fs::remove(entry.path(), error);
    }
  }
}

// The archive is read back from the file, with the key that only this process knows besides the
// holder of the secret one.
Result<Restored> verified_archive(const fs::path& path, const ArchiveKey& key,
                                  const Manifest& manifest, const fs::path& scratch,
                                  const std::stop_token& stop) {
  Restored restored = TRY(unpack(path, with_known_key(key), scratch, stop));
  if (manifest_text(restored.manifest) != manifest_text(manifest)) {
    return Error{ErrorKind::unavailable, "backup_broken",
                 "what was read back from the backup is not what was written"};
  }
  return restored;
}

Result<fs::path> give_name(const fs::path& unnamed, const fs::path& folder, Instant now) {
  const fs::path named = folder / backup_name(now);
  // Not a link, which would refuse by itself: a disk for backups may have no links.
  if (fs::exists(named) || std::rename(unnamed.c_str(), named.c_str()) != 0) {
    return Error{ErrorKind::unavailable, "backup_not_written",
                 fmt::format("{} can't be made; there may be a backup of this second already",
                             named.string())};
  }
  TRY(stores::sync_folder(folder));
  return named;
}

Result<LockFile> lock(const fs::path& data) {
  auto taken = LockFile::take(data / "backup");
  if (!taken.is_ok() && taken.error().code == "database_in_use") {
    return Error{ErrorKind::refused, "backup_running",
                 "another backup of this installation is being made: wait for it"};
  }
  return taken;
}

}  // namespace

Result<MadeBackup> make_backup(const BackupOrder& order, Instant now) {
  const LockFile alone = TRY(lock(order.data));
  std::error_code error;
  fs::create_directories(order.folder, error);
  remove_unverified(order.folder);
  Scratch scratch{order.data / "backup-scratch"};
  TRY(scratch.make());
  const Manifest manifest = TRY(take_snapshot(order.data, scratch.snapshot(), now, order.stop));
  const fs::path unnamed = order.folder / (backup_name(now) + unverified);
  const ArchiveKey key = ArchiveKey::create(order.recipient);
  const auto bytes = write_archive(unnamed, key, manifest, scratch.snapshot(), order.stop);
  const auto restored =
      bytes.is_ok() ? verified_archive(unnamed, key, manifest, scratch.restored(), order.stop)
                    : Result<Restored>{bytes.error()};
  if (!restored.is_ok()) {
    fs::remove(unnamed, error);
    return restored.error();
  }
  MadeBackup made{.file = TRY(give_name(unnamed, order.folder, now)),
                  .bytes = bytes.value(),
                  .files = manifest.files.size(),
                  .rows = 0,
                  .removed = 0,
                  .problems = restored.value().problems};
  for (const TableRows& table : manifest.database.tables) {
    made.rows += table.rows;
  }
  made.removed = made.problems.empty() ? remove_outdated(order.folder, now) : 0;
  return made;
}

std::optional<Instant> newest_backup(const fs::path& folder) {
  const auto times = backups_in(folder);
  const auto newest = std::ranges::max_element(times);
  return newest == times.end() ? std::nullopt : std::optional{*newest};
}

}  // namespace musubi::backup
