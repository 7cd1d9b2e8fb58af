#include "stores/backup/snapshot.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/crypto/hash.h"
#include "stores/backup/facts.h"
#include "stores/files/posix_file.h"
#include "stores/sqlite/sqlite_copy.h"

namespace musubi::backup {

namespace fs = std::filesystem;

namespace {

// A document may be taken back between the snapshot and the link to its file: then there is a newer
// snapshot. What is linked stays linked, so after as many tries it is a file that was lost long
// ago.
constexpr int tries_max = 20;

constexpr Statement begin_snapshot{"begin"};
constexpr Statement end_snapshot{"rollback"};
constexpr Statement list_stored_names{"select stored_name from documents order by stored_name"};

enum class Link { made, gone };

// A link keeps the content when the original goes. Contents never change under a name.
Result<Link> link_file(const fs::path& data, const fs::path& scratch, const std::string& path) {
  const fs::path target = scratch / path;
  TRY(stores::make_folder(scratch / *fs::path{path}.begin()));
  TRY(stores::make_folder(target.parent_path()));
  if (::link((data / path).c_str(), target.c_str()) == 0 || errno == EEXIST) {
    return Link::made;
  }
  return errno == ENOENT ? Result<Link>{Link::gone} : Result<Link>{stores::write_error(errno)};
}

// From here on what the snapshot names can't go any more. Answers how many had gone already.
Result<int> link_documents(SqliteConnection& snapshot, const fs::path& data,
                           const fs::path& scratch) {
  std::vector<std::string> paths;
  TRY(snapshot.run(list_stored_names, {}, [&](const Row& row) {
    paths.push_back(document_path(row.get<std::string>(0)));
  }));
  int gone = 0;
  for (const std::string& path : paths) {
    if (is_known_path(path)) {
      gone += TRY(link_file(data, scratch, path)) == Link::gone ? 1 : 0;
    }
  }
  return gone;
}

Result<void> copy_consistently(const fs::path& data, const fs::path& scratch) {
  const auto connection = TRY(
      SqliteConnection::open(data / database_path, {.role = SqliteRole::reader,
                                                    .busy_timeout = std::chrono::milliseconds{5000},
                                                    .log_bytes_max = 0}));
  for (int tries = 1;; ++tries) {
    TRY(connection->run(begin_snapshot));
    if (TRY(link_documents(*connection, data, scratch)) == 0 || tries == tries_max) {
      return copy_sqlite_snapshot(*connection, scratch / database_path);
    }
    TRY(connection->run(end_snapshot));
  }
}

// Neither ever changes, and heads only become more.
Result<void> link_the_rest(const fs::path& data, const fs::path& scratch) {
  TRY(link_file(data, scratch, "documents/key.mark"));
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{data / "heads", error}) {
    const std::string path = entry.path().lexically_relative(data).string();
    if (is_known_path(path)) {
      TRY(link_file(data, scratch, path));
    }
  }
  return {};
}

Result<File> described_file(const fs::path& folder, std::string path) {
  const stores::OpenFile file{::open((folder / path).c_str(), O_RDONLY | O_CLOEXEC)};
  Sha256 sum;
  std::int64_t bytes = 0;
  std::array<char, 64 * 1024> piece{};
  ssize_t count = 1;
  while (count > 0) {
    count = file.number() < 0 ? -1 : ::read(file.number(), piece.data(), piece.size());
    if (count < 0) {
      return Error{ErrorKind::unavailable, "file_not_read",
                   fmt::format("{} can't be read: check the disk of the data folder", path)};
    }
    sum.add({piece.data(), static_cast<std::size_t>(count)});
    bytes += count;
  }
  return File{.path = std::move(path), .bytes = bytes, .sha256 = sum.finish_hex()};
}

// What the copy of the database does not name is no part of it.
Result<std::vector<File>> files_of(const fs::path& scratch, const std::stop_token& stop) {
  std::vector<std::string> paths{std::string{database_path}};
  TRY(each_document(scratch / database_path, [&](const StoredDocument& document) {
    paths.push_back(document_path(document.stored_name));
  }));
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{scratch / "heads", error}) {
    paths.push_back("heads/" + entry.path().filename().string());
  }
  paths.emplace_back("documents/key.mark");
  std::ranges::sort(paths);
  std::vector<File> files;
  for (std::string& path : paths) {
    if (stop.stop_requested()) {
      return stopped();
    }
    if (is_known_path(path) && fs::exists(scratch / path)) {
      files.push_back(TRY(described_file(scratch, std::move(path))));
    }
  }
  return files;
}

}  // namespace

Error stopped() {
  return {ErrorKind::unavailable, "stopped", "the backup was given up because the server stops"};
}

Result<Manifest> take_snapshot(const fs::path& data, const fs::path& scratch, Instant now,
                               const std::stop_token& stop) {
  // Heads first: one that is newer than the database would say that the chain was cut.
  TRY(link_the_rest(data, scratch));
  TRY(copy_consistently(data, scratch));
  DatabaseFacts facts = TRY(facts_of(scratch / database_path));
  auto files = TRY(files_of(scratch, stop));
  return Manifest{.made_at = now, .database = std::move(facts), .files = std::move(files)};
}

}  // namespace musubi::backup
