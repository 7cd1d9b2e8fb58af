#include "domain/learning/lateness.h"

#include "base/overloaded.h"

namespace musubi::learning {

Admission admit(const std::vector<AttendanceRule>& rules, int late_seconds, Excuse excuse) {
  using Entry = Admission::Entry;
  using MakeUp = Admission::MakeUp;
  for (const AttendanceRule& rule : rules) {
    const auto admission = std::visit(
        Overloaded{
            [&](const LateRefused& late) -> std::optional<Admission> {
              if (late_seconds < late.late_minutes_min * 60) {
                return Admission{Entry::admitted, MakeUp::closed};
              }
              // The excuse never opens the door, only another day (S4 Q5).
              return Admission{Entry::refused,
                               excuse == Excuse::accepted ? MakeUp::open : MakeUp::closed};
            },
            [](const AbsenceFlagged&) -> std::optional<Admission> { return std::nullopt; },
            [&](const AttendanceByStaff&) -> std::optional<Admission> {
              return Admission{late_seconds <= 0 ? Entry::admitted : Entry::decided_by_staff,
                               MakeUp::closed};
            },
        },
        rule.kind);
    if (admission) {
      return *admission;
    }
  }
  return Admission{late_seconds <= 0 ? Entry::admitted : Entry::decided_by_staff, MakeUp::closed};
}

}  // namespace musubi::learning
