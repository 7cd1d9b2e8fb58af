#include "domain/calendar/window.h"

#include <gtest/gtest.h>

#include "domain/calendar/days_for_test.h"

namespace musubi::calendar {

static Instant at(const char* rfc3339) { return *Instant::parse(rfc3339); }

TEST(window, accepts_until_the_end_of_the_second_or_of_the_day_in_japan) {
  const DueTime at_17{.date = day("2026-07-17"), .time = TimeOfDay::parse("17:00")};
  const DueTime day_only{.date = day("2024-05-15"), .time = std::nullopt};
  struct Case {
    DueTime due;
    const char* received;
    bool is_in_time;
  };
  const Case cases[] = {
      {at_17, "2026-07-17T16:59:59.999999+09:00", true},
      {at_17, "2026-07-17T17:00:00+09:00", true},  // T1-1
      {at_17, "2026-07-17T17:00:00.999999+09:00", true},
      {at_17, "2026-07-17T17:00:01+09:00", false},  // T1-1
      {at_17, "2026-07-17T08:00:01Z", false},
      {at_17, "2026-07-16T23:00:00+09:00", true},
      {day_only, "2024-05-15T23:59:59.999999+09:00", true},  // T4-9
      {day_only, "2024-05-16T00:00:00+09:00", false},        // T4-9
      {day_only, "2024-05-15T14:59:59Z", true},
      {day_only, "2024-05-15T15:00:00Z", false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(is_in_time(at(c.received), c.due), c.is_in_time) << c.received;
  }
  EXPECT_EQ(first_instant_after(at_17).iso_jst(), "2026-07-17T17:00:01+09:00");
  EXPECT_EQ(first_instant_after(day_only).iso_jst(), "2024-05-16T00:00:00+09:00");
}

TEST(window, is_open_from_its_first_day_to_its_last) {
  const Window c1{.opens = StartTime{day("2024-04-15"), std::nullopt},
                  .closes = DueTime{day("2024-05-15"), std::nullopt}};
  struct Case {
    const char* now;
    WindowState state;
  };
  const Case cases[] = {
      {"2024-04-14T23:59:59.999999+09:00", WindowState::not_yet_open},
      {"2024-04-15T00:00:00+09:00", WindowState::open},
      {"2024-05-15T23:59:00+09:00", WindowState::open},    // T4-9
      {"2024-05-16T00:00:00+09:00", WindowState::closed},  // T4-9
  };
  for (const Case& c : cases) {
    EXPECT_EQ(window_state(c1, at(c.now)), c.state) << c.now;
  }
}

TEST(window, begins_at_a_time_if_one_is_named) {
  const Window window{.opens = StartTime{day("2026-05-29"), TimeOfDay::parse("09:00")},
                      .closes = NeverCloses{}};
  EXPECT_EQ(window_state(window, at("2026-05-29T08:59:59+09:00")), WindowState::not_yet_open);
  EXPECT_EQ(window_state(window, at("2026-05-29T09:00:00+09:00")), WindowState::open);
  EXPECT_EQ(window_state(window, at("2099-01-01T00:00:00+09:00")), WindowState::open);
}

TEST(window, never_takes_what_is_undecided_for_a_date) {
  const Instant now = at("2026-06-01T12:00:00+09:00");
  const StartTime past_start{day("2026-05-01"), std::nullopt};
  const StartTime coming_start{day("2026-07-01"), std::nullopt};
  const DueTime past_due{day("2026-05-15"), std::nullopt};
  const DueTime coming_due{day("2026-07-15"), std::nullopt};
  struct Case {
    const char* name;
    Window window;
    WindowState state;
  };
  const Case cases[] = {
      {"S0 19: neither", {OpeningUndecided{}, ClosingUndecided{}}, WindowState::undecided},
      {"only the end", {OpeningUndecided{}, coming_due}, WindowState::undecided},
      {"only a past end", {OpeningUndecided{}, past_due}, WindowState::closed},
      {"open, no end yet", {past_start, ClosingUndecided{}}, WindowState::open},
      {"to open, no end yet", {coming_start, ClosingUndecided{}}, WindowState::not_yet_open},
      {"announced with a deadline", {OpenOnAnnouncement{}, coming_due}, WindowState::open},
      {"announced and past", {OpenOnAnnouncement{}, past_due}, WindowState::closed},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(window_state(c.window, now), c.state) << c.name;
  }
}

}  // namespace musubi::calendar
