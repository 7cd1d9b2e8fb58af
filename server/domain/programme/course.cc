// The days of a course's plan.
#include "domain/programme/course.h"

#include <algorithm>

namespace musubi::programme {

std::optional<Date> first_day(const Course& course) {
  const auto* fixed = std::get_if<FixedSessions>(&course.schedule);
  if (fixed == nullptr) {
    return std::nullopt;
  }
  std::optional<Date> first;
  for (const Session& session : fixed->sessions) {
    for (const SessionDay& day : session.days) {
      first = first ? std::min(*first, day.date) : day.date;
    }
  }
  return first;
}

}  // namespace musubi::programme
