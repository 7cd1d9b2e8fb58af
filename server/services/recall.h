// Taking back the mails of a step before they went. The outbox decides: what a worker has tried to
// send is gone.
#pragma once

#include "services/context.h"
#include "stores/step_store.h"

namespace musubi::services {

// Whether all mails of the step still wait; a step that nobody was mailed about counts as such.
[[nodiscard]] Result<bool> is_recallable(Snapshot& snapshot, const stores::StepRecord& step);
// `conflict` "mail_gone" when one of them went.
[[nodiscard]] Result<void> recall_mails(Transaction& transaction, const stores::StepRecord& step,
                                        Instant now);

}  // namespace musubi::services
