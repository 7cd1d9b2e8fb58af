#include "domain/calendar/durations.h"

#include <gtest/gtest.h>

#include <string>

namespace musubi::calendar {

static TimeSpan span(const char* start, const char* end) {
  return {.start = *TimeOfDay::parse(start), .end = *TimeOfDay::parse(end)};
}

TEST(durations, counts_the_minutes_of_a_course) {
  struct Case {
    const char* start;
    const char* end;
    int minutes;
  };
  const Case cases[] = {
      {"08:30", "12:10", 220}, {"12:55", "18:00", 305},  // T0-2
      {"10:00", "15:30", 330}, {"09:00", "09:00", 0},   {"00:00", "23:59", 1439},
  };
  for (const Case& c : cases) {
    const Result<int> minutes = minutes_of(span(c.start, c.end));
    ASSERT_TRUE(minutes.is_ok()) << c.start;
    EXPECT_EQ(minutes.value(), c.minutes) << c.start << " to " << c.end;
  }
}

TEST(durations, counts_the_items_of_the_timetables_of_T1_5) {
  struct Case {
    const char* name;
    std::vector<const char*> starts;
    std::vector<int> minutes;
  };
  const Case cases[] = {
      {"藤沢 Day1", {"19:00", "19:05", "19:20", "19:50", "20:45", "20:57"}, {5, 15, 30, 55, 12}},
      {"藤沢 Day2",
       {"19:00", "19:02", "19:20", "20:10", "20:47", "20:52", "20:58"},
       {2, 18, 50, 37, 5, 6}},
      {"生駒 Day1", {"14:00", "14:05", "14:20", "14:40", "15:00", "15:55"}, {5, 15, 20, 20, 55}},
      {"生駒 Day2",
       {"14:00", "14:05", "14:15", "14:25", "14:45", "15:35", "15:55"},
       {5, 10, 10, 20, 50, 20}},
      {"one start has no duration yet", {"14:00"}, {}},
      {"nothing", {}, {}},
  };
  for (const Case& c : cases) {
    std::vector<TimeOfDay> starts;
    for (const char* start : c.starts) {
      starts.push_back(*TimeOfDay::parse(start));
    }
    const Result<std::vector<int>> minutes = minutes_between_starts(starts);
    ASSERT_TRUE(minutes.is_ok()) << c.name;
    EXPECT_EQ(minutes.value(), c.minutes) << c.name;
  }
}

TEST(durations, refuses_spans_that_end_early_or_need_rounding) {
  EXPECT_EQ(minutes_of(span("18:00", "17:59")).error().code, "span_reversed");
  EXPECT_EQ(minutes_of(span("09:00", "09:00:30")).error().code, "span_not_in_minutes");
  const std::vector<TimeOfDay> unsorted{*TimeOfDay::parse("10:00"), *TimeOfDay::parse("09:00")};
  EXPECT_EQ(minutes_between_starts(unsorted).error().code, "span_reversed");
}

}  // namespace musubi::calendar
