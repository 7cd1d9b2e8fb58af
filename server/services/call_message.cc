#include "services/call_message.h"

namespace musubi::services {

static std::string window_key(application::WindowState state) {
  switch (state) {
    case application::WindowState::open:
      return "call.open";
    case application::WindowState::closed:
      return "call.closed";
    case application::WindowState::not_yet:
      return "call.not_yet";
    case application::WindowState::undecided:
      return "call.undecided";
    case application::WindowState::by_arrangement:
      return "call.by_arrangement";
  }
  MUSUBI_ASSERT(false && "every state of a window has its wording");
  return "";
}

bool takes_applications(const programme::ProgrammeDefinition& definition,
                        const CourseView& course) {
  return programme::takes_applications_here(definition) &&
         course.window_state == application::WindowState::open;
}

Message call_message(const programme::ProgrammeDefinition& definition, const CourseView& course) {
  if (!programme::takes_applications_here(definition)) {
    return {"call.not_taken_here", {}};
  }
  return {window_key(course.window_state), {argument("course", course.course->title)}};
}

}  // namespace musubi::services
