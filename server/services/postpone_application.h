// Postponing an application to a later round of the same training, with its number and papers
// (S4 15).
#pragma once

#include "services/programme_view.h"
#include "services/staff.h"

namespace musubi::services {

struct PostponeCommand {
  ApplicationId application;
  int version;  // what the screen showed
  CourseId course;
  std::string reason;
  Staff staff;
};

// Refused as "no_such_round" with the rounds that there are.
[[nodiscard]] Result<void> postpone_application(const Context& context,
                                                const PostponeCommand& command, Instant now);

// The later rounds of the course, in order of their days.
[[nodiscard]] std::vector<CourseId> rounds_after(const ProgrammeView& programme,
                                                 const CourseView& course, Instant now);

}  // namespace musubi::services
