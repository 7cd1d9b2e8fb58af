#include "services/slots.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/text/display_text.h"
#include "services/programme_in_reach.h"
#include "services/record.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "stores/random_id.h"

namespace musubi::services {

using application::SlotBounds;
using stores::SlotRecord;

static std::vector<const CourseView*> courses_sharing(const ProgrammeView& programme,
                                                      const std::string& shared_as) {
  std::vector<const CourseView*> courses;
  for (const CourseView& course : programme.courses) {
    if (course.course->capacity.shared_as == shared_as) {
      courses.push_back(&course);
    }
  }
  return courses;
}

static Result<std::string> share_of(const ProgrammeView& programme, const SlotPlan& plan) {
  std::set<std::string> shares;
  for (const CourseView& course : programme.courses) {
    if (course.course->capacity.shared_as) {
      shares.insert(*course.course->capacity.shared_as);
    }
  }
  if (shares.empty()) {
    return Error{ErrorKind::refused, "slots_not_shared",
                 "no course of this programme shares arranged slots: none can be offered"};
  }
  if (plan.shared_as ? shares.contains(*plan.shared_as) : shares.size() == 1) {
    return plan.shared_as.value_or(*shares.begin());
  }
  return Error{ErrorKind::invalid, "slot_share_unknown",
               "say which courses share the slot: choose one of the programme's names"};
}

// The operating period; the hours are those of the notice.
static Result<SlotBounds> bounds_of(const CourseView& course) {
  const auto first = planned_day(course, PlannedDay::Kind::arranged_first);
  const auto last = planned_day(course, PlannedDay::Kind::arranged_last);
  const auto* arranged = std::get_if<programme::ArrangedDays>(&course.course->schedule);
  if (!first || !last || arranged == nullptr) {
    return Error{ErrorKind::refused, "slots_not_shared",
                 fmt::format("the days of {} are not arranged: choose another course",
                             course.course->id.value)};
  }
  return SlotBounds{*first, *last, arranged->starts, arranged->ends};
}

// Within what at least one of the courses allows; accepting asks for its own course again.
static Result<void> check_for_some(const std::vector<const CourseView*>& courses,
                                   const application::SlotTime& time) {
  Result<void> checked;
  for (const CourseView* course : courses) {
    checked = application::check_slot(time, TRY(bounds_of(*course)));
    if (checked.is_ok()) {
      return checked;
    }
  }
  return checked;
}

static Result<int> capacity_of(const std::vector<const CourseView*>& courses) {
  const auto& limit = courses.front()->course->capacity.limit;
  if (const auto* at_most = std::get_if<application::CapacityAtMost>(&limit)) {
    return at_most->count;
  }
  return Error{ErrorKind::refused, "capacity_undecided",
               "the capacity of a slot is undecided: set it before offering days"};
}

// A slot is every course's that shares it, so that the grants must reach all of them.
static bool is_share_in_reach(const ProgrammeView& programme, const std::string& share,
                              const Staff& staff) {
  return std::ranges::all_of(courses_sharing(programme, share), [&](const CourseView* course) {
    return staff.reach.permits(access::Verb::operate_courses, programme.definition->id,
                               course->course->id);
  });
}

static Result<SlotRecord> planned(const ProgrammeView& programme, const SlotPlan& plan,
                                  const Staff& staff, Instant now) {
  const std::string share = TRY(share_of(programme, plan));
  if (!is_share_in_reach(programme, share, staff)) {
    return no_such_programme(programme.definition->id);
  }
  const auto courses = courses_sharing(programme, share);
  TRY(application::check_is_to_come(plan.time, now.date_jst()));
  TRY(check_for_some(courses, plan.time));
  const auto venue = text::clean_display(plan.venue);
  if (!venue.is_ok() || venue.value().empty()) {
    return Error{ErrorKind::invalid, "venue_missing",
                 "the venue is missing: write it as it will be mailed"};
  }
  auto capacity = TRY(capacity_of(courses));
  return SlotRecord{.id = random_id<ArrangedSlotId>(),
                    .programme = programme.definition->id,
                    .shared_as = share,
                    .time = plan.time,
                    .venue = venue.value(),
                    .capacity = std::move(capacity),
                    .taken = 0,
                    .version = 1};
}

static Result<void> record_slot(Transaction& transaction, const Actor& actor, const char* verb,
                                const SlotRecord& slot, Instant now) {
  return record(transaction,
                {.at = now,
                 .actor = actor,
                 .verb = verb,
                 .subject = {"slot", slot.id.value},
                 .reason = "",
                 .detail_json = fmt::format(R"({{"on":"{}"}})", slot.time.held_on.iso())});
}

template <typename Command>
static Result<ProgrammeView> load_operated(const Context& context, Snapshot& snapshot,
                                           const Command& command, Instant now) {
  return load_programme_in_reach(context, snapshot, command.programme, command.staff,
                                 access::Verb::operate_courses, Portion::a_course, now);
}

Result<ArrangedSlotId> create_slot(const Context& context, const CreateSlotCommand& command,
                                   Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<ArrangedSlotId> {
    const auto programme = TRY(load_operated(context, transaction, command, now));
    const SlotRecord slot = TRY(planned(programme, command.plan, command.staff, now));
    TRY(stores::insert_slot(transaction, slot));
    TRY(record_slot(transaction, command.staff.actor, "slot.create", slot, now));
    return slot.id;
  });
}

