#include "app/installation.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/folders.h"
#include "base/crypto/secret.h"

namespace musubi::app {

namespace fs = std::filesystem;

// Readable by the owner alone from its first byte on.
static Result<void> write_key(const fs::path& path, const std::string& key) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
  const bool is_written =
      file >= 0 && ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
      ::fsync(file) == 0;
  if (file >= 0) {
    ::close(file);
  }
  if (!is_written) {
    return Error{ErrorKind::unavailable, "key_not_written",
                 fmt::format("{} can't be written: check the folder's owner and the free space",
                             path.string())};
  }
  return {};
}

static Result<std::string> read_or_make_key(const fs::path& path) {
  if (!fs::exists(path)) {
    TRY(write_key(path, new_secret()));
  }
  return read_text_file(path);
}

Installation::Installation(Database database, Keys keys)
    : m_database(std::move(database)),
      m_holidays(calendar::HolidayCalendar::by_law()),
      m_context{.database = m_database,
                .definition_of =
                    [this](const stores::StoredRevision& revision) {
                      return m_definitions.definition_of(revision);
                    },
                .holidays = m_holidays,
                .closures = m_closures,
                .base_url = [this] { return fmt::format("http://127.0.0.1:{}", m_port.load()); },
                .status_key = std::move(keys.status),
                .account_key = std::move(keys.account)} {}

Result<std::unique_ptr<Installation>> Installation::open(const InstallationPaths& paths,
                                                         Instant now) {
  std::error_code error;
  fs::create_directories(paths.data, error);
  if (error) {
    return Error{ErrorKind::unavailable, "data_folder_not_made",
                 fmt::format("the data folder {} can't be made: {}; choose another with --data",
                             paths.data.string(), error.message())};
  }
  DatabaseOptions options{.migrations = TRY(read_migrations(paths.migrations)), .opened_at = now};
  Database database = TRY(Database::open(paths.data / "musubi.db", options));
  Keys keys{.status = TRY(read_or_make_key(paths.data / "status-links.key")),
            .account = TRY(read_or_make_key(paths.data / "accounts.key"))};
  return std::unique_ptr<Installation>(new Installation(std::move(database), std::move(keys)));
}

}  // namespace musubi::app
