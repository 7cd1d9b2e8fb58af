// Re-dating: staff move the operating dates of all courses of a programme by whole weeks. The
// programme file and its published revision keep the dates of the notice.
#pragma once

#include <string>

#include "services/actor.h"
#include "services/context.h"

namespace musubi::services {

struct RedateCommand {
  ProgrammeId programme;
  CourseId opened_course;  // the course whose window is to be open on the day of `now`
  Actor actor;
  std::string reason;
};

// Answers by how many weeks the dates moved; 0 when the window stands open already. Refused: a
// course whose window has no first day.
[[nodiscard]] Result<int> redate_programme(const Context& context, const RedateCommand& command,
                                           Instant now);

}  // namespace musubi::services
