#include "domain/learning/test_result.h"

#include <gtest/gtest.h>

namespace musubi::learning {

constexpr WrittenTest knowledge{
    .questions = 30, .minutes = 60, .pass = {.right_min = 27}, .retest_pass = {.right_min = 27}};

TEST(test_result, T4_2_passes_from_27_of_30_and_gives_one_oral_retest) {
  struct Case {
    int right;
    std::optional<int> retest_right;
    TestResult result;
  };
  const Case cases[] = {
      {30, std::nullopt, TestResult::pass},
      {27, std::nullopt, TestResult::pass},
      {26, std::nullopt, TestResult::retest},
      {0, std::nullopt, TestResult::retest},
      {26, 27, TestResult::pass},
      {26, 26, TestResult::fail},
      {0, 30, TestResult::pass},
      {0, 0, TestResult::fail},
  };
  for (const Case& c : cases) {
    const auto result = test_result(knowledge, c.right, c.retest_right);
    ASSERT_TRUE(result.is_ok());
    EXPECT_EQ(result.value(), c.result) << c.right << " then " << c.retest_right.value_or(-1);
  }
}

TEST(test_result, refuses_impossible_counts_and_a_retest_after_a_pass) {
  EXPECT_EQ(test_result(knowledge, 31, std::nullopt).error().code, "right_out_of_range");
  EXPECT_EQ(test_result(knowledge, -1, std::nullopt).error().code, "right_out_of_range");
  EXPECT_EQ(test_result(knowledge, 26, 31).error().code, "right_out_of_range");
  EXPECT_EQ(test_result(knowledge, 27, 30).error().code, "retest_after_pass");
}

}  // namespace musubi::learning
