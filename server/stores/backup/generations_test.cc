#include "stores/backup/generations.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace musubi::backup {
namespace {

Instant at(const std::string& jst) { return Instant::parse(jst + "+09:00").value(); }

TEST(Generations, a_name_says_when_in_japans_time) {
  EXPECT_EQ(backup_name(Instant::parse("2026-11-21T18:00:00.5Z").value()),
            "musubi-2026-11-22-030000.backup");
  EXPECT_EQ(time_of_backup("musubi-2026-11-22-030000.backup"),
            Instant::parse("2026-11-21T18:00:00Z"));
  for (const std::string name :
       {"musubi-2026-11-22-030000.backup.unverified", "musubi-2026-11-31-030000.backup",
        "musubi-2026-11-22-250000.backup", "musubi-2026-11-22.backup", "x"}) {
    EXPECT_EQ(time_of_backup(name), std::nullopt) << name;
  }
}

TEST(Generations, the_newest_of_a_day_and_of_a_week_stay) {
  // A Saturday; its week began on the 16th.
  const Instant now = at("2026-11-21T12:00:00");
  struct Case {
    const char* backup;
    bool is_kept;
  };
  const std::vector<Case> cases = {
      {"2026-11-21T11:00:00", true},   // the newest
      {"2026-11-21T03:00:00", false},  // an older one of today
      {"2026-11-20T23:59:59", true},   //
      {"2026-11-20T00:00:00", false},  //
      {"2026-11-15T03:00:00", true},   // six days ago, and the newest of its week
      {"2026-11-14T03:00:00", false},  // seven days ago, and not the newest of its week
      {"2026-11-08T03:00:00", true},   // Sundays: the newest of their weeks
      {"2026-11-01T03:00:00", true},   //
      {"2026-10-25T03:00:00", true},   // the fourth week before this one
      {"2026-10-24T03:00:00", false},  //
      {"2026-10-18T03:00:00", false},  // the fifth
      {"2025-11-21T03:00:00", false},  //
  };
  std::vector<Instant> backups;
  for (const auto& one : cases) {
    backups.push_back(at(one.backup));
  }
  const auto old = outdated(backups, now);
  for (const auto& one : cases) {
    EXPECT_EQ(std::ranges::find(old, at(one.backup)) == old.end(), one.is_kept) << one.backup;
  }
  EXPECT_TRUE(std::ranges::is_sorted(old));
}

TEST(Generations, with_one_backup_a_day_for_a_year_at_most_eleven_stay_and_none_is_too_old) {
  std::vector<Instant> backups;
  for (int day = 0; day < 366; ++day) {
    const Instant now = at("2026-01-01T03:00:00").plus_seconds(day * 86400);
    backups.push_back(now);
    for (const Instant old : outdated(backups, now)) {
      std::erase(backups, old);
    }
    EXPECT_LE(backups.size(), 12U);
    EXPECT_LT(now.date_jst() - backups.front().date_jst(), 35);
  }
  EXPECT_GE(backups.size(), 10U);
}

TEST(Generations, the_only_backup_stays_however_old_it_is) {
  EXPECT_TRUE(outdated({at("2020-01-01T03:00:00")}, at("2026-11-21T12:00:00")).empty());
}

}  // namespace
}  // namespace musubi::backup
