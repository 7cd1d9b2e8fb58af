#include "domain/application/course_call.h"

#include "base/overloaded.h"
#include "domain/calendar/window.h"

namespace musubi::application {

static calendar::DueTime due_of(const WindowBetween& between) {
  return {between.to, between.closes_at};
}

WindowState window_state(const Window& window, Instant now) {
  return std::visit(Overloaded{
                        [](const WindowUndecided&) { return WindowState::undecided; },
                        [](const WindowByArrangement&) { return WindowState::by_arrangement; },
                        [&](const WindowOpenFrom& from) {
                          return now < Instant::at_jst(from.from, {}) ? WindowState::not_yet
                                                                      : WindowState::open;
                        },
                        [&](const WindowBetween& between) {
                          if (now < Instant::at_jst(between.from, {})) {
                            return WindowState::not_yet;
                          }
                          return calendar::is_in_time(now, due_of(between)) ? WindowState::open
                                                                            : WindowState::closed;
                        },
                    },
                    window);
}

std::optional<Instant> opens_at(const Window& window) {
  if (const auto* between = std::get_if<WindowBetween>(&window)) {
    return Instant::at_jst(between->from, {});
  }
  if (const auto* from = std::get_if<WindowOpenFrom>(&window)) {
    return Instant::at_jst(from->from, {});
  }
  return std::nullopt;
}

std::optional<Instant> last_instant(const Window& window) {
  const auto* between = std::get_if<WindowBetween>(&window);
  if (between == nullptr) {
    return std::nullopt;
  }
  return Instant{calendar::first_instant_after(due_of(*between)).unix_us() - 1};
}

CourseCall shifted(const CourseCall& call, int weeks) {
  CourseCall moved = call;
  moved.shifted_weeks += weeks;
  if (auto* between = std::get_if<WindowBetween>(&moved.window)) {
    between->from = between->from.plus_days(7 * weeks);
    between->to = between->to.plus_days(7 * weeks);
  }
  if (auto* from = std::get_if<WindowOpenFrom>(&moved.window)) {
    from->from = from->from.plus_days(7 * weeks);
  }
  if (moved.first_day) {
    moved.first_day = moved.first_day->plus_days(7 * weeks);
  }
  return moved;
}

int weeks_until_open(Date from, Date today) {
  const int days = today - from;
  return days >= 0 ? days / 7 : -((-days + 6) / 7);
}

}  // namespace musubi::application
