// Staff who manage accounts: inviting, giving and taking back grants. Nobody gives what they do not
// hold, an account out of reach looks absent, and the platform keeps somebody who manages it.
#pragma once

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/grant_store.h"

namespace musubi::services {

inline constexpr int account_page_size = 50;

struct StaffAccount {
  stores::AccountRecord account;
  std::vector<stores::GrantRecord> grants;  // those in reach, revoked ones included
};

struct AccountPage {
  std::vector<StaffAccount> accounts;
  int total;
  int page;
};

[[nodiscard]] Result<AccountPage> view_accounts(const Context& context, const Staff& staff,
                                                int page);
[[nodiscard]] Result<StaffAccount> view_staff_account(const Context& context, const Staff& staff,
                                                      const AccountId& account);

struct InviteCommand {
  std::string login;
  std::string name;
  Language language;
  std::vector<access::Grant> grants;  // at least one
};
// An account that exists keeps its name, and is given the grants.
[[nodiscard]] Result<AccountId> invite_account(const Context& context, const Staff& staff,
                                               const InviteCommand& command, Instant now);
// `conflict` for an account that has its password already.
[[nodiscard]] Result<void> invite_again(const Context& context, const Staff& staff,
                                        const AccountId& account, const std::string& reason,
                                        Instant now);

[[nodiscard]] Result<void> add_grant(const Context& context, const Staff& staff,
                                     const AccountId& account, const access::Grant& grant,
                                     Instant now);

struct RevokeGrantCommand {
  AccountId account;
  GrantId grant;
  std::string reason;
};
[[nodiscard]] Result<void> revoke_grant(const Context& context, const Staff& staff,
                                        const RevokeGrantCommand& command, Instant now);

// After a lost second factor, by somebody who holds all that the account holds.
[[nodiscard]] Result<void> remove_second_factor_of(const Context& context, const Staff& staff,
                                                   const AccountId& account,
                                                   const std::string& reason, Instant now);

}  // namespace musubi::services
