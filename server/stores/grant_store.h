// Grants as they were given, revoked ones included.
#pragma once

#include "domain/access/grant.h"
#include "stores/account_store.h"

namespace musubi {
using GrantId = Id<struct GrantTag>;
}

namespace musubi::stores {

struct GrantRecord {
  GrantId id;
  AccountId account;
  access::Grant grant;
  Instant granted_at;
  std::string granted_by;  // as the audit names them
  std::optional<Instant> revoked_at;
};

[[nodiscard]] Result<void> insert_grant(Transaction& transaction, const GrantRecord& grant);
[[nodiscard]] Result<void> revoke_grant(Transaction& transaction, const GrantId& id, Instant now);
[[nodiscard]] Result<std::optional<GrantRecord>> find_grant(Snapshot& snapshot, const GrantId& id);
// The oldest first, at most 500, revoked and expired ones included.
[[nodiscard]] Result<std::vector<GrantRecord>> list_grants(Snapshot& snapshot,
                                                           const AccountId& account);
// Those that were not revoked; whether they have expired is the domain's to say.
[[nodiscard]] Result<std::vector<access::Grant>> standing_grants(Snapshot& snapshot,
                                                                 const AccountId& account);
// Unrevoked grants of the whole platform, at most 1000, by id.
[[nodiscard]] Result<std::vector<GrantRecord>> list_platform_grants(Snapshot& snapshot);

// The scopes as one text that a statement searches: "all", or "|programme/*|programme/course|".
[[nodiscard]] std::string scope_key(const std::vector<access::Scope>& scopes);

}  // namespace musubi::stores
