#include "domain/calendar/deadline.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "domain/calendar/days_for_test.h"

namespace musubi::calendar {

constexpr auto after = DeadlineDirection::after;
constexpr auto before = DeadlineDirection::before;
constexpr auto excluded = AnchorDay::excluded;
constexpr auto included = AnchorDay::included;
constexpr auto none = DeadlineRoll::none;

constexpr DeadlineRule three_business_days{.count = 3,
                                           .unit = DeadlineUnit::business_day,
                                           .direction = after,
                                           .anchor_day = excluded,
                                           .roll = none};
constexpr DeadlineRule seven_days_after{.count = 7,
                                        .unit = DeadlineUnit::day,
                                        .direction = after,
                                        .anchor_day = excluded,
                                        .roll = none};
constexpr DeadlineRule one_week_before{.count = 1,
                                       .unit = DeadlineUnit::week,
                                       .direction = before,
                                       .anchor_day = excluded,
                                       .roll = none};
constexpr DeadlineRule one_month_before{.count = 1,
                                        .unit = DeadlineUnit::month,
                                        .direction = before,
                                        .anchor_day = excluded,
                                        .roll = none};
constexpr DeadlineRule three_months_after{.count = 3,
                                          .unit = DeadlineUnit::month,
                                          .direction = after,
                                          .anchor_day = excluded,
                                          .roll = none};

class deadline : public testing::Test {
 protected:
  [[nodiscard]] std::string due(const DeadlineRule& rule, const char* anchor) const {
    const Result<Date> date =
        due_date(rule, day(anchor), {.holidays = holidays, .closures = closures});
    return date.is_ok() ? date.value().iso() : date.error().code;
  }

