// Whole minutes only: notices know no seconds, and rounding would have to be chosen.
#include "domain/calendar/durations.h"

#include <fmt/core.h>

namespace musubi::calendar {

Result<int> minutes_of(TimeSpan span) {
  const int seconds = span.end.seconds - span.start.seconds;
  if (seconds < 0) {
    return Error{ErrorKind::invalid, "span_reversed",
                 fmt::format("{} to {}: the end lies before the start. Correct the times.",
                             span.start.text(), span.end.text())};
  }
  if (seconds % 60 != 0) {
    return Error{ErrorKind::invalid, "span_not_in_minutes",
                 fmt::format("{} to {}: not a whole number of minutes. Correct the times.",
                             span.start.text(), span.end.text())};
  }
  return seconds / 60;
}

Result<std::vector<int>> minutes_between_starts(const std::vector<TimeOfDay>& starts) {
  std::vector<int> minutes;
  for (std::size_t next = 1; next < starts.size(); ++next) {
    minutes.push_back(TRY(minutes_of({.start = starts[next - 1], .end = starts[next]})));
  }
  return minutes;
}

}  // namespace musubi::calendar
