#include "base/date.h"

#include <fmt/core.h>

#include "base/digits.h"

namespace musubi {

using namespace std::chrono;

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                           std::chrono::day{day}};
  if (year < 1 || year > 9999 || !ymd.ok()) {
    return std::nullopt;
  }
  return Date{std::chrono::sys_days{ymd}};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return from_ymd(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

int Date::year() const { return static_cast<int>(year_month_day{m_days}.year()); }
unsigned Date::month() const { return static_cast<unsigned>(year_month_day{m_days}.month()); }
unsigned Date::day() const { return static_cast<unsigned>(year_month_day{m_days}.day()); }

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

Date Date::plus_months_clamped(int months) const {
  const year_month_day moved = year_month_day{m_days} + std::chrono::months{months};
  if (moved.ok()) {
    return Date{std::chrono::sys_days{moved}};
  }
  return Date{std::chrono::sys_days{moved.year() / moved.month() / last}};
}

}  // namespace musubi
