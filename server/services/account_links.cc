#include "services/account_links.h"

#include "base/crypto/hash.h"
#include "base/crypto/password.h"
#include "base/text/display_text.h"
#include "domain/people/email_address.h"
#include "services/record.h"
#include "stores/random_id.h"
#include "stores/session_store.h"

namespace musubi::services {

using stores::AccountLinkRecord;
using stores::AccountRecord;
using stores::LinkPurpose;

static AccountMail mail_for(LinkPurpose asked, bool has_account) {
  if (asked == LinkPurpose::sign_up) {
    return has_account ? AccountMail::sign_up_existing : AccountMail::sign_up;
  }
  return has_account ? AccountMail::reset : AccountMail::reset_unknown;
}

Result<Attempt<int>> ask_account_link(const Context& context, const AskLinkCommand& command,
                                      Instant now) {
  MUSUBI_ASSERT(command.purpose != LinkPurpose::invitation);
  const EmailAddress address = TRY(EmailAddress::parse(command.login));
  const Claim claim{address.comparison_key(), command.source};
  if (const auto wait = TRY(begin_try(context, TryKind::mail_request, claim, now))) {
    return Attempt<int>{*wait};
  }
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto account = TRY(stores::find_account_by_login(transaction, claim.login_key));
    // To the address as it was confirmed, not as a stranger typed it.
    const AccountMailParts parts{.mail = mail_for(command.purpose, account.has_value()),
                                 .login = account ? account->login : address.text(),
                                 .name = account ? account->name : "",
                                 .language = account ? account->language : command.language};
    const NewLink link{account ? LinkPurpose::reset : LinkPurpose::sign_up,
                       account ? std::optional{account->id} : std::nullopt};
    TRY(write_account_mail_with_link(context, transaction, parts, link, now));
    return {};
  }));
  return Attempt<int>{static_cast<int>(link_lifetime_seconds(LinkPurpose::reset) / 60)};
}

static Error no_such_link() {
  return {ErrorKind::not_found, "no_such_link",
          "this link does not work, or no longer: ask for a new one"};
}

struct OpenLink {
  AccountLinkRecord link;
  std::optional<AccountRecord> account;
};

static Result<OpenLink> load_link(Snapshot& snapshot, const std::string& secret, Instant now) {
  const auto link = TRY(stores::find_account_link(snapshot, sha256_hex(secret)));
  if (!link || link->used_at || now >= link->expires_at) {
    return no_such_link();
  }
  OpenLink open{*link, std::nullopt};
  if (link->account) {
    open.account = TRY(stores::find_account(snapshot, *link->account));
  }
  return open;
}

static access::SecondFactor factor_of(const OpenLink& open) {
  return open.account && open.account->totp_sealed ? access::SecondFactor::set_up
                                                   : access::SecondFactor::absent;
}

Result<AccountLinkView> view_account_link(const Context& context, const std::string& secret,
                                          Instant now) {
  const auto open = TRY(
      context.database.read([&](Snapshot& snapshot) { return load_link(snapshot, secret, now); }));
  return AccountLinkView{
      .purpose = open.link.purpose,
      .login = open.link.login,
      .name = open.account ? std::optional{open.account->name} : std::nullopt,
      .expires_at = open.link.expires_at,
      .password_characters_min = access::password_characters_min(factor_of(open))};
}

static Result<AccountId> create_account(Transaction& transaction, const OpenLink& open,
                                        const std::string& name, const std::string& hash,
                                        Instant now) {
  const EmailAddress address = TRY(EmailAddress::parse(open.link.login));
  if (TRY(stores::find_account_by_login(transaction, address.comparison_key()))) {
    return no_such_link();  // another link of the same address was faster
  }
  const AccountRecord account{.id = random_id<AccountId>(),
                              .login = address.text(),
                              .login_key = address.comparison_key(),
                              .name = name,
                              .language = open.link.language,
                              .password_hash = hash,
                              .totp_sealed = std::nullopt,
                              .totp_pending_sealed = std::nullopt,
                              .totp_last_step = 0,
                              .created_at = now};
  TRY(stores::insert_account(transaction, account));
  return account.id;
}

static Result<AccountId> set_password(const Context& context, Transaction& transaction,
                                      AccountRecord account, const std::string& hash, Instant now) {
  const bool had_password = account.password_hash.has_value();
  account.password_hash = hash;
  TRY(stores::update_account(transaction, account));
  TRY(stores::end_account_links(transaction, account.id, now));
  TRY(stores::delete_sessions_of(transaction, account.id, std::nullopt));
  TRY(forget_tries_of_login(context, transaction, account.login_key));
  if (had_password) {
    TRY(write_account_mail(transaction,
                           {.mail = AccountMail::password_changed,
                            .login = account.login,
                            .name = account.name,
                            .language = account.language},
                           now));
  }
  return account.id;
}

static Result<std::string> name_for(const OpenLink& open, const std::string& typed) {
  if (open.account) {
    return open.account->name;
  }
  std::string name = TRY(text::clean_display(typed));
  if (name.empty()) {
    return Error{ErrorKind::invalid, "name_missing", "the name is empty: write your name"};
  }
  return name;
}

static std::string audit_verb(LinkPurpose purpose) {
  switch (purpose) {
    case LinkPurpose::sign_up:
      return "account.sign_up";
    case LinkPurpose::reset:
      return "account.reset_password";
    case LinkPurpose::invitation:
      return "account.accept_invitation";
  }
  fail_assertion("every purpose has its verb", __FILE__, __LINE__);
}

Result<std::vector<access::PasswordProblem>> use_account_link(const Context& context,
                                                              const UseLinkCommand& command,
                                                              Instant now) {
  const auto open = TRY(context.database.read(
      [&](Snapshot& snapshot) { return load_link(snapshot, command.secret, now); }));
  const std::string name = TRY(name_for(open, command.name));
  const std::string form = access::password_form(command.password);
  auto problems = access::password_problems(form, {open.link.login, name}, factor_of(open));
  if (!problems.empty()) {
    return problems;
  }
  const std::string hash = hash_password(form);
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    const OpenLink still = TRY(load_link(transaction, command.secret, now));
    if (TRY(stores::use_account_link(transaction, still.link.id, now)) ==
        stores::LinkUse::was_used) {
      return no_such_link();
    }
    const AccountId account =
        still.account ? TRY(set_password(context, transaction, *still.account, hash, now))
                      : TRY(create_account(transaction, still, name, hash, now));
    return record(transaction, {.at = now,
                                .actor = account_actor(account.value),
                                .verb = audit_verb(still.link.purpose),
                                .subject = {"account", account.value},
                                .reason = ""});
  }));
  return problems;
}

}  // namespace musubi::services
