#include "domain/calendar/era.h"

#include <gtest/gtest.h>

namespace musubi::calendar {

TEST(era, converts_the_days_on_both_sides_of_every_change) {
  struct Case {
    EraDate written;
    const char* iso;  // or the code of the error
  };
  const Case cases[] = {
      {{Era::meiji, 5, 12, 31}, "date_outside_era"},
      {{Era::meiji, 6, 1, 1}, "1873-01-01"},
      {{Era::meiji, 45, 7, 29}, "1912-07-29"},
      {{Era::meiji, 45, 7, 30}, "date_outside_era"},
      {{Era::taisho, 1, 7, 29}, "date_outside_era"},
      {{Era::taisho, 1, 7, 30}, "1912-07-30"},
      {{Era::taisho, 15, 12, 24}, "1926-12-24"},
      {{Era::taisho, 15, 12, 25}, "date_outside_era"},
      {{Era::showa, 1, 12, 24}, "date_outside_era"},
      {{Era::showa, 1, 12, 25}, "1926-12-25"},
      {{Era::showa, 64, 1, 7}, "1989-01-07"},
      {{Era::showa, 64, 1, 8}, "date_outside_era"},
      {{Era::heisei, 1, 1, 7}, "date_outside_era"},
      {{Era::heisei, 1, 1, 8}, "1989-01-08"},
      {{Era::heisei, 31, 4, 30}, "2019-04-30"},
      {{Era::heisei, 31, 5, 1}, "date_outside_era"},
      {{Era::reiwa, 1, 4, 30}, "date_outside_era"},
      {{Era::reiwa, 1, 5, 1}, "2019-05-01"},
      {{Era::reiwa, 6, 2, 29}, "2024-02-29"},
      {{Era::reiwa, 7, 2, 29}, "date_nonexistent"},
      {{Era::reiwa, 0, 5, 1}, "date_nonexistent"},
      {{Era::reiwa, 8, 13, 1}, "date_nonexistent"},
      {{Era::showa, -1, 5, 1}, "date_nonexistent"},
      {{Era::reiwa, 8, 5, 0}, "date_nonexistent"},
  };
  for (const Case& c : cases) {
    const Result<Date> date = date_from_era(c.written);
    EXPECT_EQ(date.is_ok() ? date.value().iso() : date.error().code, c.iso)
        << era_name(c.written.era).en << c.written.year << "/" << c.written.month;
  }
}

TEST(era, names_the_limit_that_was_passed) {
  EXPECT_EQ(date_from_era({Era::showa, 64, 1, 8}).error().detail,
            "昭和64年1月8日: 昭和 ends on 1989-01-07. Write the era of that day.");
  EXPECT_EQ(date_from_era({Era::reiwa, 1, 4, 30}).error().detail,
            "令和1年4月30日: 令和 begins on 2019-05-01. Write the era of that day.");
}

TEST(era, finds_the_year_of_a_day_and_none_before_the_solar_calendar) {
  struct Case {
    const char* iso;
    EraYear expected;
  };
  const Case cases[] = {
      {"1873-01-01", {Era::meiji, 6}},  {"1912-07-29", {Era::meiji, 45}},
      {"1912-07-30", {Era::taisho, 1}}, {"1926-12-24", {Era::taisho, 15}},
      {"1926-12-25", {Era::showa, 1}},  {"1989-01-07", {Era::showa, 64}},
      {"1989-01-08", {Era::heisei, 1}}, {"2019-04-30", {Era::heisei, 31}},
      {"2019-05-01", {Era::reiwa, 1}},  {"2026-05-29", {Era::reiwa, 8}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(era_year_on(*Date::parse_iso(c.iso)), c.expected) << c.iso;
    EXPECT_EQ(western_year(c.expected), Date::parse_iso(c.iso)->year()) << c.iso;
  }
  EXPECT_EQ(era_year_on(*Date::parse_iso("1872-12-31")), std::nullopt);
}

}  // namespace musubi::calendar
