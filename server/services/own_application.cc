#include "services/own_application.h"

#include <algorithm>

#include "services/call_message.h"
#include "services/completeness.h"
#include "services/history.h"
#include "services/messages.h"
#include "services/prepared_check.h"
#include "services/programme_view.h"
#include "services/review_documents.h"
#include "services/slots.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "services/withheld_step.h"
#include "stores/slot_store.h"

namespace musubi::services {

using application::Event;
using stores::ApplicationRecord;

// The application as its applicant was told of it.
struct Told {
  ApplicationRecord record;
  application::Standing standing;  // as it is, which differs while a step is withheld
  std::optional<stores::StepRecord> withheld;
};

static Result<Told> load_told_application(Snapshot& snapshot, const std::string& secret,
                                          Instant now) {
  Told told{.record = TRY(load_own_application(snapshot, secret)), .standing = {}, .withheld = {}};
  ApplicationRecord& record = told.record;
  told.standing = record.standing;
  told.withheld = TRY(withheld_step(snapshot, record.id, record.version, now));
  if (told.withheld) {
    record.standing = told.withheld->before.standing;
    record.course = told.withheld->before.course;
    record.return_reason = told.withheld->return_reason_before;
    record.complete_at = told.withheld->complete_at_before;
  }
  return told;
}

static std::vector<Event> possible_events(const Told& told, const ProgrammeView& programme,
                                          const CourseView& course) {
  // Answers changed meanwhile would meet a step that their author does not know of.
  if (told.withheld) {
    return application::can_be_withdrawn(told.standing) ? std::vector{Event::withdraw}
                                                        : std::vector<Event>{};
  }
  const application::Standing standing = told.standing;
  std::vector<Event> possible;
  if (application::can_be_edited(standing) && takes_applications(*programme.definition, course)) {
    possible.push_back(Event::edit);
  }
  if (application::can_be_resubmitted(standing)) {
    possible.push_back(Event::resubmit);
  }
  if (application::can_be_withdrawn(standing)) {
    possible.push_back(Event::withdraw);
  }
  return possible;
}

static Result<std::vector<MissingDocument>> missing_of(Snapshot& snapshot,
                                                       const ProgrammeView& programme,
                                                       const CourseView& course,
                                                       const ApplicationRecord& record) {
  const auto read = form_of(*programme.definition, *course.course).read(record.answers);
  return missing_documents_of(snapshot, programme, *course.course, read.answers, record.id);
}

Result<OwnApplication> view_own_application(const Context& context, const std::string& secret,
                                            Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<OwnApplication> {
    Told told = TRY(load_told_application(snapshot, secret, now));
    ApplicationRecord& record = told.record;
    const ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    auto missing = TRY(missing_of(snapshot, programme, *course, record));
    return OwnApplication{.programme = record.programme,
                          .course = record.course,
                          .receipt_number = record.receipt_number,
                          .standing = record.standing,
                          .return_reason = record.return_reason,
                          .input = {std::move(record.answers), std::move(record.agreed)},
                          .possible = possible_events(told, programme, *course),
                          .complete_at = record.complete_at,
                          .missing = std::move(missing),
                          .version = record.version};
  });
}

// Only while others may still come before or after: a rank is no promise.
static Result<std::optional<int>> shown_rank(Snapshot& snapshot, const CourseView& course,
                                             const ApplicationRecord& record) {
  const bool is_told = is_ranked(*course.course) &&
                       course.window_state == application::WindowState::open &&
                       record.standing.decision == application::Decision::undecided;
  if (!is_told) {
    return std::optional<int>{};
  }
  return stores::rank_of(snapshot, record.id);
}

static void remove_last_step_of_staff(std::vector<HistoryStep>& history) {
  const auto last = std::find_if(history.rbegin(), history.rend(),
                                 [](const HistoryStep& step) { return !step.actor.empty(); });
  MUSUBI_ASSERT(last != history.rend());
  history.erase(std::next(last).base());
}

// Nobody was told of what was undone, nor is of what can still be.
static std::vector<HistoryStep> steps_told(std::vector<HistoryStep> all, const Told& told) {
  std::vector<HistoryStep> steps;
  for (HistoryStep& step : all) {
    if (step.verb == HistoryStep::Verb::undone) {
      remove_last_step_of_staff(steps);
    } else {
      steps.push_back(std::move(step));
    }
  }
  if (told.withheld) {
    remove_last_step_of_staff(steps);
  }
  return steps;
}

// A note on an acceptance is for the record alone: it may tell of somebody else, such as a namesake
// who is banned. Every other reason was mailed to the applicant.
static Result<std::vector<HistoryStep>> history_told(Snapshot& snapshot, const Told& told) {
  auto history = steps_told(TRY(history_of(snapshot, told.record.id)), told);
  for (HistoryStep& step : history) {
    if (step.verb == HistoryStep::Verb::accepted) {
      step.reason.clear();
    }
  }
  return history;
}

// The day that was told before the step, if its slot still stands.
static Result<std::optional<ArrangedDay>> day_shown(Snapshot& snapshot, const Told& told) {
  if (!told.withheld) {
    return arranged_day_of(snapshot, told.record.id);
  }
  const auto& before = told.withheld->day_before;
  const auto slot = before ? TRY(stores::find_slot(snapshot, before->slot)) : std::nullopt;
  return slot ? std::optional{ArrangedDay{slot->id.value, slot->time, slot->venue}}
              : std::optional<ArrangedDay>{};
}

Result<StatusView> view_status(const Context& context, const std::string& secret, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<StatusView> {
    const Told told = TRY(load_told_application(snapshot, secret, now));
    const ApplicationRecord& record = told.record;
    auto programme = TRY(load_programme_of(context, snapshot, record, now));
    auto history = TRY(history_told(snapshot, told));
    auto messages = TRY(messages_of(snapshot, record.id));
    StatusView view{.programme = std::move(programme),
                    .course = nullptr,
                    .receipt_number = record.receipt_number,
                    .applicant = record.applicant_name,
                    .standing = record.standing,
                    .received_at = record.received_at,
                    .return_reason = record.return_reason,
                    .history = std::move(history),
                    .possible = {},
                    .messages = std::move(messages),
                    .complete_at = record.complete_at};
    view.returned_documents =
        TRY(returned_documents_of(snapshot, *view.programme.definition, record.id));
    view.course = TRY(find_course(view.programme, record.course));
    view.possible = possible_events(told, view.programme, *view.course);
    view.missing = TRY(missing_of(snapshot, view.programme, *view.course, record));
    view.rank = TRY(shown_rank(snapshot, *view.course, record));
    view.arranged_day = TRY(day_shown(snapshot, told));
    view.arrangement = arrangement_of(*view.course, view.arranged_day);
    return view;
  });
}

Result<void> withdraw_application(const Context& context, const std::string& secret, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record = TRY(load_own_application(transaction, secret));
    const auto change = TRY(application::withdraw(record.standing));
    return carry_out(context, transaction, record, change,
                     {.verb = HistoryStep::Verb::withdrawn,
                      .mail = programme::MailEvent::withdrawn,
                      .actor = applicant_actor(),
                      .reason = ""},
                     now);
  });
}

}  // namespace musubi::services
