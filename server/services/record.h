// Recording an act in the audit, in the transaction of the act itself.
#pragma once

#include <string>

#include "services/actor.h"
#include "stores/audit.h"

namespace musubi::services {

struct Act {
  Instant at;
  Actor actor;
  std::string verb;  // "application.return"
  audit::Subject subject;
  std::string reason;  // empty where none is given
  std::string detail_json = "{}";
};

[[nodiscard]] Result<void> record(Transaction& transaction, const Act& act);
// The same, for an act whose entry something else refers to.
[[nodiscard]] Result<audit::EntryId> record_step(Transaction& transaction, const Act& act);

}  // namespace musubi::services