  const HolidayCalendar holidays = HolidayCalendar::by_law();
  const ClosureCalendar closures{};
};

TEST_F(deadline, finds_the_dates_of_the_notices) {
  struct Case {
    const char* source;
    DeadlineRule rule;
    const char* anchor;
    const char* due;
  };
  const Case cases[] = {
      {"T0-9 session 1", three_months_after, "2026-08-09", "2026-11-09"},
      {"T0-9 session 2", three_months_after, "2026-09-06", "2026-12-06"},
      {"T0-9 session 3", three_months_after, "2026-09-20", "2026-12-20"},
      {"T0-9 session 4", three_months_after, "2026-10-18", "2027-01-18"},
      {"T0-9 session 5", three_months_after, "2026-11-14", "2027-02-14"},
      {"T0-9 session 6", three_months_after, "2026-12-27", "2027-03-27"},
      {"T0-9 session 7", three_months_after, "2027-01-31", "2027-04-30"},
      {"T0-9 session 8", three_months_after, "2027-02-14", "2027-05-14"},
      {"T4-6 C1", one_week_before, "2024-06-06", "2024-05-30"},
      {"T4-6 C2", one_week_before, "2024-10-10", "2024-10-03"},
      {"T4-7", three_business_days, "2024-04-15", "2024-04-18"},
      {"T4-7 4/29", three_business_days, "2024-04-26", "2024-05-02"},
      {"T4-7 5/3-6", three_business_days, "2024-05-02", "2024-05-09"},
      {"T4-7 9/16", three_business_days, "2024-09-13", "2024-09-19"},
      {"X10", three_business_days, "2024-12-27", "2025-01-02"},
      {"T4-8 C1", seven_days_after, "2024-06-22", "2024-06-29"},
      {"T4-8 sheet", seven_days_after, "2025-03-21", "2025-03-28"},
      {"Q18 make-up", seven_days_after, "2024-11-09", "2024-11-16"},
      {"Q20", one_month_before, "2024-07-31", "2024-06-30"},
      {"Q20 leap year", one_month_before, "2024-03-31", "2024-02-29"},
      {"Q20 common year", one_month_before, "2025-03-31", "2025-02-28"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(due(c.rule, c.anchor), c.due) << c.source;
  }
}

TEST_F(deadline, leaves_35_days_between_the_last_application_and_the_sheet_of_Q21) {
  EXPECT_EQ(day("2025-03-21") - day("2025-02-14"), 35);
}

TEST_F(deadline, counts_the_anchor_only_when_told_to) {
  using enum DeadlineUnit;
  struct Case {
    const char* name;
    DeadlineRule rule;
    const char* anchor;
    const char* due;
  };
  const Case cases[] = {
      {"seven days, excluded",
       {7, DeadlineUnit::day, after, excluded, none},
       "2024-06-22",
       "2024-06-29"},
      {"seven days, included",
       {7, DeadlineUnit::day, after, included, none},
       "2024-06-22",
       "2024-06-28"},
      {"before, included",
       {7, DeadlineUnit::day, before, included, none},
       "2024-06-06",
       "2024-05-31"},
      {"one week, included", {1, week, after, included, none}, "2024-06-22", "2024-06-28"},
      {"two weeks", {2, week, after, excluded, none}, "2024-06-22", "2024-07-06"},
      {"a month, included", {1, month, after, included, none}, "2024-04-01", "2024-04-30"},
      {"a month from the 31st", {1, month, after, included, none}, "2024-01-31", "2024-02-29"},
      {"a month back, included", {1, month, before, included, none}, "2024-03-31", "2024-03-01"},
      {"business days, included",
       {3, business_day, after, included, none},
       "2024-04-15",
       "2024-04-17"},
      {"included, but a Saturday",
       {3, business_day, after, included, none},
       "2024-04-13",
       "2024-04-17"},
      {"excluded, on a Saturday",
       {3, business_day, after, excluded, none},
       "2024-04-13",
       "2024-04-17"},
      {"business days before",
       {3, business_day, before, excluded, none},
       "2024-05-09",
       "2024-05-02"},
      {"the day itself", {0, DeadlineUnit::day, after, excluded, none}, "2026-01-18", "2026-01-18"},
      {"a single day, included",
       {1, DeadlineUnit::day, after, included, none},
       "2026-01-18",
       "2026-01-18"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(due(c.rule, c.anchor), c.due) << c.name;
  }
}

TEST_F(deadline, rolls_only_as_the_rule_says) {
  DeadlineRule rule = seven_days_after;  // 2024-06-22 leads to Saturday 29 June (S4 Q18)
  EXPECT_EQ(due(rule, "2024-06-22"), "2024-06-29");
  rule.roll = DeadlineRoll::previous_business_day;
  EXPECT_EQ(due(rule, "2024-06-22"), "2024-06-28");
  EXPECT_EQ(due(rule, "2024-06-21"), "2024-06-28");
  rule.roll = DeadlineRoll::next_business_day;
  EXPECT_EQ(due(rule, "2024-06-22"), "2024-07-01");
  EXPECT_EQ(due(rule, "2024-04-26"), "2024-05-07");
}

TEST_F(deadline, refuses_counts_outside_its_limits) {
  DeadlineRule rule = seven_days_after;
  rule.count = -1;
  EXPECT_EQ(due(rule, "2024-06-22"), "deadline_count");
  rule.count = deadline_count_max;
  EXPECT_EQ(due(rule, "2024-06-22"), "2027-03-19");
  rule.count = deadline_count_max + 1;
  EXPECT_EQ(due(rule, "2024-06-22"), "deadline_count");
  rule.count = 0;
  EXPECT_EQ(due(rule, "2024-06-22"), "2024-06-22");
  rule.anchor_day = included;
  EXPECT_EQ(due(rule, "2024-06-22"), "deadline_count");
}

TEST_F(deadline, is_not_counted_beyond_the_known_holidays) {
  EXPECT_EQ(due(seven_days_after, "2099-12-24"), "2099-12-31");
  EXPECT_EQ(due(seven_days_after, "2099-12-25"), "outside_holiday_calendar");
  EXPECT_EQ(due(one_month_before, "1948-08-19"), "outside_holiday_calendar");
  EXPECT_EQ(due(one_month_before, "1948-08-20"), "1948-07-20");
}

TEST_F(deadline, stops_when_a_rule_leaves_something_out) {
  const DeadlineRule without_roll{3, DeadlineUnit::day, after, excluded, DeadlineRoll{}};
  EXPECT_THROW((void)due(without_roll, "2024-06-22"), std::logic_error);
  const DeadlineRule without_anchor{3, DeadlineUnit::day, after, AnchorDay{}, none};
  EXPECT_THROW((void)due(without_anchor, "2024-06-22"), std::logic_error);
}

}  // namespace musubi::calendar
