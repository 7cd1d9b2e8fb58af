#include "domain/calendar/business_days.h"

#include <gtest/gtest.h>

#include <limits>

#include "domain/calendar/days_for_test.h"

namespace musubi::calendar {

class business_days : public testing::Test {
 protected:
  const HolidayCalendar holidays = HolidayCalendar::by_law();
  const ClosureCalendar never_closed{};
  const ClosureCalendar closed_at_new_year{{{day("2024-12-29"), day("2025-01-03")}}};
  const BusinessCalendar usual{.holidays = holidays, .closures = never_closed};
  const BusinessCalendar with_closure{.holidays = holidays, .closures = closed_at_new_year};
};

TEST_F(business_days, leave_out_weekends_and_holidays_but_not_the_turn_of_the_year) {
  struct Case {
    const char* iso;
    bool usually;
    bool if_closed;
  };
  const Case cases[] = {
      {"2024-12-27", true, true},   {"2024-12-28", false, false}, {"2024-12-29", false, false},
      {"2024-12-30", true, false},  {"2024-12-31", true, false},  {"2025-01-01", false, false},
      {"2025-01-02", true, false},  {"2025-01-03", true, false},  {"2025-01-04", false, false},
      {"2025-01-06", true, true},   {"2024-05-06", false, false}, {"2024-08-13", true, true},
      {"2026-09-22", false, false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(is_business_day(day(c.iso), usual), c.usually) << c.iso;
    EXPECT_EQ(is_business_day(day(c.iso), with_closure), c.if_closed) << c.iso;
  }
}

TEST_F(business_days, are_counted_in_both_directions_without_the_first_day) {
  struct Case {
    const char* from;
    int n;
    const char* to;
  };
  const Case cases[] = {
      {"2024-05-02", 0, "2024-05-02"},  {"2024-05-02", 1, "2024-05-07"},
      {"2024-05-07", -1, "2024-05-02"}, {"2024-05-04", 0, "2024-05-04"},
      {"2024-05-04", 1, "2024-05-07"},  {"2024-05-04", -1, "2024-05-02"},
      {"2024-05-09", -3, "2024-05-02"}, {"2026-09-18", 1, "2026-09-24"},
      {"2026-09-24", -1, "2026-09-18"},
  };
  for (const Case& c : cases) {
    const Result<Date> to = plus_business_days(day(c.from), c.n, usual);
    ASSERT_TRUE(to.is_ok()) << c.from;
    EXPECT_EQ(to.value().iso(), c.to) << c.from << " plus " << c.n;
  }
}

TEST_F(business_days, respect_the_institutions_closed_days) {
  EXPECT_EQ(plus_business_days(day("2024-12-27"), 3, usual).value().iso(), "2025-01-02");  // X10
  EXPECT_EQ(plus_business_days(day("2024-12-27"), 3, with_closure).value().iso(), "2025-01-08");
}

TEST_F(business_days, move_to_the_nearest_one) {
  EXPECT_EQ(nearest_business_day(day("2024-05-02"), Towards::future, usual).value().iso(),
            "2024-05-02");
  EXPECT_EQ(nearest_business_day(day("2024-05-03"), Towards::future, usual).value().iso(),
            "2024-05-07");
  EXPECT_EQ(nearest_business_day(day("2024-05-06"), Towards::past, usual).value().iso(),
            "2024-05-02");
}

TEST_F(business_days, are_not_counted_beyond_the_known_holidays) {
  EXPECT_EQ(plus_business_days(day("2099-12-31"), 1, usual).error().code,
            "outside_holiday_calendar");
  EXPECT_EQ(plus_business_days(day("1948-07-20"), -1, usual).error().code,
            "outside_holiday_calendar");
  EXPECT_EQ(plus_business_days(day("2100-01-01"), 0, usual).error().code,
            "outside_holiday_calendar");
  EXPECT_EQ(
      plus_business_days(day("2024-05-02"), std::numeric_limits<int>::min(), usual).error().code,
      "outside_holiday_calendar");
}

}  // namespace musubi::calendar
