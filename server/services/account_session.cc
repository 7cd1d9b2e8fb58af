#include "services/account_session.h"

#include "base/crypto/hash.h"
#include "base/crypto/password.h"
#include "base/crypto/secret.h"
#include "domain/access/password_policy.h"
#include "domain/people/email_address.h"
#include "stores/failure_store.h"
#include "stores/grant_store.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::AccountRecord;
using stores::SessionKind;
using stores::SessionRecord;

// A day at the desk; afterwards one signs in again.
constexpr std::int64_t staff_seconds = 10 * 3600;
constexpr std::int64_t applicant_seconds = 30 * 24 * 3600;
constexpr std::int64_t staff_idle_seconds = 60 * 60;
constexpr std::int64_t seen_every_seconds = 5 * 60;
constexpr std::int64_t failures_kept_seconds = 90 * 24 * 3600;

static std::int64_t lifetime_seconds(SessionKind kind) {
  return kind == SessionKind::staff ? staff_seconds : applicant_seconds;
}

static bool is_alive(const SessionRecord& session, Instant now) {
  const bool is_idle = session.kind == SessionKind::staff &&
                       now >= session.last_seen_at.plus_seconds(staff_idle_seconds);
  return now < session.expires_at && !is_idle;
}

static Error not_signed_in() {
  return {ErrorKind::not_found, "not_signed_in", "the session has ended: sign in again"};
}

static std::vector<access::Grant> in_force(std::vector<access::Grant> grants, Instant now) {
  std::erase_if(grants, [&](const access::Grant& grant) { return !is_in_force(grant, now); });
  return grants;
}

static Session session_of(const SessionRecord& record, const AccountRecord& account,
                          std::vector<access::Grant> grants) {
  return {.id = record.id,
          .account = account.id,
          .login = account.login,
          .login_key = account.login_key,
          .name = account.name,
          .language = account.language,
          .second_factor = record.second_factor,
          .expires_at = record.expires_at,
          .grants = std::move(grants)};
}

static Result<SignedIn> open_session(Transaction& transaction, const AccountRecord& account,
                                     std::vector<access::Grant> grants, SecondFactorState factor,
                                     const Visitor& visitor, Instant now) {
  const auto kind = grants.empty() ? SessionKind::applicant : SessionKind::staff;
  std::string secret = new_secret();
  const SessionRecord record{.id = random_id<AccountSessionId>(),
                             .secret_hash = sha256_hex(secret),
                             .account = account.id,
                             .kind = kind,
                             .second_factor = factor,
                             .device = visitor.device,
                             .created_at = now,
                             .last_seen_at = now,
                             .expires_at = now.plus_seconds(lifetime_seconds(kind))};
  TRY(stores::delete_sessions_ended_before(transaction, now));
  if (!visitor.old_secret.empty()) {
    TRY(stores::delete_session_by_secret(transaction, sha256_hex(visitor.old_secret)));
  }
  TRY(stores::insert_session(transaction, record));
  return SignedIn{std::move(secret), session_of(record, account, std::move(grants))};
}

static SecondFactorState factor_after_password(const AccountRecord& account, bool has_grants) {
  if (account.totp_sealed) {
    return SecondFactorState::needed;
  }
  return has_grants ? SecondFactorState::to_set_up : SecondFactorState::done;
}

// Takes as long for a login that doesn't exist, and for one whose invitation is still open.
static bool is_right(const std::optional<AccountRecord>& account, const std::string& password) {
  if (!account || !account->password_hash) {
    check_password_of_nobody(password);
    return false;
  }
  return check_password(password, *account->password_hash) == PasswordMatch::right;
}

// What can't be an address is counted as it was typed.
static std::string key_of_login(const std::string& login) {
  const auto address = EmailAddress::parse(login);
  return address.is_ok() ? address.value().comparison_key() : login;
}

