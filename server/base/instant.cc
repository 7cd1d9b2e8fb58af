#include "base/instant.h"

#include <fmt/core.h>

#include "base/digits.h"

namespace musubi {

constexpr std::int64_t us_per_second = 1'000'000;
constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int64_t jst_offset_seconds = 9 * 3600;

static std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

static std::int64_t days_since_epoch(Date date) {
  return date.sys_days().time_since_epoch().count();
}

struct WallClock {
  Date date;
  TimeOfDay time;
  std::int64_t fraction_us;
};

static WallClock wall_clock(std::int64_t unix_us, std::int64_t offset_seconds) {
  const std::int64_t local_us = unix_us + offset_seconds * us_per_second;
  const std::int64_t local_seconds = floor_div(local_us, us_per_second);
  const std::int64_t days = floor_div(local_seconds, seconds_per_day);
  return WallClock{
      .date = Date{std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}},
      .time = TimeOfDay{static_cast<int>(local_seconds - days * seconds_per_day)},
      .fraction_us = local_us - local_seconds * us_per_second};
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  if ((text.size() != 5 && text.size() != 8) || text[2] != ':') {
    return std::nullopt;
  }
  const auto hours = parse_digits(text.substr(0, 2));
  const auto minutes = parse_digits(text.substr(3, 2));
  std::optional<int> seconds = 0;
  if (text.size() == 8) {
    seconds = text[5] == ':' ? parse_digits(text.substr(6, 2)) : std::nullopt;
  }
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) {
    return std::nullopt;
  }
  return TimeOfDay{*hours * 3600 + *minutes * 60 + *seconds};
}

std::string TimeOfDay::text() const {
  const int hours = seconds / 3600;
  const int minutes = seconds / 60 % 60;
  return seconds % 60 == 0 ? fmt::format("{:02}:{:02}", hours, minutes)
                           : fmt::format("{:02}:{:02}:{:02}", hours, minutes, seconds % 60);
}

Instant Instant::at_jst(Date date, TimeOfDay time) {
  const std::int64_t seconds =
      days_since_epoch(date) * seconds_per_day + time.seconds - jst_offset_seconds;
  return Instant{seconds * us_per_second};
}

static std::optional<std::int64_t> parse_offset_seconds(std::string_view text) {
  if (text == "Z") {
    return 0;
  }
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) {
    return std::nullopt;
  }
  const auto offset = TimeOfDay::parse(text.substr(1));
  if (!offset) {
    return std::nullopt;
  }
  return text[0] == '+' ? offset->seconds : -offset->seconds;
}

std::optional<Instant> Instant::parse(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T') {
    return std::nullopt;
  }
  const auto date = Date::parse_iso(text.substr(0, 10));
  const auto time = TimeOfDay::parse(text.substr(11, 8));
  text.remove_prefix(19);
  std::int64_t fraction_us = 0;
  if (text.starts_with('.')) {
    const std::size_t end = text.find_first_not_of("0123456789", 1);
    if (end == std::string_view::npos || end < 2 || end > 7) {
      return std::nullopt;
    }
    std::string digits{text.substr(1, end - 1)};
    digits.resize(6, '0');
    fraction_us = *parse_digits(digits);
    text.remove_prefix(end);
  }
  const auto offset_seconds = parse_offset_seconds(text);
  if (!date || !time || !offset_seconds) {
    return std::nullopt;
  }
  const std::int64_t seconds =
      days_since_epoch(*date) * seconds_per_day + time->seconds - *offset_seconds;
  return Instant{seconds * us_per_second + fraction_us};
}

Date Instant::date_jst() const { return wall_clock(m_unix_us, jst_offset_seconds).date; }
TimeOfDay Instant::time_jst() const { return wall_clock(m_unix_us, jst_offset_seconds).time; }

static std::string hms(TimeOfDay time) {
  return fmt::format("{:02}:{:02}:{:02}", time.seconds / 3600, time.seconds / 60 % 60,
                     time.seconds % 60);
}

std::string Instant::iso_utc() const {
  const WallClock utc = wall_clock(m_unix_us, 0);
  return fmt::format("{}T{}.{:06}Z", utc.date.iso(), hms(utc.time), utc.fraction_us);
}

std::string Instant::iso_jst() const {
  const WallClock jst = wall_clock(m_unix_us, jst_offset_seconds);
  return fmt::format("{}T{}+09:00", jst.date.iso(), hms(jst.time));
}

}  // namespace musubi
