#include "domain/access/slow_down.h"

#include <gtest/gtest.h>

namespace musubi::access {
namespace {

const Instant failed_at = Instant::parse("2026-11-21T10:00:00+09:00").value();

TEST(SlowDown, doubles_from_one_second_to_a_quarter_of_an_hour) {
  const struct {
    int failures;
    int seconds;
  } cases[] = {{0, 0}, {4, 0}, {5, 1}, {6, 2}, {7, 4}, {14, 512}, {15, 900}, {16, 900}, {99, 900}};
  for (const auto& c : cases) {
    EXPECT_EQ(wait_seconds(c.failures, patience_with_account), c.seconds) << c.failures;
  }
  EXPECT_EQ(wait_seconds(49, patience_with_source), 0);
  EXPECT_EQ(wait_seconds(50, patience_with_source), 1);
}

TEST(SlowDown, lets_the_next_try_go_exactly_when_the_wait_is_over) {
  const struct {
    int failures;
    std::int64_t after_us;
    Try answer;
    int wait;
  } cases[] = {
      {4, 0, Try::may_go, 0},
      {4, -1'000'000, Try::may_go, 0},
      {5, 0, Try::must_wait, 1},
      {5, 999'999, Try::must_wait, 1},
      {5, 1'000'000, Try::may_go, 0},
      {8, 0, Try::must_wait, 8},
      {8, 1'000'001, Try::must_wait, 7},
      {99, 899'000'000, Try::must_wait, 1},
      {99, 900'000'000, Try::may_go, 0},
      {100, 900'000'000, Try::is_over, 900},
  };
  for (const auto& c : cases) {
    const auto answer = next_try(Failures{c.failures, failed_at}, patience_with_account,
                                 Instant{failed_at.unix_us() + c.after_us});
    EXPECT_EQ(answer.answer, c.answer) << c.failures << " after " << c.after_us;
    EXPECT_EQ(answer.wait_seconds, c.wait) << c.failures << " after " << c.after_us;
  }
  EXPECT_EQ(next_try(std::nullopt, patience_with_account, failed_at).answer, Try::may_go);
}

TEST(SlowDown, forgets_what_failed_after_a_quiet_time) {
  const Failures failures{60, failed_at};
  const auto& patience = patience_with_source;
  EXPECT_FALSE(is_forgotten(failures, patience, failed_at.plus_seconds(hour_seconds - 1)));
  EXPECT_TRUE(is_forgotten(failures, patience, failed_at.plus_seconds(hour_seconds)));
}

}  // namespace
}  // namespace musubi::access
