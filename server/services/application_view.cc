#include "services/application_view.h"

#include <algorithm>

#include "domain/application/override.h"
#include "domain/application/postpone.h"
#include "services/completeness.h"
#include "services/history.h"
#include "services/mails.h"
#include "services/postpone_application.h"
#include "services/programme_view.h"
#include "services/slots.h"
#include "services/staff_check.h"
#include "services/stored_application.h"
#include "services/undo_step.h"
#include "stores/message_store.h"

namespace musubi::services {

static std::vector<RuleId> overridable_rules(const JudgedApplication& judged) {
  std::vector<RuleId> rules;
  for (const Finding& finding : judged.standing) {
    if (application::can_be_overridden(finding)) {
      rules.push_back(finding.rule);
    }
  }
  return rules;
}

static Result<std::vector<OverrideView>> override_views(
    Snapshot& snapshot, std::vector<stores::OverrideRecord> records) {
  std::vector<OverrideView> views;
  for (stores::OverrideRecord& record : records) {
    std::string who = TRY(name_of_actor(snapshot, record.actor));
    std::string revoked_by =
        record.revocation ? TRY(name_of_actor(snapshot, record.revocation->by)) : "";
    views.push_back({std::move(record), std::move(who), std::move(revoked_by)});
  }
  return views;
}

static Result<std::vector<ConfirmedFactView>> confirmation_views(
    Snapshot& snapshot, std::vector<stores::ConfirmedFactRecord> records) {
  std::vector<ConfirmedFactView> views;
  for (stores::ConfirmedFactRecord& record : records) {
    std::string who = TRY(name_of_actor(snapshot, record.actor));
    views.push_back({std::move(record), std::move(who)});
  }
  return views;
}

static std::vector<RoundView> round_views(const ProgrammeView& programme, const CourseView& course,
                                          Instant now) {
  std::vector<RoundView> rounds;
  for (const CourseId& id : rounds_after(programme, course, now)) {
    const auto round = std::ranges::find_if(
        programme.courses, [&](const CourseView& each) { return each.course->id == id; });
    rounds.push_back({id, round->course->title, round->call.first_day});
  }
  return rounds;
}

static std::vector<Action> actions_of(const stores::ApplicationRecord& record,
                                      const application::CourseRoom& room,
                                      const CheckedApplication& checked, const Staff& staff) {
  // A reason can say that a namesake is somebody else, so that alone takes no button away.
  const bool is_allowed = check_records_allow(checked, "-").is_ok();
  std::vector<Action> actions;
  if (!staff.reach.permits(access::Verb::decide_applications, record.programme, record.course)) {
    return actions;
  }
  const application::Standing standing = record.standing;
  if (application::can_be_sent_back(standing)) {
    actions.push_back(Action::send_back);
  }
  if (application::can_be_decided(standing)) {
    if (is_allowed && application::has_room(room)) {
      actions.push_back(Action::accept);
    }
    actions.push_back(Action::decline);
  }
  return actions;
}

// What the steps before allow: taking the last one back, telling another result, a later round.
static Result<void> add_further_actions(Snapshot& snapshot, ApplicationView& view) {
  const application::Standing standing = view.record.standing;
  if (!view.rounds.empty() && application::can_be_postponed(standing)) {
    view.actions.push_back(Action::postpone);
  }
  if (TRY(undoable_step(snapshot, view.record))) {
    view.actions.push_back(Action::undo);
  } else if (application::can_be_corrected(standing)) {
    view.actions.push_back(Action::correct);
  }
  return {};
}

Result<ApplicationView> view_application(const Context& context, const ApplicationId& application,
                                         const Staff& staff, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<ApplicationView> {
    auto record = TRY(
        load_application_in_reach(snapshot, application, staff, access::Verb::read_applications));
    ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    JudgedApplication judged = TRY(judge_application(snapshot, record, programme, *course, now));
    auto overridable = overridable_rules(judged);
    auto confirmable = confirmable_facts(*programme.definition, judged.checked.findings);
    auto rounds = round_views(programme, *course, now);
    auto actions = actions_of(record, course->call.room, judged.checked, staff);
    auto arranged_day = TRY(arranged_day_of(snapshot, application));
    auto missing = TRY(missing_documents_of(snapshot, programme, *course->course,
                                            judged.checked.answers, application));
    auto overrides = TRY(override_views(snapshot, std::move(judged.overrides)));
    auto confirmations = TRY(confirmation_views(snapshot, std::move(judged.confirmations)));
    auto unread_messages = TRY(stores::count_unread_messages(snapshot, application));
    auto history = TRY(history_of(snapshot, application));
    auto mails = TRY(mails_of(context, snapshot, application));
    ApplicationView view{.record = std::move(record),
                         .programme = std::move(programme),
                         .course = course,
                         .checked = std::move(judged.checked),
                         .overridable = std::move(overridable),
                         .overrides = std::move(overrides),
                         .confirmable = std::move(confirmable),
                         .confirmations = std::move(confirmations),
                         .rounds = std::move(rounds),
                         .unread_messages = unread_messages,
                         .history = std::move(history),
                         .mails = std::move(mails),
                         .actions = std::move(actions),
                         .missing = std::move(missing),
                         .arrangement = arrangement_of(*course, arranged_day),
                         .arranged_day = std::move(arranged_day)};
    if (staff.reach.permits(access::Verb::decide_applications, view.record.programme,
                            view.record.course)) {
      TRY(add_further_actions(snapshot, view));
    }
    return view;
  });
}

}  // namespace musubi::services
