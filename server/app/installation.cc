#include "app/installation.h"

#include <fmt/core.h>

#include "app/folders.h"
#include "base/crypto/secret.h"
#include "stores/files/posix_file.h"
#include "stores/long_job_store.h"

namespace musubi::app {

namespace fs = std::filesystem;

static constexpr std::size_t key_size_min = 43;  // of new_secret()

// Whole or not at all: half a key, left by a process that died, would be used for ever after.
static Result<void> write_key(const fs::path& path, const std::string& key) {
  if (!stores::put_file(path, key).is_ok()) {
    return Error{ErrorKind::unavailable, "key_not_written",
                 fmt::format("{} can't be written: check the folder's owner and the free space",
                             path.string())};
  }
  return {};
}

static fs::path keys_of(const InstallationPaths& paths) {
  return paths.keys.empty() ? paths.data : paths.keys;
}

static Result<std::string> read_or_make_key(const fs::path& path) {
  if (!fs::exists(path)) {
    TRY(write_key(path, new_secret()));
  }
  std::string key = TRY(read_text_file(path));
  if (key.size() < key_size_min) {
    return Error{ErrorKind::unavailable, "key_broken",
                 fmt::format("{} has {} characters, and a key has at least {}: restore it from the "
                             "backup; if nothing was ever made with it, remove it",
                             path.string(), key.size(), key_size_min)};
  }
  return key;
}

Result<void> make_missing_keys(const fs::path& folder) {
  for (const auto* name : {"documents.key", "status-links.key", "accounts.key"}) {
    TRY(read_or_make_key(folder / name));
  }
  return {};
}

struct Installation::Parts {
  std::optional<LockFile> lock;
  Database database;
  std::unique_ptr<stores::DocumentFiles> documents;
  std::unique_ptr<stores::DocumentFiles> long_job_files;
  std::string status_key;
  std::string account_key;
};

// Without its key a sealed document is lost, so a new key is made only where nothing is sealed yet;
// and a mark beside the documents knows which key is theirs.
static Result<std::string> documents_key(const fs::path& key, const fs::path& folder) {
  const fs::path mark = folder / "key.mark";
  if (fs::exists(mark) && !fs::exists(key)) {
    return Error{ErrorKind::unavailable, "documents_key_missing",
                 fmt::format("{} is missing, and sealed documents can't be opened without it: "
                             "restore it, or name its folder with --keys",
                             key.string())};
  }
  std::string text = TRY(read_or_make_key(key));
  const std::string expected = keyed_secret(text, "documents");
  if (!fs::exists(mark)) {
    TRY(write_key(mark, expected));
  }
  if (TRY(read_text_file(mark)) != expected) {
    return Error{ErrorKind::unavailable, "documents_key_wrong",
                 fmt::format("{} is not the key of the documents in {}: restore the one that was "
                             "in use with them",
                             key.string(), folder.string())};
  }
  return text;
}

// An SQLite file has one process, and so has its folder. Beside a PostgreSQL the first process has
// this lock, and the others find nothing.
static Result<std::optional<LockFile>> lock_of_sweeper(const InstallationPaths& paths) {
  auto lock = LockFile::take(paths.data / "documents");
  if (lock.is_ok()) {
    return std::optional{lock.take()};
  }
  if (lock.error().code != "database_in_use") {
    return lock.error();
  }
  return std::optional<LockFile>{};
}

enum class Sweep { yes, no };

static Result<std::unique_ptr<stores::DocumentFiles>> open_documents(const InstallationPaths& paths,
                                                                     Database& database,
                                                                     Sweep sweep, Instant now) {
  const fs::path folder = paths.data / "documents";
  std::error_code error;
  fs::create_directories(folder, error);
  const std::string key = TRY(documents_key(keys_of(paths) / "documents.key", folder));
  auto documents = TRY(stores::DocumentFiles::open(folder, key));
  if (sweep == Sweep::no) {
    return documents;
  }
  const auto removed = TRY(documents->sweep(now, [&](const std::string& stored_name) {
    return database.read(
        [&](Snapshot& snapshot) { return stores::stored_file_state(snapshot, stored_name); });
  }));
  if (removed > 0) {
    fmt::print("documents: removed {} files that belonged to no document\n", removed);
  }
  return documents;
}

// Under the key of the documents, and beside them: backups leave them out.
static Result<std::unique_ptr<stores::DocumentFiles>> open_long_job_files(
    const InstallationPaths& paths, Database& database, Sweep sweep, Instant now) {
  const std::string key = TRY(read_text_file(keys_of(paths) / "documents.key"));
  auto files = TRY(stores::DocumentFiles::open(paths.data / "long_jobs", key));
  if (sweep == Sweep::yes) {
    TRY(files->sweep(now, [&](const std::string& stored_name) {
      return database.read(
          [&](Snapshot& snapshot) { return stores::long_job_file_state(snapshot, stored_name); });
    }));
  }
  return files;
}

Installation::Installation(Parts parts, Surroundings surroundings)
    : m_lock(std::move(parts.lock)),
      m_database(std::move(parts.database)),
      m_address(std::move(surroundings.address)),
      m_documents(std::move(parts.documents)),
      m_long_job_files(std::move(parts.long_job_files)),
      m_holidays(calendar::HolidayCalendar::by_law()),
      m_context{.database = m_database,
                .definition_of =
                    [this](Snapshot& snapshot, const stores::RevisionKey& revision) {
                      return m_definitions.definition_of(snapshot, revision);
                    },
                .holidays = m_holidays,
                .closures = m_closures,
                .base_url = [this] { return m_address.base_url(m_port.load()); },
                .documents = *m_documents,
                .long_job_files = *m_long_job_files,
                .draw_page = std::move(surroundings.draw_page),
                .status_key = std::move(parts.status_key),
                .account_key = std::move(parts.account_key)} {}

Result<std::unique_ptr<Installation>> Installation::open(const InstallationPaths& paths,
                                                         Surroundings surroundings, Instant now) {
  std::error_code error;
  fs::create_directories(paths.data, error);
  if (error) {
    return Error{ErrorKind::unavailable, "data_folder_not_made",
                 fmt::format("the data folder {} can't be made: {}; choose another with --data",
                             paths.data.string(), error.message())};
  }
  DatabaseOptions options{.migrations = TRY(read_migrations(paths.migrations)), .opened_at = now};
  const DatabaseAddress address = paths.postgresql ? DatabaseAddress{*paths.postgresql}
                                                   : DatabaseAddress{paths.data / "musubi.db"};
  Database database = TRY(Database::open(address, options));
  std::string status_key = TRY(read_or_make_key(keys_of(paths) / "status-links.key"));
  std::string account_key = TRY(read_or_make_key(keys_of(paths) / "accounts.key"));
  auto lock = TRY(lock_of_sweeper(paths));
  const Sweep sweep = lock ? Sweep::yes : Sweep::no;
  auto documents = TRY(open_documents(paths, database, sweep, now));
  auto long_job_files = TRY(open_long_job_files(paths, database, sweep, now));
  return std::unique_ptr<Installation>(
      new Installation({.lock = std::move(lock),
                        .database = std::move(database),
                        .documents = std::move(documents),
                        .long_job_files = std::move(long_job_files),
                        .status_key = std::move(status_key),
                        .account_key = std::move(account_key)},
                       std::move(surroundings)));
}

}  // namespace musubi::app
