#include "services/manage_accounts.h"

#include <algorithm>

#include "base/text/display_text.h"
#include "domain/people/email_address.h"
#include "services/account_mails.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "stores/random_id.h"
#include "stores/session_store.h"

namespace musubi::services {

using access::Verb;
using stores::AccountRecord;
using stores::GrantRecord;

static Error no_such_account() {
  return {ErrorKind::not_found, "no_such_account",
          "there is no such account: choose one of the list"};
}

static bool manages(const Staff& staff, const access::Scope& scope) {
  return access::permits_all_of(staff.reach.grants, Verb::manage_accounts, scope, staff.reach.now);
}

static Result<StaffAccount> with_grants(Snapshot& snapshot, const Staff& staff,
                                        AccountRecord account) {
  auto grants = TRY(stores::list_grants(snapshot, account.id));
  std::erase_if(grants,
                [&](const GrantRecord& grant) { return !manages(staff, grant.grant.scope); });
  return StaffAccount{std::move(account), std::move(grants)};
}

// In reach is who holds, or once held, a grant that the member of staff may manage.
static Result<StaffAccount> load_account_in_reach(Snapshot& snapshot, const Staff& staff,
                                                  const AccountId& id) {
  auto account = TRY(stores::find_account(snapshot, id));
  if (!account) {
    return no_such_account();
  }
  StaffAccount found = TRY(with_grants(snapshot, staff, std::move(*account)));
  if (found.grants.empty()) {
    return no_such_account();
  }
  return found;
}

// After the account is found, so that a stranger learns nothing from it.
static Result<void> check_grant_reason(const std::string& reason) {
  if (TRY(text::clean_paragraphs(reason)).empty()) {
    return Error{ErrorKind::invalid, "grant_reason_missing",
                 "the reason is empty: write one, it is kept in the record"};
  }
  return {};
}

static Result<void> check_scope_exists(const Context& context, Snapshot& snapshot,
                                       const access::Scope& scope, Instant now) {
  if (const auto* programme = std::get_if<access::ProgrammeScope>(&scope)) {
    TRY(load_programme(context, snapshot, programme->programme, now));
  }
  if (const auto* course = std::get_if<access::CourseScope>(&scope)) {
    const ProgrammeView view = TRY(load_programme(context, snapshot, course->programme, now));
    TRY(find_course(view, course->course));
  }
  return {};
}

static Result<void> check_grant(const Context& context, Snapshot& snapshot, const Staff& staff,
                                const access::Grant& grant, Instant now) {
  TRY(check_grant_reason(grant.reason));
  // Before the scope is looked for, so that nobody learns what lies out of reach.
  if (!manages(staff, grant.scope) || !access::can_give(staff.reach.grants, grant, now)) {
    return Error{ErrorKind::refused, "grant_not_held",
                 "you can give only what you hold yourself in this scope and for as long: choose "
                 "fewer verbs, a narrower scope or an earlier end"};
  }
  if (!access::is_in_force(grant, now)) {
    return Error{ErrorKind::invalid, "grant_expired",
                 "the end of the grant has passed: choose a later one"};
  }
  return check_scope_exists(context, snapshot, grant.scope, now);
}

struct AccountAct {
  std::string verb;
  AccountId account;
  std::string reason;
};

static Result<void> record_act(Transaction& transaction, const Staff& staff, const AccountAct& act,
                               Instant now) {
  return record(transaction, {.at = now,
                              .actor = staff.actor,
                              .verb = act.verb,
                              .subject = {"account", act.account.value},
                              .reason = act.reason});
}

// Sessions of before end, so that the next one begins as staff, with the second factor.
static Result<void> give(Transaction& transaction, const Staff& staff, const AccountId& account,
                         const access::Grant& grant, Instant now) {
  const auto standing = TRY(stores::standing_grants(transaction, account));
  if (standing.empty()) {
    TRY(stores::delete_sessions_of(transaction, account, std::nullopt));
  }
  TRY(stores::insert_grant(transaction, {.id = random_id<GrantId>(),
                                         .account = account,
                                         .grant = grant,
                                         .granted_at = now,
                                         .granted_by = staff.actor.id,
                                         .revoked_at = std::nullopt}));
  return record_act(transaction, staff, {"account.add_grant", account, grant.reason}, now);
}

Result<AccountPage> view_accounts(const Context& context, const Staff& staff, int page) {
  const std::string reach = stores::scope_key(staff.reach.scopes_of(Verb::manage_accounts));
  return context.database.read([&](Snapshot& snapshot) -> Result<AccountPage> {
    auto total = TRY(stores::count_granted_accounts(snapshot, reach));
    AccountPage found{.accounts = {}, .total = total, .page = page};
    for (AccountRecord& account : TRY(stores::list_granted_accounts(
             snapshot, {reach, (page - 1) * account_page_size, account_page_size}))) {
      found.accounts.push_back(TRY(with_grants(snapshot, staff, std::move(account))));
    }
    return found;
  });
}

Result<StaffAccount> view_staff_account(const Context& context, const Staff& staff,
                                        const AccountId& account) {
  return context.database.read(
      [&](Snapshot& snapshot) { return load_account_in_reach(snapshot, staff, account); });
}

static AccountMailParts mail_to(const AccountRecord& account, AccountMail mail) {
  return {.mail = mail, .login = account.login, .name = account.name, .language = account.language};
}

static Result<AccountRecord> find_or_create(Transaction& transaction, const InviteCommand& command,
                                            const std::string& name, Instant now) {
  const EmailAddress address = TRY(EmailAddress::parse(command.login));
  if (auto known = TRY(stores::find_account_by_login(transaction, address.comparison_key()))) {
    return std::move(*known);
  }
  AccountRecord account{.id = random_id<AccountId>(),
                        .login = address.text(),
                        .login_key = address.comparison_key(),
                        .name = name,
                        .language = command.language,
                        .password_hash = std::nullopt,
                        .totp_sealed = std::nullopt,
                        .totp_pending_sealed = std::nullopt,
                        .totp_last_step = 0,
                        .created_at = now};
  TRY(stores::insert_account(transaction, account));
  return account;
}

static Result<void> send_invitation(const Context& context, Transaction& transaction,
                                    const AccountRecord& account, Instant now) {
  if (account.password_hash) {
    return write_account_mail(transaction, mail_to(account, AccountMail::access_given), now);
  }
  TRY(stores::end_account_links(transaction, account.id, now));
  TRY(write_account_mail_with_link(context, transaction, mail_to(account, AccountMail::invitation),
                                   {stores::LinkPurpose::invitation, account.id}, now));
  return {};
}

Result<AccountId> invite_account(const Context& context, const Staff& staff,
                                 const InviteCommand& command, Instant now) {
  const std::string name = TRY(text::clean_display(command.name));
  if (name.empty()) {
    return Error{ErrorKind::invalid, "name_missing", "the name is empty: write a name"};
  }
  return context.database.write([&](Transaction& transaction) -> Result<AccountId> {
    for (const access::Grant& grant : command.grants) {
      TRY(check_grant(context, transaction, staff, grant, now));
    }
    const AccountRecord account = TRY(find_or_create(transaction, command, name, now));
    TRY(record_act(transaction, staff, {"account.invite", account.id, ""}, now));
    for (const access::Grant& grant : command.grants) {
      TRY(give(transaction, staff, account.id, grant, now));
    }
    TRY(send_invitation(context, transaction, account, now));
    return account.id;
  });
}

Result<void> invite_again(const Context& context, const Staff& staff, const AccountId& account,
                          const std::string& reason, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const StaffAccount found = TRY(load_account_in_reach(transaction, staff, account));
    TRY(check_grant_reason(reason));
    if (found.account.password_hash) {
      return Error{ErrorKind::conflict, "account_is_active",
                   "this account has its password already: a new one is asked for by mail"};
    }
    TRY(record_act(transaction, staff, {"account.invite", account, reason}, now));
    return send_invitation(context, transaction, found.account, now);
  });
}

