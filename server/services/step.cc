#include "services/step.h"

#include "services/completeness.h"
#include "services/history.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/write_mail.h"
#include "stores/course_store.h"

namespace musubi::services {

using application::Place;
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
  const auto entry = TRY(record_step(transaction, {.at = now,
                                                   .actor = step.actor,
                                                   .verb = std::string{audit_verb(step.verb)},
                                                   .subject = {"application", record.id.value},
                                                   .reason = step.reason}));
  const Definition definition = TRY(load_definition_of(context, transaction, record));
  return write_mail(context, transaction, *definition, record,
                    {.event = step.mail, .reason = step.reason, .step = entry}, now);
}

Result<void> carry_out(const Context& context, Transaction& transaction,
                       const ApplicationRecord& record, const application::Change& change,
                       const Step& step, Instant now) {
  ApplicationRecord changed = record;
  changed.standing = change.standing;
  TRY(move_place(transaction, changed, change.place));
  TRY(settle_completeness(context, transaction, changed, now));
  TRY(stores::update_application(transaction, changed));
  return tell(context, transaction, changed, step, now);
}

}  // namespace musubi::services
