// Generations: which backups are kept. The newest of each of the last 7 days and of each of the
// last 5 weeks (days and weeks of Japan, weeks from Monday): none is older than 35 days, so that
// what a person had deleted is gone from the backups too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace musubi::backup {

// "musubi-2026-11-21-120000.backup", in Japan's time.
[[nodiscard]] std::string backup_name(Instant at);
// Nothing for the name of anything else.
[[nodiscard]] std::optional<Instant> time_of_backup(std::string_view name);

// Of these times, which are no longer kept, the oldest first. The newest is always kept.
[[nodiscard]] std::vector<Instant> outdated(std::vector<Instant> backups, Instant now);

}  // namespace musubi::backup
