// What staff said of one application beyond its answers: findings that they set aside, and facts
// that only they can tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/revocation.h"
#include "stores/transaction.h"

namespace musubi {
using OverrideId = Id<struct OverrideTag>;
using ConfirmedFactId = Id<struct ConfirmedFactTag>;
}  // namespace musubi

namespace musubi::stores {

struct OverrideRecord {
  OverrideId id;
  ApplicationId application;
  RuleId rule;
  std::string reason;
  std::string actor;
  Instant at;
  std::optional<Revocation> revocation;
};

// Answers 0 rows when the rule is overridden already.
[[nodiscard]] Result<std::int64_t> insert_override(Transaction& transaction,
                                                   const OverrideRecord& record);
// Answers 0 rows when the application has no such override that still stands.
[[nodiscard]] Result<std::int64_t> revoke_override(Transaction& transaction, const OverrideId& id,
                                                   const ApplicationId& application,
                                                   const Revocation& revocation);
// The newest first, at most 200.
[[nodiscard]] Result<std::vector<OverrideRecord>> list_overrides(Snapshot& snapshot,
                                                                 const ApplicationId& application);

enum class ConfirmedValue { yes, no };

struct ConfirmedFactRecord {
  ConfirmedFactId id;
  ApplicationId application;
  FactId fact;
  ConfirmedValue value;
  std::string reason;
  std::string actor;
  Instant at;
};

[[nodiscard]] Result<void> insert_confirmed_fact(Transaction& transaction,
                                                 const ConfirmedFactRecord& record);
// The newest first, at most 200.
[[nodiscard]] Result<std::vector<ConfirmedFactRecord>> list_confirmed_facts(
    Snapshot& snapshot, const ApplicationId& application);

}  // namespace musubi::stores
