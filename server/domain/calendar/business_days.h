// Business days: Monday to Friday without national holidays and without the institution's own
// closed days. 29 December to 3 January are business days unless it is closed (S4 Q19, X10).
#pragma once

#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/calendar/holiday_calendar.h"

namespace musubi::calendar {

// Both days belong to it.
struct ClosedPeriod {
  Date first;
  Date last;
};

// The days on which an institution is closed, beyond weekends and holidays. Empty unless it says
// so.
struct ClosureCalendar {
  std::vector<ClosedPeriod> periods;

  [[nodiscard]] bool is_closed(Date date) const;
};

// What deadlines are counted on; refers to calendars that outlive it.
struct BusinessCalendar {
  const HolidayCalendar& holidays;
  const ClosureCalendar& closures;
};

// Precondition: calendar.holidays.covers(date).
[[nodiscard]] bool is_business_day(Date date, const BusinessCalendar& calendar);

// The nth business day after `date`, or before it if n is negative; `date` itself is not counted,
// and is the answer for 0. Error: outside_holiday_calendar.
[[nodiscard]] Result<Date> plus_business_days(Date date, int n, const BusinessCalendar& calendar);

enum class Towards { future, past };

// `date` itself if it is a business day, or else the nearest one. Error: outside_holiday_calendar.
[[nodiscard]] Result<Date> nearest_business_day(Date date, Towards towards,
                                                const BusinessCalendar& calendar);

// Error: outside_holiday_calendar.
[[nodiscard]] Result<void> check_holidays_are_known(Date date, const HolidayCalendar& holidays);

}  // namespace musubi::calendar
