#include "services/programme_in_reach.h"

#include <algorithm>

namespace musubi::services {

bool is_in_reach(const ProgrammeView& programme, const Staff& staff, access::Verb verb,
                 Portion portion) {
  const ProgrammeId& id = programme.definition->id;
  switch (portion) {
    case Portion::a_course:
      return std::ranges::any_of(programme.courses, [&](const CourseView& course) {
        return staff.reach.permits(verb, id, course.course->id);
      });
    case Portion::all_courses:
      return access::permits_all_of(staff.reach.grants, verb, access::ProgrammeScope{id},
                                    staff.reach.now);
  }
  fail_assertion("every portion of a programme is told", __FILE__, __LINE__);
}

Result<ProgrammeView> load_programme_in_reach(const Context& context, Snapshot& snapshot,
                                              const ProgrammeId& programme, const Staff& staff,
                                              access::Verb verb, Portion portion, Instant now) {
  ProgrammeView view = TRY(load_programme(context, snapshot, programme, now));
  return is_in_reach(view, staff, verb, portion) ? Result<ProgrammeView>{std::move(view)}
                                                 : no_such_programme(programme);
}

}  // namespace musubi::services
