#include "stores/backup/generations.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace musubi::backup {

static constexpr std::string_view front = "musubi-";
static constexpr std::string_view back = ".backup";
static constexpr int days_kept = 7;
static constexpr int weeks_kept = 5;

std::string backup_name(Instant at) {
  std::string time = Instant{at.unix_us() - at.unix_us() % 1'000'000}.iso_jst().substr(11, 8);
  std::erase(time, ':');
  return fmt::format("{}{}-{}{}", front, at.date_jst().iso(), time, back);
}

std::optional<Instant> time_of_backup(std::string_view name) {
  constexpr std::size_t middle = 17;  // "2026-11-21-120000"
  if (name.size() != front.size() + middle + back.size() || !name.starts_with(front) ||
      !name.ends_with(back)) {
    return std::nullopt;
  }
  const std::string_view text = name.substr(front.size(), middle);
  return Instant::parse(fmt::format("{}T{}:{}:{}+09:00", text.substr(0, 10), text.substr(11, 2),
                                    text.substr(13, 2), text.substr(15, 2)));
}

static Date monday_of(Date day) {
  return day.plus_days(-static_cast<int>(day.weekday().iso_encoding() - 1));
}

std::vector<Instant> outdated(std::vector<Instant> backups, Instant now) {
  std::ranges::sort(backups, std::greater{});
  const Date today = now.date_jst();
  std::set<Date> days;
  std::set<Date> weeks;
  std::vector<Instant> old;
  for (const Instant backup : backups) {
    const Date day = backup.date_jst();
    const Date week = monday_of(day);
    const bool is_newest_of_day = days.insert(day).second && today - day < days_kept;
    const bool is_newest_of_week =
        weeks.insert(week).second && monday_of(today) - week < weeks_kept * 7;
    if (backup != backups.front() && !is_newest_of_day && !is_newest_of_week) {
      old.push_back(backup);
    }
  }
  std::ranges::reverse(old);
  return old;
}

}  // namespace musubi::backup
