// Links in mails by which a password is set: at sign-up, after an invitation, or anew.
#pragma once

#include "stores/account_store.h"
#include "stores/mail_store.h"

namespace musubi {
using AccountLinkId = Id<struct AccountLinkTag>;
}

namespace musubi::stores {

enum class LinkPurpose { sign_up, reset, invitation };

struct AccountLinkRecord {
  AccountLinkId id;
  std::string secret_hash;
  LinkPurpose purpose;
  std::optional<AccountId> account;  // none at sign-up
  std::string login;
  Language language;
  MailId mail;
  Instant created_at;
  Instant expires_at;
  std::optional<Instant> used_at;
};

[[nodiscard]] Result<void> insert_account_link(Transaction& transaction,
                                               const AccountLinkRecord& link);
[[nodiscard]] Result<std::optional<AccountLinkRecord>> find_account_link(
    Snapshot& snapshot, const std::string& secret_hash);
[[nodiscard]] Result<std::optional<AccountLinkRecord>> find_account_link_of_mail(
    Snapshot& snapshot, const MailId& mail);

enum class LinkUse { used_now, was_used };
[[nodiscard]] Result<LinkUse> use_account_link(Transaction& transaction, const AccountLinkId& id,
                                               Instant now);
// All of the account that were not used yet.
[[nodiscard]] Result<void> end_account_links(Transaction& transaction, const AccountId& account,
                                             Instant now);

}  // namespace musubi::stores
