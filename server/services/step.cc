#include "services/step.h"

#include "services/completeness.h"
#include "services/history.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/write_mail.h"
#include "stores/course_store.h"
#include "stores/slot_store.h"
#include "stores/step_store.h"

namespace musubi::services {

using application::Place;
using application::State;
using stores::ApplicationRecord;

static Result<void> move_place(Transaction& transaction, const ApplicationRecord& record,
                               Place place) {
  switch (place) {
    case Place::unchanged:
      return {};
    case Place::taken:
      return stores::take_place(transaction, record.programme, record.course);
    case Place::freed:
      TRY(stores::free_slot(transaction, record.id));
      return stores::free_place(transaction, record.programme, record.course);
  }
  return {};
}

Result<std::optional<stores::DayTold>> day_told(Snapshot& snapshot,
                                                const ApplicationId& application) {
  const auto slot = TRY(stores::find_slot_of(snapshot, application));
  return slot ? std::optional{stores::day_told_of(*slot)} : std::nullopt;
}

static Result<audit::EntryId> record_and_mail(const Context& context, Transaction& transaction,
                                              const ApplicationRecord& record, const Step& step,
                                              Instant now) {
  const auto entry = TRY(record_step(transaction, {.at = now,
                                                   .actor = step.actor,
                                                   .verb = std::string{audit_verb(step.verb)},
                                                   .subject = {"application", record.id.value},
                                                   .reason = step.reason,
                                                   .detail_json = step.detail_json}));
  const Definition definition = TRY(load_definition_of(context, transaction, record));
  TRY(write_mail(
      context, transaction, *definition, record,
      {.event = step.mail, .reason = step.reason, .step = entry, .arguments = step.arguments},
      now));
  return entry;
}

Result<void> tell(const Context& context, Transaction& transaction, const ApplicationRecord& record,
                  const Step& step, Instant now) {
  TRY(record_and_mail(context, transaction, record, step, now));
  return {};
}

// So that the step can be undone while nobody was told of it.
static Result<void> remember(Transaction& transaction, const ApplicationRecord& before,
                             const Step& step, const audit::EntryId& entry, Instant now) {
  if (!step.actor.id.starts_with(staff_prefix)) {
    return {};
  }
  return stores::insert_step(
      transaction,
      {.application = before.id,
       .version_after = before.version + 1,
       .verb = std::string{audit_verb(step.verb)},
       .entry = entry,
       .before = {before.standing, before.course},
       // A step that returns has written its own reason already.
       .return_reason_before = before.standing.state == State::returned ? before.return_reason : "",
       .complete_at_before = before.complete_at,
       .at = now,
       .day_before = step.day_before});
}

Result<void> carry_out(const Context& context, Transaction& transaction,
                       const ApplicationRecord& record, const application::Change& change,
                       Step step, Instant now) {
  ApplicationRecord changed = record;
  changed.standing = change.standing;
  if (change.place == Place::freed) {
    step.day_before = TRY(day_told(transaction, record.id));
  }
  TRY(move_place(transaction, changed, change.place));
  if (step.to_course) {
    changed.course = *step.to_course;
    changed.complete_at.reset();  // it joins the others there when it arrives
    TRY(stores::set_course(transaction, changed.id, changed.course));
  }
  TRY(settle_completeness(context, transaction, changed, now));
  TRY(stores::update_application(transaction, changed));
  changed.course = record.course;  // which the mail speaks of
  const auto entry = TRY(record_and_mail(context, transaction, changed, step, now));
  return remember(transaction, record, step, entry, now);
}

}  // namespace musubi::services
