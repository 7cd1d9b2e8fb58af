// One sorted list; a lookup is a binary search in about 2,400 days.
#include "domain/calendar/holiday_calendar.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::calendar {

namespace {

Error announced_error(const char* code, std::string detail) {
  return Error{ErrorKind::invalid, code, std::move(detail)};
}

Result<void> check_years(const AnnouncedHolidays& announced) {
  if (announced.year_first > announced.year_last || announced.year_first <= holiday_year_min ||
      announced.year_last > holiday_year_max) {
    return announced_error(
        "announced_years",
        fmt::format("Years {} to {}: give years in order within {} to {}.", announced.year_first,
                    announced.year_last, holiday_year_min + 1, holiday_year_max));
  }
  return {};
}

Result<void> check_days(const AnnouncedHolidays& announced) {
  for (const Holiday& holiday : announced.holidays) {
    const int year = holiday.date.year();
    if (year < announced.year_first || year > announced.year_last) {
      return announced_error(
          "announced_day_outside_years",
          fmt::format("{} is outside of the years {} to {} that were given.", holiday.date.iso(),
                      announced.year_first, announced.year_last));
    }
  }
  const auto twice =
      std::ranges::adjacent_find(announced.holidays, std::ranges::equal_to{}, &Holiday::date);
  if (twice != announced.holidays.end()) {
    return announced_error("announced_day_twice",
                           fmt::format("{} stands twice in the list.", twice->date.iso()));
  }
  return {};
}

// A year without a single holiday is a list that was cut off, not an announcement.
Result<void> check_no_year_is_empty(const AnnouncedHolidays& announced) {
  for (int year = announced.year_first; year <= announced.year_last; ++year) {
    if (std::ranges::none_of(announced.holidays,
                             [&](const Holiday& day) { return day.date.year() == year; })) {
      return announced_error("announced_year_empty",
                             fmt::format("{} has no holiday in the list. Import the whole list, "
                                         "or leave that year out.",
                                         year));
    }
  }
  return {};
}

}  // namespace

HolidayCalendar HolidayCalendar::by_law() {
  std::vector<Holiday> holidays;
  for (int year = holiday_year_min; year <= holiday_year_max; ++year) {
    const std::vector<Holiday> of_year = holidays_by_law(year);
    holidays.insert(holidays.end(), of_year.begin(), of_year.end());
  }
  return HolidayCalendar{std::move(holidays)};
}

Result<HolidayCalendar> HolidayCalendar::with_announced(AnnouncedHolidays announced) const {
  std::ranges::sort(announced.holidays, {}, &Holiday::date);
  TRY(check_years(announced));
  TRY(check_days(announced));
  TRY(check_no_year_is_empty(announced));
  std::vector<Holiday> merged;
  for (const Holiday& holiday : m_holidays) {
    const int year = holiday.date.year();
    if (year < announced.year_first || year > announced.year_last) {
      merged.push_back(holiday);
    }
  }
  merged.insert(merged.end(), announced.holidays.begin(), announced.holidays.end());
  std::ranges::sort(merged, {}, &Holiday::date);
  return HolidayCalendar{std::move(merged)};
}

bool HolidayCalendar::covers(Date date) const {
  return *Date::from_ymd(holiday_year_min, 7, 20) <= date && date.year() <= holiday_year_max;
}

const Holiday* HolidayCalendar::find(Date date) const {
  MUSUBI_ASSERT(covers(date));
  const auto found = std::ranges::lower_bound(m_holidays, date, {}, &Holiday::date);
  return found != m_holidays.end() && found->date == date ? &*found : nullptr;
}

std::vector<Holiday> HolidayCalendar::in_year(int year) const {
  std::vector<Holiday> found;
  std::ranges::copy_if(m_holidays, std::back_inserter(found),
                       [&](const Holiday& day) { return day.date.year() == year; });
  return found;
}

}  // namespace musubi::calendar
