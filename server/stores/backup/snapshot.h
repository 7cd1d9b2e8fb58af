// Snapshot of an installation: the database and its documents as they were at one moment, in a
// scratch folder of the data folder, while others go on writing (decision 0027).
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "stores/backup/manifest.h"

namespace musubi::backup {

[[nodiscard]] Error stopped();

// `scratch` must be empty and on the file system of `data`: documents are linked, not copied. A
// document that came or went meanwhile is wholly in or wholly out. unavailable `stopped` when that
// was asked for.
[[nodiscard]] Result<Manifest> take_snapshot(const std::filesystem::path& data,
                                             const std::filesystem::path& scratch, Instant now,
                                             const std::stop_token& stop);

}  // namespace musubi::backup
