#include "services/record.h"

#include "stores/random_id.h"

namespace musubi::services {

Result<audit::EntryId> record_step(Transaction& transaction, const Act& act) {
  const auto id = random_id<audit::EntryId>();
  TRY(audit::append(transaction,
                    {.id = id,
                     .at = act.at,
                     .actor = act.actor.id,
                     .verb = act.verb,
                     .subject = act.subject,
                     .reason = act.reason.empty() ? std::nullopt : std::optional{act.reason},
                     .detail_json = act.detail_json}));
  return id;
}

Result<void> record(Transaction& transaction, const Act& act) {
  TRY(record_step(transaction, act));
  return {};
}

}  // namespace musubi::services
