// Durations: minutes between two times of one day, for courses and timetables (S0 2, S1 11, S1-Q6).
#pragma once

#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace musubi::calendar {

struct TimeSpan {
  TimeOfDay start;
  TimeOfDay end;

  bool operator==(const TimeSpan&) const = default;
};

// Errors: span_reversed (spans don't cross midnight), span_not_in_minutes.
[[nodiscard]] Result<int> minutes_of(TimeSpan span);

// The minutes of each item of a timetable that lists only when items start; nothing is known of the
// last one, so there is one duration less than there are starts. Errors as above.
[[nodiscard]] Result<std::vector<int>> minutes_between_starts(const std::vector<TimeOfDay>& starts);

}  // namespace musubi::calendar
