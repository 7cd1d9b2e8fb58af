// Looking up courses, which rules apply to which, and whether this site takes the applications.
#include "domain/programme/definition.h"

#include <algorithm>

namespace musubi::programme {

const Course* find_course(const ProgrammeDefinition& definition, const CourseId& id) {
  const auto found = std::ranges::find(definition.courses, id, &Course::id);
  return found == definition.courses.end() ? nullptr : &*found;
}

bool takes_applications_here(const ProgrammeDefinition& definition) {
  return std::holds_alternative<application::Individual>(definition.applicant) &&
         std::ranges::find(definition.channels, Channel::web) != definition.channels.end();
}

bool applies_to(const std::vector<CourseId>& named, const Course& course) {
  return named.empty() || std::ranges::any_of(named, [&](const CourseId& id) {
           return id == course.id || id == course.group;
         });
}

}  // namespace musubi::programme
