// Postponing to a later round of the same training (S4 15), as pure functions: which rounds there
// are, and what becomes of the application. It keeps its number, papers and instant of arrival, and
// loses its place and decision; what is still to be corrected stays to be corrected.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/application/course_call.h"

namespace musubi::application {

enum class DaysKind { fixed, arranged_or_open };

// What a round is judged by.
struct RoundFacts {
  CourseId course;
  CourseId group;
  DaysKind days;
  std::optional<Date> first_day;
};

// Rounds are courses of one group with fixed days; one that has begun, or that begins before the
// present one, is no later round. Arranged days are moved by agreement instead. In order of days.
[[nodiscard]] std::vector<CourseId> later_rounds(const RoundFacts& present,
                                                 const std::vector<RoundFacts>& courses,
                                                 Date today);

[[nodiscard]] bool can_be_postponed(Standing standing);
// Refused where the state forbids it, without a reason, or as "no_such_round".
[[nodiscard]] Result<Change> postpone(Standing standing, const CourseId& to,
                                      const std::vector<CourseId>& rounds, std::string_view reason);

}  // namespace musubi::application
