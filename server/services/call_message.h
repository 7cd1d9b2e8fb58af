// What is said of the call of a course: that applications are taken, or why they are not.
#pragma once

#include "domain/findings/message.h"
#include "services/views.h"

namespace musubi::services {

[[nodiscard]] bool takes_applications(const programme::ProgrammeDefinition& definition,
                                      const CourseView& course);

[[nodiscard]] Message call_message(const programme::ProgrammeDefinition& definition,
                                   const CourseView& course);

}  // namespace musubi::services
