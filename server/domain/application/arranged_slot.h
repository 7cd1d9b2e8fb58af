// ArrangedSlot: one day that staff offer for courses whose days are arranged, within the period and
// the hours of a course (S4 3: 補講 and programs A and B, 9:00 to 17:00, by arrangement).
#pragma once

#include <optional>

#include "base/date.h"
#include "base/instant.h"
#include "base/result.h"

namespace musubi::application {

struct SlotTime {
  Date held_on;
  TimeOfDay starts;
  TimeOfDay ends;
};

// What a course allows; hours are absent where the notice gives none.
struct SlotBounds {
  Date first;
  Date last;
  std::optional<TimeOfDay> opens;
  std::optional<TimeOfDay> closes;
};

// Refused: slot_reversed, slot_outside_period, slot_outside_hours.
[[nodiscard]] Result<void> check_slot(const SlotTime& time, const SlotBounds& bounds);

// Refused as slot_is_over: nobody can be given a day that has passed.
[[nodiscard]] Result<void> check_is_to_come(const SlotTime& time, Date today);

}  // namespace musubi::application
