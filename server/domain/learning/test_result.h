// The result of a written test, and of its oral re-test on the same day (S4 28).
#pragma once

#include <optional>

#include "base/result.h"
#include "domain/learning/rules.h"

namespace musubi::learning {

enum class TestResult { pass, retest, fail };

// `right` and `retest_right` count right answers. Refused: more right answers than questions, or a
// re-test after a pass.
[[nodiscard]] Result<TestResult> test_result(const WrittenTest& test, int right,
                                             std::optional<int> retest_right);

}  // namespace musubi::learning
