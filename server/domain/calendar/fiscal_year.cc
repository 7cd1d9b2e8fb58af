// A fiscal year is called by the era of the 31 December in it: 2019 is 令和元年度 and 1988 is
// 昭和63年度, as the government writes them.
#include "domain/calendar/fiscal_year.h"

#include <fmt/core.h>

#include "base/result.h"
#include "domain/calendar/era.h"

namespace musubi::calendar {

static Date day_of(int year, unsigned month, unsigned day) {
  const std::optional<Date> date = Date::from_ymd(year, month, day);
  MUSUBI_ASSERT(date.has_value());
  return *date;
}

Date FiscalYear::first_day() const { return day_of(year, 4, 1); }
Date FiscalYear::last_day() const { return day_of(year + 1, 3, 31); }

bool FiscalYear::contains(Date date) const { return first_day() <= date && date <= last_day(); }

LocalisedText FiscalYear::label() const {
  const std::string en = fmt::format("fiscal year {}", year);
  const std::optional<EraYear> named = era_year_on(day_of(year, 12, 31));
  if (!named) {
    return {.ja = fmt::format("{}年度", year), .en = en};
  }
  const std::string number = named->year == 1 ? "元" : fmt::format("{}", named->year);
  return {.ja = fmt::format("{}{}年度", era_name(named->era).ja, number), .en = en};
}

FiscalYear fiscal_year_of(Date date) {
  return FiscalYear{.year = date.month() >= 4 ? date.year() : date.year() - 1};
}

}  // namespace musubi::calendar
