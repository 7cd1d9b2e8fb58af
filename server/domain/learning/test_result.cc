#include "domain/learning/test_result.h"

#include <fmt/core.h>

namespace musubi::learning {

static Result<void> check_count(const WrittenTest& test, int right) {
  if (right < 0 || right > test.questions) {
    return Error{ErrorKind::invalid, "right_out_of_range",
                 fmt::format("right answers are 0 to {} (now {}): correct the count",
                             test.questions, right)};
  }
  return {};
}

Result<TestResult> test_result(const WrittenTest& test, int right,
                               std::optional<int> retest_right) {
  TRY(check_count(test, right));
  if (right >= test.pass.right_min) {
    if (retest_right) {
      return Error{
          ErrorKind::refused, "retest_after_pass",
          fmt::format("{} of {} is a pass: there is no re-test to record", right, test.questions)};
    }
    return TestResult::pass;
  }
  if (!retest_right) {
    return TestResult::retest;
  }
  TRY(check_count(test, *retest_right));
  return *retest_right >= test.retest_pass.right_min ? TestResult::pass : TestResult::fail;
}

}  // namespace musubi::learning
