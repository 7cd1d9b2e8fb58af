// `musubi backup-key`, `musubi backup` and `musubi restore`. A backup only reads the data folder,
// so it is made beside a running server (decision 0027).
#include <fmt/core.h>

#include "app/clock.h"
#include "app/folders.h"
#include "app/installation.h"
#include "app/upkeep.h"
#include "stores/backup/make_backup.h"
#include "stores/backup/restore.h"
#include "stores/files/posix_file.h"

namespace musubi::app {

static constexpr int exit_with_problems = 2;

static int failed(std::string_view command, const Error& error) {
  fmt::print(stderr, "musubi {}: {}\n", command, error.detail);
  return 1;
}

// Never over a key that is there: the backups that it opens would be lost.
static Result<void> write_new(const std::filesystem::path& path, const std::string& text) {
  if (!stores::write_new_file(path, text).is_ok()) {
    return Error{ErrorKind::unavailable, "key_not_written",
                 fmt::format("{} can't be made: a file of that name may be there already, which is "
                             "never replaced",
                             path.string())};
  }
  return {};
}

static Result<void> write_keys(const BackupKeyOptions& options) {
  const BoxKeyTexts texts = new_box_keys();
  TRY(write_new(options.secret_key, texts.secret_key));
  return write_new(options.public_key, texts.public_key);
}

int make_backup_keys(const BackupKeyOptions& options) {
  const auto written = write_keys(options);
  if (!written.is_ok()) {
    return failed("backup-key", written.error());
  }
  fmt::print(
      "{}: for `musubi backup --key`; whoever has it can only make backups\n"
      "{}: opens every backup. Take it off this machine, keep two copies apart, and try a restore "
      "with it\n",
      options.public_key.string(), options.secret_key.string());
  return 0;
}

int make_installation_keys(const std::filesystem::path& folder) {
  const auto made = make_missing_keys(folder);
  return made.is_ok() ? 0 : failed("keys", made.error());
}

static void print_problems(const std::vector<std::string>& problems) {
  for (const std::string& problem : problems) {
    fmt::print(stderr, "problem: {}\n", problem);
  }
}

static Result<backup::MadeBackup> make(const BackupOptions& options) {
  const auto recipient = TRY(BoxPublicKey::of_text(TRY(read_text_file(options.key))));
  return backup::make_backup(
      {.data = options.data, .folder = options.folder, .recipient = recipient, .stop = {}},
      system_clock()());
}

int make_backup(const BackupOptions& options) {
  const auto made = make(options);
  if (!made.is_ok()) {
    return failed("backup", made.error());
  }
  const backup::MadeBackup& backup = made.value();
  fmt::print("{}: {} bytes, {} files, {} rows; restored once and checked; {} older ones removed\n",
             backup.file.string(), backup.bytes, backup.files, backup.rows, backup.removed);
  print_problems(backup.problems);
  return backup.problems.empty() ? 0 : exit_with_problems;
}

static Result<backup::Restored> unpack(const RestoreOptions& options) {
  const auto secret = TRY(BoxSecretKey::of_text(TRY(read_text_file(options.key))));
  return backup::restore(options.archive, backup::with_secret_key(secret), options.into);
}

int restore_backup(const RestoreOptions& options) {
  const auto restored = unpack(options);
  if (!restored.is_ok()) {
    return failed("restore", restored.error());
  }
  const backup::Manifest& manifest = restored.value().manifest;
  fmt::print(
      "{} holds the installation as it was at {}: {} files, {} seals of the audit; all checked\n"
      "put the keys beside it (or name their folder with --keys) before the server is started\n",
      options.into.string(), manifest.made_at.iso_jst(), manifest.files.size(),
      manifest.database.audit_end.number);
  print_problems(restored.value().problems);
  return restored.value().problems.empty() ? 0 : exit_with_problems;
}

}  // namespace musubi::app
