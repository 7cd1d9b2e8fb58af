// Taking mails back before they are sent. The worker and a recall never both have a mail: which of
// them wins is decided by one statement (stores/mail_delivery_store.h).
#pragma once

#include <string>

#include "services/actor.h"
#include "services/context.h"
#include "stores/mail_store.h"

namespace musubi::services {

// In the caller's transaction, with its own audit entry. `conflict` when it is too late:
// "already_sent" with the time, "being_sent", or "already_settled" with the state.
[[nodiscard]] Result<void> recall_mail(Transaction& transaction, const MailId& mail,
                                       const Actor& actor, const std::string& reason, Instant now);

struct StepToUndo {
  ApplicationId application;
  audit::EntryId step;  // the audit entry of the decision that is undone
  std::string reason;
};
// Of a decision that is undone: everything that it caused and that is not under way. Answers how
// many were recalled; the undoing's own audit entry is the caller's.
[[nodiscard]] Result<int> recall_mails_of_step(Transaction& transaction, const StepToUndo& undo,
                                               Instant now);

// Of an account that is closed: dropped, because what they offer is gone.
[[nodiscard]] Result<int> drop_mails_of_account(Transaction& transaction,
                                                const std::string& account, Instant now);

}  // namespace musubi::services
