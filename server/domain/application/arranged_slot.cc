#include "domain/application/arranged_slot.h"

#include <fmt/core.h>

namespace musubi::application {

static Error invalid(const char* code, std::string detail) {
  return {ErrorKind::invalid, code, std::move(detail)};
}

Result<void> check_slot(const SlotTime& time, const SlotBounds& bounds) {
  if (time.ends <= time.starts) {
    return invalid("slot_reversed",
                   fmt::format("the slot ends at {} and starts at {}: correct one of them",
                               time.ends.text(), time.starts.text()));
  }
  if (time.held_on < bounds.first || bounds.last < time.held_on) {
    return invalid("slot_outside_period",
                   fmt::format("{} is not within {} to {}: choose a day of the course's period",
                               time.held_on.iso(), bounds.first.iso(), bounds.last.iso()));
  }
  const bool is_too_early = bounds.opens && time.starts < *bounds.opens;
  const bool is_too_late = bounds.closes && *bounds.closes < time.ends;
  if (is_too_early || is_too_late) {
    return invalid("slot_outside_hours",
                   fmt::format("{} to {} is outside the hours of the course: choose hours within "
                               "those of its page",
                               time.starts.text(), time.ends.text()));
  }
  return {};
}

Result<void> check_is_to_come(const SlotTime& time, Date today) {
  if (today <= time.held_on) {
    return {};
  }
  return invalid("slot_is_over", fmt::format("{} is past, today is {}: choose a later day",
                                             time.held_on.iso(), today.iso()));
}

}  // namespace musubi::application
