// Age: full years on a given day by birthday arithmetic (S4 2, Q23; X7).
#pragma once

#include "base/date.h"
#include "base/result.h"

namespace musubi::calendar {

struct AgeQuestion {
  Date born;
  Date on;
};

// Somebody born on 29 February completes a year on 1 March of a common year (X7).
// Error: not_yet_born.
[[nodiscard]] Result<int> full_years(AgeQuestion question);

}  // namespace musubi::calendar
