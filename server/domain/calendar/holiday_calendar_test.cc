#include "domain/calendar/holiday_calendar.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "domain/calendar/days_for_test.h"

namespace musubi::calendar {

static Holiday holiday(const char* iso) {
  return {.date = day(iso), .name = {.ja = "告示", .en = "announced"}};
}

TEST(holiday_calendar, finds_what_the_law_yields) {
  const HolidayCalendar calendar = HolidayCalendar::by_law();
  ASSERT_NE(calendar.find(day("2026-09-22")), nullptr);
  EXPECT_EQ(calendar.find(day("2026-09-22"))->name.ja, "国民の休日");
  EXPECT_EQ(calendar.find(day("2026-09-24")), nullptr);
  EXPECT_EQ(calendar.find(day("2099-12-31")), nullptr);
  EXPECT_EQ(calendar.in_year(2026), holidays_by_law(2026));
}

TEST(holiday_calendar, covers_the_law_and_its_formulas_only) {
  const HolidayCalendar calendar = HolidayCalendar::by_law();
  EXPECT_FALSE(calendar.covers(day("1948-07-19")));
  EXPECT_TRUE(calendar.covers(day("1948-07-20")));
  EXPECT_TRUE(calendar.covers(day("2099-12-31")));
  EXPECT_FALSE(calendar.covers(day("2100-01-01")));
  EXPECT_THROW((void)calendar.find(day("2100-01-01")), std::logic_error);
}

TEST(holiday_calendar, lets_announced_days_replace_the_whole_year_and_no_other) {
  const HolidayCalendar by_law = HolidayCalendar::by_law();
  const HolidayCalendar calendar =
      by_law
          .with_announced({.year_first = 2027,
                           .year_last = 2028,
                           .holidays = {holiday("2028-06-02"), holiday("2027-06-01")}})
          .take();
  EXPECT_EQ(calendar.in_year(2027), std::vector{holiday("2027-06-01")});
  EXPECT_EQ(calendar.in_year(2028), std::vector{holiday("2028-06-02")});
  EXPECT_TRUE(calendar.is_holiday(day("2027-06-01")));
  EXPECT_FALSE(calendar.is_holiday(day("2027-01-01")));
  EXPECT_EQ(calendar.in_year(2026), by_law.in_year(2026));
  EXPECT_EQ(calendar.in_year(2029), by_law.in_year(2029));
}

TEST(holiday_calendar, refuses_lists_that_cannot_be_an_announcement) {
  struct Case {
    AnnouncedHolidays announced;
    const char* code;
  };
  const Case cases[] = {
      {{2028, 2027, {holiday("2027-01-01")}}, "announced_years"},
      {{1948, 1948, {holiday("1948-11-03")}}, "announced_years"},
      {{2100, 2100, {holiday("2100-01-01")}}, "announced_years"},
      {{2027, 2027, {holiday("2027-01-01"), holiday("2028-01-01")}}, "announced_day_outside_years"},
      {{2027, 2027, {holiday("2026-12-31"), holiday("2027-01-01")}}, "announced_day_outside_years"},
      {{2027, 2027, {holiday("2027-01-01"), holiday("2027-01-11"), holiday("2027-01-01")}},
       "announced_day_twice"},
      {{2027, 2028, {holiday("2027-01-01")}}, "announced_year_empty"},
      {{2027, 2027, {}}, "announced_year_empty"},
  };
  const HolidayCalendar by_law = HolidayCalendar::by_law();
  for (const Case& c : cases) {
    const Result<HolidayCalendar> calendar = by_law.with_announced(c.announced);
    ASSERT_FALSE(calendar.is_ok()) << c.code;
    EXPECT_EQ(calendar.error().code, c.code);
  }
}

}  // namespace musubi::calendar
