// Staff signing in and out. A sign-in that fails says the same, and takes as long, whether the
// login exists or not.
#pragma once

#include <string>

#include "services/context.h"
#include "stores/staff_store.h"

namespace musubi::services {

struct Session {
  std::string login;
  std::string name;
  Instant expires_at;
};

struct SignedIn {
  std::string secret;  // for the cookie; only its hash is stored
  Session session;
};

struct NewAccount {
  std::string login;
  std::string name;
  std::string password;
};

enum class Account { created, existed };

// An existing account stays as it is.
[[nodiscard]] Result<Account> ensure_account(const Context& context, const NewAccount& account);

// `refused` for a wrong login or password.
[[nodiscard]] Result<SignedIn> sign_in(const Context& context, const std::string& login,
                                       const std::string& password, Instant now);
// `not_found` when it has ended.
[[nodiscard]] Result<Session> find_session(const Context& context, const std::string& secret,
                                           Instant now);
[[nodiscard]] Result<void> sign_out(const Context& context, const std::string& secret);

}  // namespace musubi::services
