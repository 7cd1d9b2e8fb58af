#include "services/undo_step.h"

#include <fmt/core.h>

#include "services/completeness.h"
#include "services/mail_recall.h"
#include "services/record.h"
#include "services/ruling.h"
#include "services/slots.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "stores/course_store.h"
#include "stores/mail_delivery_store.h"
#include "stores/slot_store.h"

namespace musubi::services {

using application::Decision;
using application::Ruling;
using stores::ApplicationRecord;
using stores::StepRecord;

Result<std::optional<StepRecord>> undoable_step(Snapshot& snapshot,
                                                const ApplicationRecord& record) {
  auto step = TRY(stores::find_step(snapshot, record.id, record.version));
  if (step && TRY(stores::count_gone_mails_of_step(snapshot, record.id, step->entry)) > 0) {
    step.reset();
  }
  return step;
}

// A step that nobody was mailed about has nothing to take back.
static Result<void> recall_mails(Transaction& transaction, const StepRecord& step, Instant now) {
  TRY(recall_mails_of_step(
      transaction, {.application = step.application, .step = step.entry, .reason = "undone"}, now));
  if (TRY(stores::count_gone_mails_of_step(transaction, step.application, step.entry)) > 0) {
    return Error{ErrorKind::conflict, "mail_gone",
                 "the mail about this step was sent: correct the decision instead, which tells "
                 "the applicant"};
  }
  return {};
}

static Result<void> take_place_back(Transaction& transaction, const ApplicationRecord& record,
                                    const CourseId& course) {
  const auto taken = stores::take_place(transaction, record.programme, course);
  if (!taken.is_ok() && taken.error().code == "full") {
    return Error{ErrorKind::refused, "place_gone",
                 fmt::format("the place in {} went to somebody else meanwhile: the step stays; "
                             "free a place first",
                             course.value)};
  }
  return taken;
}

static Error day_gone(std::string_view why) {
  return Error{ErrorKind::refused, "day_gone",
               fmt::format("the arranged day cannot be given back: {}. The step stays; move the "
                           "application to another day, or correct it",
                           why)};
}

// The very day that the applicant was told, by the same command that gives a day to anybody. A slot
// that was emptied may have been moved to another day meanwhile.
static Result<void> take_day_back(const Context& context, Transaction& transaction,
                                  const ApplicationRecord& record, const StepRecord& step,
                                  Instant now) {
  const auto slot = TRY(stores::find_slot(transaction, step.day_before->slot));
  if (!slot || stores::day_told_of(*slot) != *step.day_before) {
    return day_gone("the slot was deleted or changed meanwhile");
  }
  ApplicationRecord before = record;
  before.course = step.before.course;
  const ProgrammeView programme = TRY(load_programme_of(context, transaction, before, now));
  const CourseView* course = TRY(find_course(programme, before.course));
  const auto taken = take_slot_for(transaction, *course, before, slot->id, now);
  return taken.is_ok() ? taken : day_gone(taken.error().detail);
}

static Result<void> move_day(const Context& context, Transaction& transaction,
                             const ApplicationRecord& record, const StepRecord& step, Instant now) {
  if (TRY(day_told(transaction, record.id)) == step.day_before) {
    return {};
  }
  TRY(stores::free_slot(transaction, record.id));
  return step.day_before ? take_day_back(context, transaction, record, step, now) : Result<void>{};
}

static Result<void> move_places(const Context& context, Transaction& transaction,
                                const ApplicationRecord& record, const StepRecord& step,
                                Instant now) {
  const auto moved = application::places_of_undo(step.before, {record.standing, record.course});
  if (moved.frees_after) {
    TRY(stores::free_place(transaction, record.programme, record.course));
  }
  if (moved.takes_before) {
    TRY(take_place_back(transaction, record, step.before.course));
  }
  return move_day(context, transaction, record, step, now);
}

Result<void> undo_step(const Context& context, const UndoCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    const auto step = TRY(stores::find_step(transaction, record.id, record.version));
    if (!step) {
      return Error{ErrorKind::conflict, "nothing_to_undo",
                   "the last step is none of staff, or was undone: nothing can be taken back"};
    }
    TRY(recall_mails(transaction, *step, now));
    TRY(move_places(context, transaction, record, *step, now));
    ApplicationRecord changed = record;
    changed.standing = step->before.standing;
    changed.course = step->before.course;
    changed.return_reason = step->return_reason_before;
    changed.complete_at = step->complete_at_before;
    TRY(settle_completeness(context, transaction, changed, now));
    TRY(stores::update_application(transaction, changed));
    TRY(stores::set_course(transaction, record.id, changed.course));
    return services::record(transaction,
                            {.at = now,
                             .actor = command.staff.actor,
                             .verb = "application.undo",
                             .subject = {"application", record.id.value},
                             .reason = "",
                             .detail_json = fmt::format(R"({{"undone":"{}"}})", step->verb)});
  });
}

static LocalisedText words_of(Decision decision) {
  switch (decision) {
    case Decision::accepted:
      return {"受講決定", "accepted"};
    case Decision::declined:
      return {"不決定", "not accepted"};
    case Decision::undecided:
      return {"未決定", "undecided"};
  }
  fail_assertion("every decision has its words", __FILE__, __LINE__);
}

// Tells the old result and the new one, so that nobody takes the second mail for a mistake.
static LocalisedText result_words(Decision before, Decision after) {
  const LocalisedText old_words = words_of(before);
  const LocalisedText new_words = words_of(after);
  return {fmt::format("{}（先のお知らせ: {}）", new_words.ja, old_words.ja),
          fmt::format("{} (told before: {})", new_words.en, old_words.en)};
}

static Error undo_instead() {
  return Error{ErrorKind::conflict, "undo_instead",
               "the applicant was not told yet: undo the decision instead of correcting it"};
}

Result<Decided> correct_decision(const Context& context, const DecideCommand& command,
                                 Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Decided> {
    ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    TRY(settle_completeness(context, transaction, record, now));
    const Ruled ruled{command.ruling, command.reason, command.despite_incomplete, command.slot};
    const auto room = TRY(room_of(transaction, record));
    const auto corrected = application::correct(record.standing, command.ruling,
                                                {room, papers_of(record, ruled)}, command.reason);
    const bool is_to_judge = corrected.is_ok() || corrected.error().code == "incomplete";
    if (is_to_judge && TRY(undoable_step(transaction, record))) {
      return undo_instead();
    }
    if (command.ruling == Ruling::accept && is_to_judge) {
      StandingErrors standing = TRY(judge_acceptance(context, transaction, record, ruled, now));
      if (!standing.findings.empty()) {
        return Decided{std::move(standing)};
      }
    }
    const auto change = TRY(Result<application::Change>{corrected});
    TRY(take_slot_of(context, transaction, record, ruled, now));
    TRY(carry_out(context, transaction, record, change,
                  {.verb = HistoryStep::Verb::corrected,
                   .mail = programme::MailEvent::corrected,
                   .actor = command.staff.actor,
                   .reason = command.reason,
                   .arguments = {argument("result", result_words(record.standing.decision,
                                                                 change.standing.decision))}},
                  now));
    return Decided{RulingStands{}};
  });
}

}  // namespace musubi::services
