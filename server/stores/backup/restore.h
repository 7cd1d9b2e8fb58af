// Restore: unpacks a backup into a folder, taking nothing in it for granted, and checks what came
// out of it against what it says of itself.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "stores/backup/archive.h"
#include "stores/backup/manifest.h"

namespace musubi::backup {

struct Restored {
  Manifest manifest;
  // What is wrong with the installation that the backup was made of, in words.
  std::vector<std::string> problems;
};

// Into an empty folder, which is left with nothing when it fails; every byte is on the disk when it
// answers. invalid `backup_not_understood`, refused `backup_key_wrong`, unavailable
// `backup_broken`, `disk_full`, `database_broken`, and `stopped` when that was asked for.
[[nodiscard]] Result<Restored> unpack(const std::filesystem::path& archive, const OpenBox& open_box,
                                      const std::filesystem::path& folder,
                                      const std::stop_token& stop = {});

// The same into `folder`, which must be empty or missing (refused `folder_not_empty`). The database
// comes last: without it nothing can be taken for an installation.
[[nodiscard]] Result<Restored> restore(const std::filesystem::path& archive,
                                       const OpenBox& open_box,
                                       const std::filesystem::path& folder);

}  // namespace musubi::backup
