// Accounts and their recovery codes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/localised_text.h"
#include "stores/transaction.h"

namespace musubi {
using AccountId = Id<struct AccountTag>;
}

namespace musubi::stores {

struct AccountRecord {
  AccountId id;
  std::string login;      // the mail address, as typed
  std::string login_key;  // and as it is compared
  std::string name;
  Language language;
  std::optional<std::string> password_hash;  // none: invited, and not come yet
  std::optional<std::string> totp_sealed;
  std::optional<std::string> totp_pending_sealed;  // set up, and not confirmed yet
  std::int64_t totp_last_step;                     // no code of it or before works again
  Instant created_at;
};

// `conflict` when the login is taken.
[[nodiscard]] Result<void> insert_account(Transaction& transaction, const AccountRecord& account);
// Writes everything but id, login and time of creation.
[[nodiscard]] Result<void> update_account(Transaction& transaction, const AccountRecord& account);

[[nodiscard]] Result<std::optional<AccountRecord>> find_account(Snapshot& snapshot,
                                                                const AccountId& id);
[[nodiscard]] Result<std::optional<AccountRecord>> find_account_by_login(
    Snapshot& snapshot, const std::string& login_key);

// The old ones no longer work.
[[nodiscard]] Result<void> replace_recovery_codes(Transaction& transaction,
                                                  const AccountId& account,
                                                  const std::vector<std::string>& code_hashes);
enum class CodeUse { used_now, not_usable };
[[nodiscard]] Result<CodeUse> use_recovery_code(Transaction& transaction, const AccountId& account,
                                                const std::string& code_hash, Instant now);
[[nodiscard]] Result<int> count_recovery_codes(Snapshot& snapshot, const AccountId& account);

struct AccountFilter {
  std::string reach;  // scope_key (grant_store.h) of what the reader may manage
  int offset;
  int limit;
};
// By login: the accounts that hold, or once held, a grant within the reach.
[[nodiscard]] Result<std::vector<AccountRecord>> list_granted_accounts(Snapshot& snapshot,
                                                                       const AccountFilter& filter);
[[nodiscard]] Result<int> count_granted_accounts(Snapshot& snapshot, const std::string& reach);

}  // namespace musubi::stores
