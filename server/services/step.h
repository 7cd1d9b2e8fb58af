// One step in the life of an application: what is stored, taken, recorded and mailed with it, all
// in the transaction that decides it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/application/decision.h"
#include "domain/findings/message.h"
#include "domain/programme/mail.h"
#include "services/actor.h"
#include "services/context.h"
#include "services/views.h"
#include "stores/application_store.h"
#include "stores/step_store.h"

namespace musubi::services {

struct Step {
  HistoryStep::Verb verb;
  programme::MailEvent mail;
  Actor actor;
  std::string reason;                                // empty where none is given
  std::vector<MessageArgument> arguments = {};       // of the mail, besides the reason
  std::optional<CourseId> to_course = std::nullopt;  // where it is moved to
  std::string detail_json = "{}";                    // for the audit
  // Which the caller has freed already; a change that frees the place frees its day by itself.
  std::optional<stores::DayTold> day_before = std::nullopt;
};

// Stores the record as changed, settles its completeness, and takes or frees the place that the
// change says; then records and mails it.
[[nodiscard]] Result<void> carry_out(const Context& context, Transaction& transaction,
                                     const stores::ApplicationRecord& record,
                                     const application::Change& change, Step step, Instant now);

// The day that the application has, if any.
[[nodiscard]] Result<std::optional<stores::DayTold>> day_told(Snapshot& snapshot,
                                                              const ApplicationId& application);

// Records and mails a step that is stored already.
[[nodiscard]] Result<void> tell(const Context& context, Transaction& transaction,
                                const stores::ApplicationRecord& record, const Step& step,
                                Instant now);

}  // namespace musubi::services
