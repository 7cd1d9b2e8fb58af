#include "domain/practicum/sequence.h"

#include <gtest/gtest.h>

namespace musubi::practicum {

constexpr auto no_completion = std::nullopt;

static Item item(int attempts_min) {
  return {ItemId{"item"}, {"項目", "Item"}, attempts_min, {}, {"guide", "11(3)"}};
}

static SequenceRule rule() { return {RuleId{"P1"}, 70, 3, {"guide", "11(3)"}}; }

static Progress run(int attempts_min, const char* attempts) {
  return progress_of(item(attempts_min), rule(), parse_attempts(attempts).value());
}

TEST(practicum_sequence, T4_3_completes_at_the_first_attempt_that_meets_count_rate_and_streak) {
  struct Case {
    int attempts_min;
    const char* attempts;
    std::optional<int> complete_at;
  };
  const Case cases[] = {
      {10, "SSSSSSSSS", no_completion},      // one below the minimum
      {10, "SSSSSSSSSS", 10},                // at the minimum
      {10, "FFFFSSSSSS", no_completion},     // 6 of 10
      {10, "FFFFSSSSSSS", no_completion},    // 63.6
      {10, "FFFFSSSSSSSS", no_completion},   // 66.6
      {10, "FFFFSSSSSSSSS", no_completion},  // 69.2
      {10, "FFFFSSSSSSSSSS", 14},            // 71.4, the notice's example 2
      {10, "SSSSFFFSSS", 10},                // 7 of 10, the last three right
      {10, "SSSSSSSFSS", no_completion},     // 9 of 10, but a failure among the last three
      {10, "SSSSSSSFSSS", 11},
      {10, "SSSSSSSSSF", no_completion},  // X2: 12 successes of 13 complete
      {10, "SSSSSSSSSFSSS", 13},
      {5, "FFSSS", no_completion},  // 60 %
      {5, "FFSSSSS", 7},            // 5 of 7
      {5, "FSSSS", 5},
      {20, "FFFFFFSSSSSSSSSSSSSS", 20},      // Q4: f = 6
      {20, "FFFFFFFSSSSSSSSSSSSSSSSS", 24},  // Q4: f = 7
      {10, "", no_completion},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(run(c.attempts_min, c.attempts).complete_at, c.complete_at) << c.attempts;
  }
}

TEST(practicum_sequence, attempts_after_completion_change_nothing) {
  const Progress progress = run(10, "SSSSSSSSSSFFFF");
  EXPECT_EQ(progress.complete_at, 10);
  EXPECT_EQ(progress.attempts, 10);
  EXPECT_EQ(progress.successes, 10);
}

TEST(practicum_sequence, says_how_many_further_successes_are_needed_at_best) {
  struct Case {
    int attempts_min;
    const char* attempts;
    std::optional<int> further;
  };
  const Case cases[] = {
      {10, "", 10},
      {10, "FFFF", 10},
      {10, "FFFFSSSSSS", 4},
      {10, "SSSSSSSSSF", 3},
      {10, "SSSSSSSSSS", std::nullopt},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(run(c.attempts_min, c.attempts).further_attempts_min, c.further) << c.attempts;
  }
}

TEST(practicum_rate, is_floored_to_one_decimal_as_the_notice_prints_it) {
  EXPECT_EQ(rate_percent_text(7, 11), "63.6");
  EXPECT_EQ(rate_percent_text(8, 12), "66.6");
  EXPECT_EQ(rate_percent_text(9, 13), "69.2");
  EXPECT_EQ(rate_percent_text(10, 14), "71.4");
  EXPECT_EQ(rate_percent_text(10, 10), "100.0");
  EXPECT_EQ(rate_percent_text(0, 0), std::nullopt);
}

static Practicum grades() {
  return {.items = {},
          .sequence = rule(),
          .exercises = std::nullopt,
          .success_grade = "ア",
          .step_grades = {"ア", "イ", "ウ", "エ"}};
}

TEST(practicum_attempt, T4_4_succeeds_only_when_every_step_has_the_success_grade) {
  EXPECT_EQ(attempt_of(grades(), {"ア", "ア", "ア"}).value(), Attempt::success);
  EXPECT_EQ(attempt_of(grades(), {"ア", "イ", "ア"}).value(), Attempt::failure);
  EXPECT_EQ(attempt_of(grades(), {"エ"}).value(), Attempt::failure);
  EXPECT_EQ(attempt_of(grades(), {"ア", "→"}).error().code, "unknown_grade");
  EXPECT_EQ(attempt_of(grades(), {}).error().code, "no_steps");
}

TEST(practicum_exercise, needs_the_minimum_count_and_the_last_one_right) {
  const auto passed = [](int attempts_min, const char* attempts) {
    return is_exercise_passed(attempts_min, parse_attempts(attempts).value());
  };
  EXPECT_FALSE(passed(5, "SSSS"));
  EXPECT_TRUE(passed(5, "FFFFS"));
  EXPECT_FALSE(passed(5, "FFSFF"));
  EXPECT_TRUE(passed(5, "FFSFFS"));
  EXPECT_TRUE(passed(1, "S"));
  EXPECT_FALSE(passed(1, ""));
}

}  // namespace musubi::practicum
