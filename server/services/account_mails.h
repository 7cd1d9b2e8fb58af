// The mails about accounts, which no programme words: their texts in both languages, and writing
// them into the outbox. Placeholders: {name}, {login}, {valid_until} and {account_link_url}; the
// last one stays until the mail is sent (account_link_secret.h).
#pragma once

#include <string>

#include "services/account_link_secret.h"

namespace musubi::services {

enum class AccountMail {
  sign_up,           // somebody asked to sign up; there is no account yet
  sign_up_existing,  // asked to sign up, and there is an account
  reset,
  reset_unknown,  // asked for a new password, and there is no account
  invitation,
  access_given,  // new grants for somebody who has a password
  password_changed,
  second_factor_removed,
};

struct AccountMailParts {
  AccountMail mail;
  std::string login;
  std::string name;  // empty where nobody is known
  Language language;
};

[[nodiscard]] Result<void> write_account_mail(Transaction& transaction,
                                              const AccountMailParts& parts, Instant now);

struct NewLink {
  stores::LinkPurpose purpose;
  std::optional<AccountId> account;  // none at sign-up
};
[[nodiscard]] std::int64_t link_lifetime_seconds(stores::LinkPurpose purpose);

// With a link that works once.
[[nodiscard]] Result<stores::AccountLinkRecord> write_account_mail_with_link(
    const Context& context, Transaction& transaction, const AccountMailParts& parts,
    const NewLink& link, Instant now);

}  // namespace musubi::services
