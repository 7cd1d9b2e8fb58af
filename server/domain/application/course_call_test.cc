#include "domain/application/course_call.h"

#include <gtest/gtest.h>

#include "domain/application/days_for_test.h"

namespace musubi::application {

static Instant at(const char* text) { return *Instant::parse(text); }

TEST(window_state, T4_9_ends_with_the_last_day_in_japan) {
  const Window window = WindowBetween{day("2024-04-15"), day("2024-05-15"), std::nullopt};
  struct Case {
    const char* now;
    WindowState state;
  };
  const Case cases[] = {
      {"2024-04-14T23:59:59.999999+09:00", WindowState::not_yet},
      {"2024-04-15T00:00:00+09:00", WindowState::open},
      {"2024-05-15T23:59:59.999999+09:00", WindowState::open},
      {"2024-05-16T00:00:00+09:00", WindowState::closed},
      {"2024-05-15T15:00:00Z", WindowState::closed},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(window_state(window, at(c.now)), c.state) << c.now;
  }
  EXPECT_EQ(last_instant(window)->iso_jst(), "2024-05-15T23:59:59+09:00");
}

TEST(window_state, T1_1_accepts_what_arrives_within_the_second_of_the_deadline) {
  const Window window =
      WindowBetween{day("2026-06-11"), day("2026-07-17"), *TimeOfDay::parse("17:00")};
  EXPECT_EQ(window_state(window, at("2026-07-17T17:00:00.999999+09:00")), WindowState::open);
  EXPECT_EQ(window_state(window, at("2026-07-17T17:00:01+09:00")), WindowState::closed);
}

TEST(window_state, tells_undecided_arranged_and_open_ended_windows_apart) {
  const Instant now = at("2024-06-01T12:00:00+09:00");
  EXPECT_EQ(window_state(WindowUndecided{}, now), WindowState::undecided);
  EXPECT_EQ(window_state(WindowOpenFrom{day("2024-06-01")}, now), WindowState::open);
  EXPECT_EQ(window_state(WindowOpenFrom{day("2024-06-02")}, now), WindowState::not_yet);
}

TEST(course_call, shifts_by_whole_weeks_and_keeps_what_is_undecided) {
  const CourseCall call{WindowBetween{day("2024-04-15"), day("2024-05-15"), std::nullopt},
                        {CapacityAtMost{6}, 2},
                        day("2024-06-06"),
                        0};
  const CourseCall moved = shifted(call, 100);
  EXPECT_EQ(std::get<WindowBetween>(moved.window).from, day("2026-03-16"));
  EXPECT_EQ(moved.first_day->weekday(), call.first_day->weekday());
  EXPECT_EQ(moved.shifted_weeks, 100);
  EXPECT_EQ(moved.room.accepted, 2);
  const CourseCall open{WindowUndecided{}, {CapacityUndecided{}, 0}, std::nullopt, 0};
  EXPECT_FALSE(shifted(open, 3).first_day.has_value());
}

TEST(weeks_until_open, finds_the_latest_opening_that_is_not_in_the_future) {
  struct Case {
    const char* today;
    int weeks;
  };
  const Case cases[] = {
      {"2024-04-15", 0},  {"2024-04-21", 0},  {"2024-04-22", 1},   {"2024-04-14", -1},
      {"2024-04-08", -1}, {"2024-04-07", -2}, {"2026-11-21", 135},
  };
  for (const Case& c : cases) {
    const int weeks = weeks_until_open(day("2024-04-15"), day(c.today));
    EXPECT_EQ(weeks, c.weeks) << c.today;
    const Date opens = day("2024-04-15").plus_days(7 * weeks);
    EXPECT_LE(opens, day(c.today));
    EXPECT_GT(opens.plus_days(7), day(c.today));
  }
}

}  // namespace musubi::application
