// Who is let into a session that has begun (S4 25, Q5): at the limit the session is refused
// whatever the reason, and an accepted excuse opens a make-up session.
#pragma once

#include <vector>

#include "domain/learning/rules.h"

namespace musubi::learning {

enum class Excuse { none, accepted };

struct Admission {
  enum class Entry { admitted, refused, decided_by_staff };
  enum class MakeUp { closed, open };
  Entry entry;
  MakeUp make_up;
};

// `late_seconds` counts from the start of the session; zero or less is in time. Rules are those of
// the course; without one, staff decide.
[[nodiscard]] Admission admit(const std::vector<AttendanceRule>& rules, int late_seconds,
                              Excuse excuse);

}  // namespace musubi::learning
