#include "services/staff_session.h"

#include "base/crypto/hash.h"
#include "base/crypto/password.h"
#include "base/crypto/secret.h"

namespace musubi::services {

// A day at the desk; afterwards one signs in again.
constexpr std::int64_t session_seconds = 10 * 3600;

Result<Account> ensure_account(const Context& context, const NewAccount& account) {
  const auto existing = TRY(context.database.read(
      [&](Snapshot& snapshot) { return stores::find_account(snapshot, account.login); }));
  if (existing) {
    return Account::existed;
  }
  const std::string hash = hash_password(account.password);
  TRY(context.database.write([&](Transaction& transaction) {
    return stores::insert_account(transaction, {account.login, account.name, hash});
  }));
  return Account::created;
}

Result<SignedIn> sign_in(const Context& context, const std::string& login,
                         const std::string& password, Instant now) {
  const auto account = TRY(context.database.read(
      [&](Snapshot& snapshot) { return stores::find_account(snapshot, login); }));
  if (!account) {
    check_password_of_nobody(password);
  }
  if (!account || check_password(password, account->password_hash) != PasswordMatch::right) {
    return Error{ErrorKind::refused, "wrong_login",
                 "the login or the password is wrong: try again, or ask your administrator"};
  }
  const std::string secret = new_secret();
  const Session session{account->login, account->name, now.plus_seconds(session_seconds)};
  const auto keep_session = [&](Transaction& transaction) -> Result<void> {
    TRY(stores::delete_sessions_ended_before(transaction, now));
    return stores::insert_session(transaction, {.secret_hash = sha256_hex(secret),
                                                .login = session.login,
                                                .name = session.name,
                                                .created_at = now,
                                                .expires_at = session.expires_at});
  };
  TRY(context.database.write(keep_session));
  return SignedIn{secret, session};
}

Result<Session> find_session(const Context& context, const std::string& secret, Instant now) {
  const auto session = TRY(context.database.read(
      [&](Snapshot& snapshot) { return stores::find_session(snapshot, sha256_hex(secret), now); }));
  if (!session) {
    return Error{ErrorKind::not_found, "not_signed_in", "the session has ended: sign in again"};
  }
  return Session{session->login, session->name, session->expires_at};
}

Result<void> sign_out(const Context& context, const std::string& secret) {
  return context.database.write([&](Transaction& transaction) {
    return stores::delete_session(transaction, sha256_hex(secret));
  });
}

}  // namespace musubi::services