Result<void> add_grant(const Context& context, const Staff& staff, const AccountId& account,
                       const access::Grant& grant, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const StaffAccount found = TRY(load_account_in_reach(transaction, staff, account));
    TRY(check_grant(context, transaction, staff, grant, now));
    TRY(give(transaction, staff, account, grant, now));
    if (!found.account.password_hash) {
      return {};  // the invitation says it
    }
    return write_account_mail(transaction, mail_to(found.account, AccountMail::access_given), now);
  });
}

static bool manages_platform(const GrantRecord& grant, Instant now) {
  const std::vector<access::Grant> one{grant.grant};
  return !grant.revoked_at &&
         access::permits_all_of(one, Verb::manage_accounts, access::PlatformScope{}, now);
}

// Somebody who can sign in must be left; an invitation that nobody followed doesn't count.
static Result<void> check_not_the_last(Snapshot& snapshot, const GrantRecord& revoked,
                                       Instant now) {
  if (!manages_platform(revoked, now)) {
    return {};
  }
  for (const GrantRecord& other : TRY(stores::list_platform_grants(snapshot))) {
    const auto account = TRY(stores::find_account(snapshot, other.account));
    if (other.id != revoked.id && manages_platform(other, now) && account->password_hash) {
      return {};
    }
  }
  return Error{ErrorKind::refused, "last_administrator",
               "this is the last account that manages the whole platform: give the grant to "
               "somebody else first"};
}

