#include "services/programme_view.h"

#include <fmt/core.h>

#include <algorithm>

#include "stores/course_store.h"
#include "stores/slot_store.h"

namespace musubi::services {

static PlannedDay::Kind kind_of(stores::DayKind kind) {
  switch (kind) {
    case stores::DayKind::session:
      return PlannedDay::Kind::session;
    case stores::DayKind::reserve:
      return PlannedDay::Kind::reserve;
    case stores::DayKind::arranged_first:
      return PlannedDay::Kind::arranged_first;
    case stores::DayKind::arranged_last:
      return PlannedDay::Kind::arranged_last;
    case stores::DayKind::papers_due:
      return PlannedDay::Kind::papers_due;
  }
  MUSUBI_ASSERT(false && "every kind of day is handled");
  return PlannedDay::Kind::session;
}

static std::vector<PlannedDay> days_of(const std::vector<stores::CourseDayRecord>& records,
                                       const CourseId& course) {
  std::vector<PlannedDay> days;
  for (const stores::CourseDayRecord& record : records) {
    if (record.course == course) {
      days.push_back({.kind = kind_of(record.kind),
                      .session = record.session.value_or(SessionId{}),
                      .date = record.held_on,
                      .parts = record.parts});
    }
  }
  return days;
}

static std::optional<SlotCount> count_slots(const std::vector<stores::SlotRecord>& slots,
                                            const programme::Course& course, Date today) {
  if (!course.capacity.shared_as) {
    return std::nullopt;
  }
  SlotCount count;
  for (const stores::SlotRecord& slot : slots) {
    if (slot.shared_as == course.capacity.shared_as && today <= slot.time.held_on) {
      count.offered += 1;
      count.with_room += slot.taken < slot.capacity ? 1 : 0;
    }
  }
  return count;
}

// What is on record of one course.
struct CourseRecords {
  const stores::CourseCallRecord& call;
  std::vector<PlannedDay> days;
  const std::vector<stores::SlotRecord>& slots;
};

static void add_course(ProgrammeView& view, const programme::Course& course, CourseRecords records,
                       Instant now) {
  if (records.call.call.shifted_weeks != 0) {
    view.dates = Dates::demonstration;
  }
  view.courses.push_back({.course = &course,
                          .call = records.call.call,
                          .window_state = application::window_state(records.call.call.window, now),
                          .days = std::move(records.days),
                          .complete = records.call.complete,
                          .slots = count_slots(records.slots, course, now.date_jst())});
}

// The courses of the file, in its order; the records of other revisions' courses are kept for their
// applications.
static Result<ProgrammeView> view_of(const Context& context, Snapshot& snapshot,
                                     const stores::RevisionKey& revision, Instant now) {
  ProgrammeView view{.definition = TRY(context.definition_of(snapshot, revision)),
                     .courses = {},
                     .dates = Dates::of_the_notice};
  const auto calls = TRY(stores::list_course_calls(snapshot, revision.programme));
  const auto days = TRY(stores::list_course_days(snapshot, revision.programme));
  const auto slots = TRY(stores::list_slots(snapshot, revision.programme));
  for (const programme::Course& course : view.definition->courses) {
    const auto record = std::ranges::find(calls, course.id, &stores::CourseCallRecord::course);
    MUSUBI_ASSERT(record != calls.end());
    add_course(view, course, {*record, days_of(days, course.id), slots}, now);
  }
  return view;
}

Error no_such_programme(const ProgrammeId& programme) {
  return {
      ErrorKind::not_found, "no_such_programme",
      fmt::format("no programme {} is published: choose one of the catalogue", programme.value)};
}

static Error no_such_course(const programme::ProgrammeDefinition& definition,
                            const CourseId& course) {
  return {ErrorKind::not_found, "no_such_course",
          fmt::format("{} has no course {}: choose one of its page", definition.id.value,
                      course.value)};
}

static Result<stores::RevisionKey> latest_revision(Snapshot& snapshot,
                                                   const ProgrammeId& programme) {
  const auto revision = TRY(stores::find_latest_revision(snapshot, programme));
  return revision ? Result<stores::RevisionKey>{*revision} : no_such_programme(programme);
}

Result<ProgrammeView> load_programme(const Context& context, Snapshot& snapshot,
                                     const ProgrammeId& programme, Instant now) {
  return view_of(context, snapshot, TRY(latest_revision(snapshot, programme)), now);
}

Result<ChosenCourse> load_course(const Context& context, Snapshot& snapshot,
                                 const ProgrammeId& programme, const CourseId& id, Instant now) {
  const auto revision = TRY(latest_revision(snapshot, programme));
  ProgrammeView view{.definition = TRY(context.definition_of(snapshot, revision)),
                     .courses = {},
                     .dates = Dates::of_the_notice};
  const programme::Course* course = programme::find_course(*view.definition, id);
  if (course == nullptr) {
    return no_such_course(*view.definition, id);
  }
  const auto call = TRY(stores::find_course_call(snapshot, programme, id));
  MUSUBI_ASSERT(call.has_value());
  const auto days = TRY(stores::list_days_of_course(snapshot, programme, id));
  const auto slots = course->capacity.shared_as ? TRY(stores::list_slots(snapshot, programme))
                                                : std::vector<stores::SlotRecord>{};
  add_course(view, *course, {*call, days_of(days, id), slots}, now);
  ChosenCourse chosen{.programme = std::move(view), .course = nullptr};
  chosen.course = &chosen.programme.courses.front();
  return chosen;
}

Result<ProgrammeView> view_programme(const Context& context, const ProgrammeId& programme,
                                     Instant now) {
  return context.database.read(
      [&](Snapshot& snapshot) { return load_programme(context, snapshot, programme, now); });
}

static Result<stores::RevisionKey> pinned_revision(Snapshot& snapshot,
                                                   const stores::ApplicationRecord& application) {
  const auto revision =
      TRY(stores::find_revision_key(snapshot, application.programme, application.revision));
  MUSUBI_ASSERT(revision.has_value());
  return *revision;
}

Result<ProgrammeView> load_programme_of(const Context& context, Snapshot& snapshot,
                                        const stores::ApplicationRecord& application, Instant now) {
  return view_of(context, snapshot, TRY(pinned_revision(snapshot, application)), now);
}

Result<Definition> load_definition_of(const Context& context, Snapshot& snapshot,
                                      const stores::ApplicationRecord& application) {
  return context.definition_of(snapshot, TRY(pinned_revision(snapshot, application)));
}

Result<std::vector<ProgrammeView>> load_catalogue(const Context& context, Snapshot& snapshot,
                                                  Instant now) {
  std::vector<ProgrammeView> views;
  for (const auto& revision : TRY(stores::list_latest_revisions(snapshot))) {
    views.push_back(TRY(view_of(context, snapshot, revision, now)));
  }
  std::ranges::stable_sort(views, [](const ProgrammeView& a, const ProgrammeView& b) {
    return a.definition->fiscal_year > b.definition->fiscal_year;
  });
  return views;
}

Result<std::vector<ProgrammeView>> view_catalogue(const Context& context, Instant now) {
  return context.database.read(
      [&](Snapshot& snapshot) { return load_catalogue(context, snapshot, now); });
}

std::optional<Date> planned_day(const CourseView& course, PlannedDay::Kind kind) {
  const auto day = std::ranges::find(course.days, kind, &PlannedDay::kind);
  return day == course.days.end() ? std::nullopt : std::optional{day->date};
}

Result<const CourseView*> find_course(const ProgrammeView& view, const CourseId& course) {
  const auto found = std::ranges::find_if(
      view.courses, [&](const CourseView& candidate) { return candidate.course->id == course; });
  if (found == view.courses.end()) {
    return no_such_course(*view.definition, course);
  }
  return &*found;
}

Result<ChosenCourse> view_course(const Context& context, const ProgrammeId& programme,
                                 const CourseId& course, Instant now) {
  ChosenCourse chosen{.programme = TRY(view_programme(context, programme, now)), .course = nullptr};
  chosen.course = TRY(find_course(chosen.programme, course));
  return chosen;
}

}  // namespace musubi::services
