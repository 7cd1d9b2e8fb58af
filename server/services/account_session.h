// Signing in and out. A sign-in that fails says the same, and takes as long, whether the login
// exists or not; staff are not in before the second factor (security.md S6).
#pragma once

#include <string>

#include "services/staff.h"
#include "services/tries.h"
#include "stores/session_store.h"

namespace musubi::services {

using stores::SecondFactorState;

struct Session {
  AccountSessionId id;
  AccountId account;
  std::string login;
  std::string login_key;
  std::string name;
  Language language;
  SecondFactorState second_factor;
  Instant expires_at;
  std::vector<access::Grant> grants;  // those in force; none of an applicant
};

[[nodiscard]] inline bool is_staff(const Session& session) { return !session.grants.empty(); }

struct SignedIn {
  std::string secret;  // for the cookie; only its hash is stored
  Session session;
};

// What a sign-in brings along besides the password.
struct Visitor {
  std::string source;      // the address that it comes from
  std::string device;      // a coarse word
  std::string old_secret;  // of the session that it had before, or empty
};

struct SignInCommand {
  std::string login;
  std::string password;
  Visitor visitor;
};

// `refused` for a wrong login or password.
[[nodiscard]] Result<Attempt<SignedIn>> sign_in(const Context& context,
                                                const SignInCommand& command, Instant now);
// `not_found` when it has ended. Writes down, every five minutes, that it is alive.
[[nodiscard]] Result<Session> find_session(const Context& context, const std::string& secret,
                                           Instant now);
[[nodiscard]] Result<void> sign_out(const Context& context, const std::string& secret);

// A new secret in the place of the old one, with the second factor done; in the transaction that
// found it right.
[[nodiscard]] Result<SignedIn> renew_session(Transaction& transaction, const Session& session,
                                             const Visitor& visitor, Instant now);

struct SessionView {
  AccountSessionId id;
  std::string device;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
};
[[nodiscard]] Result<std::vector<SessionView>> view_sessions(const Context& context,
                                                             const AccountId& account, Instant now);
// `not_found` for a session of somebody else.
[[nodiscard]] Result<void> end_session(const Context& context, const Session& own,
                                       const AccountSessionId& ended);
[[nodiscard]] Result<void> end_other_sessions(const Context& context, const Session& own);

}  // namespace musubi::services
