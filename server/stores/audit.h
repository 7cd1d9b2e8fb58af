// Audit: who did what to whom or what, when and why, written in the same transaction as the act
// itself. Rows come unsealed; the sealer chains them afterwards, so that the chain doesn't make
// writers wait (architecture.md, "Audit").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "stores/transaction.h"

namespace musubi::audit {

using EntryId = Id<struct AuditEntryTag>;

// Ids of any kind of record, so texts here.
struct Subject {
  std::string type;  // "application"
  std::string id;
};

struct Entry {
  EntryId id;
  Instant at;
  std::string actor;
  std::string verb;  // "application.accept"
  Subject subject;
  std::optional<std::string> reason;
  std::string detail_json;
};

[[nodiscard]] Result<void> append(Transaction& transaction, const Entry& entry);

// The newest first, `entries_max` (1 … 500) at the most.
[[nodiscard]] Result<std::vector<Entry>> list_of_subject(Snapshot& snapshot, const Subject& subject,
                                                         int entries_max);

}  // namespace musubi::audit
