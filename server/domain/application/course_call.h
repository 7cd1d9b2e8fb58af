// CourseCall: the operating record of a course after publication: its window, room and first day as
// they are now. Staff change it by audited actions; the programme file keeps the notice's dates.
#pragma once

#include <optional>

#include "base/instant.h"
#include "base/result.h"
#include "domain/application/call.h"
#include "domain/application/decision.h"

namespace musubi::application {

struct CourseCall {
  Window window;
  CourseRoom room;
  std::optional<Date> first_day;
  int shifted_weeks;  // how far the dates stand from those of the notice; 0: not at all
  bool operator==(const CourseCall&) const = default;
};

enum class WindowState { open, closed, not_yet, undecided, by_arrangement };

[[nodiscard]] WindowState window_state(const Window& window, Instant now);

// The first and the last instant at which an application is accepted; absent where the window has
// no such bound.
[[nodiscard]] std::optional<Instant> opens_at(const Window& window);
[[nodiscard]] std::optional<Instant> last_instant(const Window& window);

// Moves every date by whole weeks, so that weekdays stay. A window without dates stays as it is.
[[nodiscard]] CourseCall shifted(const CourseCall& call, int weeks);

// The whole weeks by which `from` moves to the latest day not after `today`.
[[nodiscard]] int weeks_until_open(Date from, Date today);

}  // namespace musubi::application
