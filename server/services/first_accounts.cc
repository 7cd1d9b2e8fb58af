#include "services/first_accounts.h"

#include "base/crypto/password.h"
#include "domain/access/password_policy.h"
#include "domain/people/email_address.h"
#include "services/account_mails.h"
#include "services/record.h"
#include "services/second_factor.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::AccountRecord;

static const Actor& console() {
  static const Actor actor{"system:console"};
  return actor;
}

static AccountRecord blank_account(const EmailAddress& address, const std::string& name,
                                   Instant now) {
  return {.id = random_id<AccountId>(),
          .login = address.text(),
          .login_key = address.comparison_key(),
          .name = name,
          .language = Language::ja,
          .password_hash = std::nullopt,
          .totp_sealed = std::nullopt,
          .totp_pending_sealed = std::nullopt,
          .totp_last_step = 0,
          .created_at = now};
}

static Result<void> insert_with_grants(Transaction& transaction, const AccountRecord& account,
                                       const std::vector<access::Grant>& grants, Instant now) {
  TRY(stores::insert_account(transaction, account));
  for (const access::Grant& grant : grants) {
    TRY(stores::insert_grant(transaction, {.id = random_id<GrantId>(),
                                           .account = account.id,
                                           .grant = grant,
                                           .granted_at = now,
                                           .granted_by = console().id,
                                           .revoked_at = std::nullopt}));
  }
  return record(transaction, {.at = now,
                              .actor = console(),
                              .verb = "account.create",
                              .subject = {"account", account.id.value},
                              .reason = ""});
}

Result<std::string> create_invited_account(const Context& context, const FirstAccount& account,
                                           Instant now) {
  const EmailAddress address = TRY(EmailAddress::parse(account.login));
  return context.database.write([&](Transaction& transaction) -> Result<std::string> {
    if (TRY(stores::find_account_by_login(transaction, address.comparison_key()))) {
      return Error{ErrorKind::conflict, "account_exists",
                   "there is an account with this login: ask for a new password on the sign-in "
                   "page, or name another login"};
    }
    const AccountRecord record = blank_account(address, account.name, now);
    TRY(insert_with_grants(transaction, record, account.grants, now));
    const auto link =
        TRY(write_account_mail_with_link(context, transaction,
                                         {.mail = AccountMail::invitation,
                                          .login = record.login,
                                          .name = record.name,
                                          .language = record.language},
                                         {stores::LinkPurpose::invitation, record.id}, now));
    return account_link_path(context, link);
  });
}

Result<Account> ensure_account(const Context& context, const ReadyAccount& account, Instant now) {
  const EmailAddress address = TRY(EmailAddress::parse(account.login));
  const auto existing = TRY(context.database.read([&](Snapshot& snapshot) {
    return stores::find_account_by_login(snapshot, address.comparison_key());
  }));
  if (existing) {
    return Account::existed;
  }
  AccountRecord record = blank_account(address, account.name, now);
  record.password_hash = hash_password(access::password_form(account.password));
  if (!account.totp_secret.empty()) {
    record.totp_sealed = seal_totp_secret(context, record.id, account.totp_secret);
  }
  TRY(context.database.write([&](Transaction& transaction) {
    return insert_with_grants(transaction, record, account.grants, now);
  }));
  return Account::created;
}

}  // namespace musubi::services