static Error no_such_slot() {
  return {ErrorKind::not_found, "no_such_slot",
          "there is no such slot: choose one of the programme"};
}

static Result<SlotRecord> load_slot(Snapshot& snapshot, const ProgrammeId& programme,
                                    const ArrangedSlotId& id) {
  const auto slot = TRY(stores::find_slot(snapshot, id));
  if (!slot || slot->programme != programme) {
    return no_such_slot();
  }
  return *slot;
}

static Result<SlotRecord> load_slot_in_reach(Snapshot& snapshot, const ProgrammeView& programme,
                                             const ArrangedSlotId& id, const Staff& staff) {
  SlotRecord slot = TRY(load_slot(snapshot, programme.definition->id, id));
  return is_share_in_reach(programme, slot.shared_as, staff) ? Result<SlotRecord>{std::move(slot)}
                                                             : no_such_slot();
}

Result<void> change_slot(const Context& context, const ChangeSlotCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto programme = TRY(load_operated(context, transaction, command, now));
    const SlotRecord known =
        TRY(load_slot_in_reach(transaction, programme, command.slot, command.staff));
    SlotPlan plan = command.plan;
    plan.shared_as = known.shared_as;
    SlotRecord slot = TRY(planned(programme, plan, command.staff, now));
    slot.id = known.id;
    slot.version = command.version;
    TRY(stores::update_empty_slot(transaction, slot));
    return record_slot(transaction, command.staff.actor, "slot.change", slot, now);
  });
}

Result<void> delete_slot(const Context& context, const DeleteSlotCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto programme = TRY(load_operated(context, transaction, command, now));
    const SlotRecord slot =
        TRY(load_slot_in_reach(transaction, programme, command.slot, command.staff));
    TRY(stores::delete_empty_slot(transaction, slot.id));
    return record_slot(transaction, command.staff.actor, "slot.delete", slot, now);
  });
}

Error slot_missing() {
  return {ErrorKind::refused, "slot_missing",
          "the day is still to be arranged: choose a slot with room"};
}

Result<void> take_slot_for(Transaction& transaction, const CourseView& course,
                           const stores::ApplicationRecord& record,
                           const std::optional<ArrangedSlotId>& slot, Instant now) {
  const auto& shared_as = course.course->capacity.shared_as;
  if (!shared_as) {
    return slot ? Result<void>{Error{ErrorKind::invalid, "slot_not_asked",
                                     "the days of this course are fixed: leave the slot out"}}
                : Result<void>{};
  }
  if (!slot) {
    return slot_missing();
  }
  const SlotRecord chosen = TRY(load_slot(transaction, record.programme, *slot));
  if (chosen.shared_as != *shared_as) {
    return Error{ErrorKind::refused, "slot_of_other_courses",
                 "this slot is for other courses: choose one that the course shares"};
  }
  TRY(application::check_is_to_come(chosen.time, now.date_jst()));
  TRY(application::check_slot(chosen.time, TRY(bounds_of(course))));
  return stores::take_slot(transaction, chosen.id, record.id, now);
}

static Result<void> check_can_be_moved(const stores::ApplicationRecord& record) {
  if (record.standing.state == application::State::submitted &&
      record.standing.decision == application::Decision::accepted) {
    return {};
  }
  return Error{ErrorKind::conflict, "wrong_state",
               fmt::format("cannot move an application that is {}: only an accepted one has a day",
                           application::word_of(record.standing))};
}

