#include "services/record.h"

#include "stores/random_id.h"

namespace musubi::services {

Result<void> record(Transaction& transaction, const Act& act) {
  return audit::append(transaction,
                       {.id = random_id<audit::EntryId>(),
                        .at = act.at,
                        .actor = act.actor.id,
                        .verb = act.verb,
                        .subject = act.subject,
                        .reason = act.reason.empty() ? std::nullopt : std::optional{act.reason},
                        .detail_json = act.detail_json});
}

}  // namespace musubi::services
