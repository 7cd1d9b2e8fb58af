// One step in the life of an application: what is stored, taken, recorded and mailed with it, all
// in the transaction that decides it.
#pragma once

#include <string>

#include "domain/application/decision.h"
#include "domain/programme/mail.h"
#include "services/actor.h"
#include "services/context.h"
#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

struct Step {
  HistoryStep::Verb verb;
  programme::MailEvent mail;
  Actor actor;
  std::string reason;  // empty where none is given
};

// Stores the record as changed, settles its completeness, and takes or frees the place that the
// change says; then records and mails it.
[[nodiscard]] Result<void> carry_out(const Context& context, Transaction& transaction,
                                     const stores::ApplicationRecord& record,
                                     const application::Change& change, const Step& step,
                                     Instant now);

// Records and mails a step that is stored already.
[[nodiscard]] Result<void> tell(const Context& context, Transaction& transaction,
                                const stores::ApplicationRecord& record, const Step& step,
                                Instant now);

}  // namespace musubi::services