Result<void> move_to_slot(const Context& context, const MoveToSlotCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    TRY(check_can_be_moved(record));
    const auto programme = TRY(load_programme_of(context, transaction, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    auto day_before = TRY(day_told(transaction, record.id));
    TRY(stores::free_slot(transaction, record.id));
    TRY(take_slot_for(transaction, *course, record, command.slot, now));
    return carry_out(context, transaction, record, {record.standing, application::Place::unchanged},
                     {.verb = HistoryStep::Verb::moved,
                      .mail = programme::MailEvent::slot_arranged,
                      .actor = command.staff.actor,
                      .reason = command.reason,
                      .day_before = std::move(day_before)},
                     now);
  });
}

Arrangement arrangement_of(const CourseView& course, const std::optional<ArrangedDay>& day) {
  if (!course.course->capacity.shared_as) {
    return Arrangement::not_needed;
  }
  return day ? Arrangement::arranged : Arrangement::to_arrange;
}

Result<std::optional<ArrangedDay>> arranged_day_of(Snapshot& snapshot,
                                                   const ApplicationId& application) {
  const auto slot = TRY(stores::find_slot_of(snapshot, application));
  if (!slot) {
    return std::optional<ArrangedDay>{};
  }
  return std::optional{ArrangedDay{slot->id.value, slot->time, slot->venue}};
}

static std::vector<LocalisedText> warnings_for(const Context& context, Date date) {
  std::vector<LocalisedText> warnings;
  const auto weekday = date.weekday();
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) {
    warnings.push_back({"土曜日・日曜日です", "This is a Saturday or Sunday"});
  }
  if (context.holidays.covers(date)) {
    if (const auto* holiday = context.holidays.find(date)) {
      warnings.push_back(
          {"祝日です（" + holiday->name.ja + "）", "This is a holiday (" + holiday->name.en + ")"});
    }
  }
  if (context.closures.is_closed(date)) {
    warnings.push_back({"休業日です", "The institution is closed on this day"});
  }
  return warnings;
}

static SlotView view_of(const Context& context, const ProgrammeView& programme,
                        const SlotRecord& slot, const std::vector<stores::SlotApplicant>& people) {
  SlotView view{.slot = slot,
                .courses = {},
                .warnings = warnings_for(context, slot.time.held_on),
                .people = {}};
  for (const CourseView* course : courses_sharing(programme, slot.shared_as)) {
    view.courses.push_back(course->course->id);
  }
  std::ranges::copy_if(people, std::back_inserter(view.people),
                       [&](const auto& person) { return person.slot == slot.id; });
  return view;
}

Result<SlotBoard> view_slots(const Context& context, const ProgrammeId& programme,
                             const Staff& staff, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<SlotBoard> {
    const ProgrammeView view =
        TRY(load_programme_in_reach(context, snapshot, programme, staff,
                                    access::Verb::operate_courses, Portion::a_course, now));
    const auto people = TRY(stores::list_slot_people(snapshot, programme));
    SlotBoard board;
    for (const SlotRecord& slot : TRY(stores::list_slots(snapshot, programme))) {
      if (is_share_in_reach(view, slot.shared_as, staff)) {
        board.slots.push_back(view_of(context, view, slot, people));
      }
    }
    for (auto& applicant : TRY(stores::list_without_slot(snapshot, programme))) {
      const auto course = find_course(view, applicant.course);
      if (course.is_ok() && course.value()->course->capacity.shared_as &&
          is_share_in_reach(view, *course.value()->course->capacity.shared_as, staff)) {
        board.to_arrange.push_back(std::move(applicant));
      }
    }
    return board;
  });
}

Result<SlotView> view_slot(const Context& context, const ProgrammeId& programme,
                           const ArrangedSlotId& slot, const Staff& staff, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<SlotView> {
    const ProgrammeView view =
        TRY(load_programme_in_reach(context, snapshot, programme, staff,
                                    access::Verb::operate_courses, Portion::a_course, now));
    const SlotRecord record = TRY(load_slot_in_reach(snapshot, view, slot, staff));
    return view_of(context, view, record, TRY(stores::list_slot_people(snapshot, programme)));
  });
}

}  // namespace musubi::services