Result<Attempt<SignedIn>> sign_in(const Context& context, const SignInCommand& command,
                                  Instant now) {
  const Claim claim{key_of_login(command.login), command.visitor.source};
  if (const auto wait = TRY(begin_try(context, TryKind::credentials, claim, now))) {
    return Attempt<SignedIn>{*wait};
  }
  const auto account = TRY(context.database.read([&](Snapshot& snapshot) {
    return stores::find_account_by_login(snapshot, claim.login_key);
  }));
  if (!is_right(account, access::password_form(command.password))) {
    return Error{ErrorKind::refused, "wrong_login",
                 "the login or the password is wrong: try again, or ask for a new password"};
  }
  return context.database.write([&](Transaction& transaction) -> Result<Attempt<SignedIn>> {
    auto grants = in_force(TRY(stores::standing_grants(transaction, account->id)), now);
    const auto factor = factor_after_password(*account, !grants.empty());
    TRY(factor == SecondFactorState::needed ? take_back_try(context, transaction, claim)
                                            : forget_tries(context, transaction, claim));
    TRY(stores::clear_failures_before(transaction, now.plus_seconds(-failures_kept_seconds)));
    return Attempt<SignedIn>{
        TRY(open_session(transaction, *account, std::move(grants), factor, command.visitor, now))};
  });
}

Result<SignedIn> renew_session(Transaction& transaction, const Session& session,
                               const Visitor& visitor, Instant now) {
  const auto account = TRY(stores::find_account(transaction, session.account));
  MUSUBI_ASSERT(account.has_value());
  auto grants = in_force(TRY(stores::standing_grants(transaction, session.account)), now);
  return open_session(transaction, *account, std::move(grants), SecondFactorState::done, visitor,
                      now);
}

struct FoundSession {
  SessionRecord record;
  Session session;
};

static Result<FoundSession> load_session(Snapshot& snapshot, const std::string& secret,
                                         Instant now) {
  const auto record = TRY(stores::find_session(snapshot, sha256_hex(secret)));
  if (!record || !is_alive(*record, now)) {
    return not_signed_in();
  }
  const auto account = TRY(stores::find_account(snapshot, record->account));
  MUSUBI_ASSERT(account.has_value());
  auto grants = in_force(TRY(stores::standing_grants(snapshot, account->id)), now);
  // Who has become staff meanwhile signs in again, as staff do.
  if (record->kind == SessionKind::applicant && !grants.empty()) {
    return not_signed_in();
  }
  return FoundSession{*record, session_of(*record, *account, std::move(grants))};
}

Result<Session> find_session(const Context& context, const std::string& secret, Instant now) {
  auto found = TRY(context.database.read(
      [&](Snapshot& snapshot) { return load_session(snapshot, secret, now); }));
  if (now >= found.record.last_seen_at.plus_seconds(seen_every_seconds)) {
    TRY(context.database.write([&](Transaction& transaction) {
      return stores::set_session_seen(transaction, found.record.id, now);
    }));
  }
  return std::move(found.session);
}

Result<void> sign_out(const Context& context, const std::string& secret) {
  return context.database.write([&](Transaction& transaction) {
    return stores::delete_session_by_secret(transaction, sha256_hex(secret));
  });
}

Result<std::vector<SessionView>> view_sessions(const Context& context, const AccountId& account,
                                               Instant now) {
  const auto records = TRY(context.database.read(
      [&](Snapshot& snapshot) { return stores::list_sessions(snapshot, account); }));
  std::vector<SessionView> views;
  for (const SessionRecord& record : records) {
    if (is_alive(record, now)) {
      views.push_back(
          {record.id, record.device, record.created_at, record.last_seen_at, record.expires_at});
    }
  }
  return views;
}

Result<void> end_session(const Context& context, const Session& own,
                         const AccountSessionId& ended) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    if (TRY(stores::delete_session(transaction, own.account, ended)) == 0) {
      return Error{ErrorKind::not_found, "no_such_session",
                   "there is no such session: choose one of the list"};
    }
    return {};
  });
}

Result<void> end_other_sessions(const Context& context, const Session& own) {
  return context.database.write([&](Transaction& transaction) {
    return stores::delete_sessions_of(transaction, own.account, own.id);
  });
}

}  // namespace musubi::services
