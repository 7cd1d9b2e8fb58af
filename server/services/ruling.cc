#include "services/ruling.h"

#include "services/programme_view.h"
#include "services/slots.h"
#include "services/staff_check.h"
#include "stores/course_store.h"

namespace musubi::services {

using application::Ruling;
using StepVerb = HistoryStep::Verb;

Result<StandingErrors> judge_acceptance(const Context& context, Snapshot& snapshot,
                                        const stores::ApplicationRecord& record, const Ruled& ruled,
                                        Instant now) {
  const ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
  const CourseView* course = TRY(find_course(programme, record.course));
  JudgedApplication judged = TRY(judge_application(snapshot, record, programme, *course, now));
  TRY(check_records_allow(judged.checked, ruled.reason));
  if (judged.standing.empty() && !ruled.slot &&
      arrangement_of(*course, std::nullopt) == Arrangement::to_arrange) {
    return slot_missing();
  }
  return StandingErrors{std::move(judged.standing), programme.definition};
}

Result<PlannedRuling> plan_ruling(const Context& context, Snapshot& snapshot,
                                  const stores::ApplicationRecord& record, const Ruled& ruled,
                                  const application::CourseRoom& room, Instant now) {
  const auto change = application::decide(record.standing, ruled.ruling,
                                          {room, papers_of(record, ruled)}, ruled.reason);
  // Errors make an application incomplete too, and say more than that it is.
  const bool is_to_judge = change.is_ok() || change.error().code == "incomplete";
  if (ruled.ruling == Ruling::accept && is_to_judge) {
    StandingErrors standing = TRY(judge_acceptance(context, snapshot, record, ruled, now));
    if (!standing.findings.empty()) {
      return PlannedRuling{std::move(standing)};
    }
  }
  return PlannedRuling{TRY(Result<application::Change>{change})};
}

Result<void> take_slot_of(const Context& context, Transaction& transaction,
                          const stores::ApplicationRecord& record, const Ruled& ruled,
                          Instant now) {
  if (ruled.ruling != Ruling::accept) {
    return {};
  }
  const ProgrammeView programme = TRY(load_programme_of(context, transaction, record, now));
  const CourseView* course = TRY(find_course(programme, record.course));
  return take_slot_for(transaction, *course, record, ruled.slot, now);
}

application::Papers papers_of(const stores::ApplicationRecord& record, const Ruled& ruled) {
  if (record.complete_at) {
    return application::Papers::complete;
  }
  return ruled.despite_incomplete ? application::Papers::let_through
                                  : application::Papers::incomplete;
}

Result<application::CourseRoom> room_of(Snapshot& snapshot,
                                        const stores::ApplicationRecord& record) {
  const auto call = TRY(stores::find_course_call(snapshot, record.programme, record.course));
  MUSUBI_ASSERT(call.has_value());
  return call->call.room;
}

Step step_of(const Ruled& ruled, const Actor& actor) {
  switch (ruled.ruling) {
    case Ruling::accept:
      return {
          .verb = StepVerb::accepted,
          // A day that was arranged is told with the acceptance.
          .mail = ruled.slot ? programme::MailEvent::slot_arranged : programme::MailEvent::accepted,
          .actor = actor,
          .reason = ruled.reason};
    case Ruling::decline:
      return {.verb = StepVerb::declined,
              .mail = programme::MailEvent::declined,
              .actor = actor,
              .reason = ruled.reason};
  }
  fail_assertion("every ruling is a step", __FILE__, __LINE__);
}

}  // namespace musubi::services
