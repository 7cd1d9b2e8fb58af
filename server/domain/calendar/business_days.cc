// Counting day by day: deadlines are short, and the end of the holiday calendar ends every walk.
#include "domain/calendar/business_days.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

namespace musubi::calendar {

bool ClosureCalendar::is_closed(Date date) const {
  return std::ranges::any_of(periods, [&](const ClosedPeriod& period) {
    return period.first <= date && date <= period.last;
  });
}

bool is_business_day(Date date, const BusinessCalendar& calendar) {
  const std::chrono::weekday weekday = date.weekday();
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         !calendar.holidays.is_holiday(date) && !calendar.closures.is_closed(date);
}

Result<void> check_holidays_are_known(Date date, const HolidayCalendar& holidays) {
  if (holidays.covers(date)) {
    return {};
  }
  return Error{ErrorKind::invalid, "outside_holiday_calendar",
               fmt::format("{}: holidays are known from {}-07-20 to {}-12-31 only. Check the year.",
                           date.iso(), holiday_year_min, holiday_year_max)};
}

Result<Date> nearest_business_day(Date date, Towards towards, const BusinessCalendar& calendar) {
  const int step = towards == Towards::future ? 1 : -1;
  while (true) {
    TRY(check_holidays_are_known(date, calendar.holidays));
    if (is_business_day(date, calendar)) {
      return date;
    }
    date = date.plus_days(step);
  }
}

Result<Date> plus_business_days(Date date, int n, const BusinessCalendar& calendar) {
  const Towards towards = n >= 0 ? Towards::future : Towards::past;
  const int step = n >= 0 ? 1 : -1;
  TRY(check_holidays_are_known(date, calendar.holidays));
  for (int left = n; left != 0; left -= step) {
    date = TRY(nearest_business_day(date.plus_days(step), towards, calendar));
  }
  return date;
}

}  // namespace musubi::calendar