Result<void> revoke_grant(const Context& context, const Staff& staff,
                          const RevokeGrantCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const StaffAccount found = TRY(load_account_in_reach(transaction, staff, command.account));
    TRY(check_grant_reason(command.reason));
    const auto grant = std::ranges::find(found.grants, command.grant, &GrantRecord::id);
    if (grant == found.grants.end()) {
      return Error{ErrorKind::not_found, "no_such_grant",
                   "the account has no such grant: choose one of its list"};
    }
    if (grant->revoked_at) {
      return Error{ErrorKind::conflict, "grant_is_revoked", "this grant was revoked already"};
    }
    TRY(check_not_the_last(transaction, *grant, now));
    TRY(stores::revoke_grant(transaction, command.grant, now));
    return record_act(transaction, staff, {"account.revoke_grant", command.account, command.reason},
                      now);
  });
}

// Whoever could take a second factor away could take the account over.
static Result<void> check_holds_all_of(Snapshot& snapshot, const Staff& staff,
                                       const AccountId& account, Instant now) {
  for (const access::Grant& grant : TRY(stores::standing_grants(snapshot, account))) {
    if (access::is_in_force(grant, now) && !access::can_give(staff.reach.grants, grant, now)) {
      return Error{ErrorKind::refused, "account_holds_more",
                   "this account holds grants that you do not hold: ask somebody who does"};
    }
  }
  return {};
}

Result<void> remove_second_factor_of(const Context& context, const Staff& staff,
                                     const AccountId& account, const std::string& reason,
                                     Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    StaffAccount found = TRY(load_account_in_reach(transaction, staff, account));
    TRY(check_grant_reason(reason));
    TRY(check_holds_all_of(transaction, staff, account, now));
    found.account.totp_sealed = std::nullopt;
    found.account.totp_pending_sealed = std::nullopt;
    TRY(stores::update_account(transaction, found.account));
    TRY(stores::replace_recovery_codes(transaction, account, {}));
    TRY(stores::delete_sessions_of(transaction, account, std::nullopt));
    TRY(write_account_mail(transaction, mail_to(found.account, AccountMail::second_factor_removed),
                           now));
    return record_act(transaction, staff, {"account.remove_second_factor", account, reason}, now);
  });
}

}  // namespace musubi::services
