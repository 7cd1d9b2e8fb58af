// Both edges as instants; everything else is comparison.
#include "domain/calendar/window.h"

namespace musubi::calendar {

constexpr TimeOfDay midnight{0};

Instant first_instant_after(DueTime due) {
  if (!due.time) {
    return Instant::at_jst(due.date.plus_days(1), midnight);
  }
  return Instant::at_jst(due.date, *due.time).plus_seconds(1);
}

bool is_in_time(Instant received, DueTime due) { return received < first_instant_after(due); }

Instant first_instant_of(StartTime start) {
  return Instant::at_jst(start.date, start.time.value_or(midnight));
}

WindowState window_state(const Window& window, Instant now) {
  const DueTime* due = std::get_if<DueTime>(&window.closes);
  if (due != nullptr && !is_in_time(now, *due)) {
    return WindowState::closed;
  }
  if (std::holds_alternative<OpeningUndecided>(window.opens)) {
    return WindowState::undecided;
  }
  const StartTime* start = std::get_if<StartTime>(&window.opens);
  if (start != nullptr && now < first_instant_of(*start)) {
    return WindowState::not_yet_open;
  }
  return WindowState::open;
}

}  // namespace musubi::calendar
