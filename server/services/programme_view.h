// Loads programmes as pages and use cases see them: the definition of a revision with the operating
// records of its courses. Whoever applies now sees the newest revision; an application keeps the
// one that it was handed in under.
#pragma once

#include "services/context.h"
#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

// A course together with the programme that it points into.
struct ChosenCourse {
  ProgrammeView programme;
  const CourseView* course;  // of `programme`
};

// The newest revision; `not_found` when no such programme is published.
[[nodiscard]] Result<ProgrammeView> load_programme(const Context& context, Snapshot& snapshot,
                                                   const ProgrammeId& programme, Instant now);
// The same with that course alone, for commands that no other course concerns: the cost of handing
// in doesn't grow with the notice. `not_found` also when the programme has no such course.
[[nodiscard]] Result<ChosenCourse> load_course(const Context& context, Snapshot& snapshot,
                                               const ProgrammeId& programme, const CourseId& id,
                                               Instant now);
// All published programmes, newest fiscal year first.
[[nodiscard]] Result<std::vector<ProgrammeView>> load_catalogue(const Context& context,
                                                                Snapshot& snapshot, Instant now);
// The revision that the application pins.
[[nodiscard]] Result<ProgrammeView> load_programme_of(const Context& context, Snapshot& snapshot,
                                                      const stores::ApplicationRecord& application,
                                                      Instant now);
[[nodiscard]] Result<Definition> load_definition_of(const Context& context, Snapshot& snapshot,
                                                    const stores::ApplicationRecord& application);

[[nodiscard]] Error no_such_programme(const ProgrammeId& programme);
[[nodiscard]] Result<ProgrammeView> view_programme(const Context& context,
                                                   const ProgrammeId& programme, Instant now);
[[nodiscard]] Result<std::vector<ProgrammeView>> view_catalogue(const Context& context,
                                                                Instant now);

// The course's day of that kind, if it has one.
[[nodiscard]] std::optional<Date> planned_day(const CourseView& course, PlannedDay::Kind kind);

// `not_found` when the programme has no such course.
[[nodiscard]] Result<const CourseView*> find_course(const ProgrammeView& view,
                                                    const CourseId& course);

// `not_found` when the programme is not published or has no such course.
[[nodiscard]] Result<ChosenCourse> view_course(const Context& context, const ProgrammeId& programme,
                                               const CourseId& course, Instant now);

}  // namespace musubi::services
