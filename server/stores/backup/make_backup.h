// A backup, from the running installation to a verified file: snapshot, archive, restored from the
// archive into a scratch folder and checked there, then given its name (decision 0027).
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/crypto/sealed_box.h"
#include "stores/backup/manifest.h"

namespace musubi::backup {

struct BackupOrder {
  std::filesystem::path data;
  std::filesystem::path folder;  // of the backups; made when it is missing
  BoxPublicKey recipient;
  std::stop_token stop = {};  // gives up between two files
};

struct MadeBackup {
  std::filesystem::path file;
  std::int64_t bytes;
  std::size_t files;
  std::int64_t rows;
  int removed;  // older generations
  // What is wrong with the installation, which the backup has too. Then no older one is removed.
  std::vector<std::string> problems;
};

// refused `backup_running` while another one is at work, unavailable `stopped`; else as unpack(),
// or unavailable. A file that has the name of a backup has been verified.
[[nodiscard]] Result<MadeBackup> make_backup(const BackupOrder& order, Instant now);

// When the newest verified one was made; nothing when there is none.
[[nodiscard]] std::optional<Instant> newest_backup(const std::filesystem::path& folder);

}  // namespace musubi::backup
