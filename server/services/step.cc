#include "services/step.h"

#include "services/history.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/write_mail.h"
#include "stores/course_store.h"
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
      return stores::free_place(transaction, record.programme, record.course);
  }
  return {};
}

Result<void> tell(const Context& context, Transaction& transaction, const ApplicationRecord& record,
                  const Step& step, Instant now) {
  TRY(services::record(transaction, {.at = now,
                                     .actor = step.actor,
                                     .verb = std::string{audit_verb(step.verb)},
                                     .subject = {"application", record.id.value},
                                     .reason = step.reason,
                                     .detail_json = step.detail_json}));
  const Definition definition = TRY(load_definition_of(context, transaction, record));
  return write_mail(context, transaction, *definition, record,
                    {.event = step.mail,
                     .reason = step.reason,
                     .next_course = step.next_course,
                     .result = step.result},
                    now);
}

// So that the step can be undone while nobody was told of it.
static Result<void> remember(Transaction& transaction, const ApplicationRecord& before,
                             const Step& step, Instant now) {
  if (!step.actor.id.starts_with(staff_prefix)) {
    return {};
  }
  return stores::insert_step(
      transaction,
      {.application = before.id,
       .version_after = before.version + 1,
       .verb = std::string{audit_verb(step.verb)},
       .mail_event = std::string{programme::name_of(step.mail)},
       .before = {before.standing, before.course},
       // A step that returns has written its own reason already.
       .return_reason_before = before.standing.state == State::returned ? before.return_reason : "",
       .at = now});
}

Result<void> carry_out(const Context& context, Transaction& transaction,
                       const ApplicationRecord& record, const application::Change& change,
                       const Step& step, Instant now) {
  ApplicationRecord changed = record;
  changed.standing = change.standing;
  TRY(move_place(transaction, changed, change.place));
  TRY(stores::update_application(transaction, changed));
  TRY(remember(transaction, record, step, now));
  return tell(context, transaction, changed, step, now);
}

}  // namespace musubi::services
