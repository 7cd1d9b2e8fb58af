// HolidayCalendar: every holiday from 20 July 1948 to the end of 2099, built once. Years for which
// an administrator imported the announced list follow that list (requirements 2.6).
#pragma once

#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/calendar/holidays.h"

namespace musubi::calendar {

// The whole list of each year from the first to the last, as the Cabinet Office announced it.
struct AnnouncedHolidays {
  int year_first;
  int year_last;
  std::vector<Holiday> holidays;  // in any order
};

class HolidayCalendar {
 public:
  [[nodiscard]] static HolidayCalendar by_law();
  // A copy in which the announced days replace whatever the law yields for those years.
  // Errors: announced_years (outside 1949–2099, or reversed), announced_day_outside_years,
  // announced_day_twice, announced_year_empty.
  [[nodiscard]] Result<HolidayCalendar> with_announced(AnnouncedHolidays announced) const;

  // Outside of this nothing is known, and no deadline may be counted.
  [[nodiscard]] bool covers(Date date) const;
  // The holiday on a day, or null. Precondition: covers(date).
  [[nodiscard]] const Holiday* find(Date date) const;
  [[nodiscard]] bool is_holiday(Date date) const { return find(date) != nullptr; }
  [[nodiscard]] std::vector<Holiday> in_year(int year) const;

 private:
  explicit HolidayCalendar(std::vector<Holiday> holidays) : m_holidays(std::move(holidays)) {}

  std::vector<Holiday> m_holidays;  // in order of date
};

}  // namespace musubi::calendar
