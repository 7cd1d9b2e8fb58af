#include "http/documents/wording_period.h"

#include <gtest/gtest.h>

#include <random>

#include "domain/application/course_call.h"
#include "http/documents/date_words.h"

namespace musubi::documents {
namespace {

Instant at(std::string_view text) { return Instant::parse(text).value(); }

TEST(WordingPeriod, ends_with_the_minute_and_with_the_second_of_a_deadline) {
  const Instant due = at("2026-07-17T17:00:00+09:00");
  EXPECT_NE(wording_period(due.plus_seconds(-1)), wording_period(due));
  EXPECT_EQ(wording_period(due), wording_period(at("2026-07-17T17:00:00.999999+09:00")));
  EXPECT_NE(wording_period(due), wording_period(due.plus_seconds(1)));
  EXPECT_EQ(wording_period(due.plus_seconds(1)), wording_period(due.plus_seconds(59)));
  EXPECT_NE(wording_period(due.plus_seconds(59)), wording_period(due.plus_seconds(60)));
  EXPECT_NE(wording_period(due), wording_period(due.plus_seconds(60)));
}

// Whatever the window, two moments of a period are alike to it, and to what a page tells of time.
TEST(WordingPeriod, holds_no_moment_at_which_a_page_would_say_something_else) {
  std::mt19937 random{20261121};
  const auto number = [&](int most) { return std::uniform_int_distribution{0, most}(random); };
  const Date first = Date::parse_iso("2026-07-01").value();
  for (int i = 0; i < 20'000; ++i) {
    const Date from = first.plus_days(number(3));
    const auto closes_at = number(1) == 0 ? std::optional<TimeOfDay>{}
                                          : TimeOfDay::parse(number(1) == 0 ? "17:00" : "00:00");
    const application::Window window =
        application::WindowBetween{from, from.plus_days(number(2)), closes_at};
    const auto moment = [&] {
      const Instant edge = Instant::at_jst(from.plus_days(number(3)),
                                           closes_at.value_or(TimeOfDay::parse("00:00").value()));
      return Instant{edge.unix_us() + number(4'000'000) - 2'000'000};
    };
    const Instant one = moment();
    const Instant other = moment();
    if (wording_period(one) == wording_period(other)) {
      EXPECT_EQ(application::window_state(window, one), application::window_state(window, other));
      EXPECT_EQ(one.date_jst(), other.date_jst());
      EXPECT_EQ(moment_in(Language::ja, one), moment_in(Language::ja, other));
    }
  }
}

}  // namespace
}  // namespace musubi::documents
