#include "domain/calendar/age.h"

#include <gtest/gtest.h>

namespace musubi::calendar {

TEST(age, completes_a_year_on_the_birthday_and_on_1_march_for_29_february) {
  struct Case {
    const char* born;
    const char* on;
    int years;
  };
  const Case cases[] = {
      {"2006-06-06", "2024-06-05", 17}, {"2006-06-06", "2024-06-06", 18},  // S4 Q23: first day
      {"2006-06-06", "2024-06-07", 18}, {"2006-06-07", "2024-06-06", 17},
      {"2004-02-29", "2022-02-28", 17}, {"2004-02-29", "2022-03-01", 18},  // X7
      {"2004-02-29", "2024-02-28", 19}, {"2004-02-29", "2024-02-29", 20},
      {"2024-06-06", "2024-06-06", 0},  {"1989-01-07", "2026-01-08", 37},
  };
  for (const Case& c : cases) {
    const Result<int> years =
        full_years({.born = *Date::parse_iso(c.born), .on = *Date::parse_iso(c.on)});
    ASSERT_TRUE(years.is_ok()) << c.born;
    EXPECT_EQ(years.value(), c.years) << c.born << " on " << c.on;
  }
}

TEST(age, refuses_a_birth_after_the_day_asked_about) {
  const Result<int> years =
      full_years({.born = *Date::parse_iso("2024-06-07"), .on = *Date::parse_iso("2024-06-06")});
  ASSERT_FALSE(years.is_ok());
  EXPECT_EQ(years.error().code, "not_yet_born");
}

}  // namespace musubi::calendar
