// Accounts that nobody invites: the first administrator of an installation, made at its console,
// and those of the demonstration.
#pragma once

#include "services/context.h"
#include "stores/grant_store.h"

namespace musubi::services {

struct FirstAccount {
  std::string login;
  std::string name;
  std::vector<access::Grant> grants;
};
// Answers the path of the invitation; the mail with it waits in the outbox too. `conflict` for an
// account that has a password.
[[nodiscard]] Result<std::string> create_invited_account(const Context& context,
                                                         const FirstAccount& account, Instant now);

struct ReadyAccount {
  std::string login;
  std::string name;
  std::string password;
  std::string totp_secret;
  std::vector<access::Grant> grants;
};
enum class Account { created, existed };
// For the demonstration and for tests. An existing account stays as it is.
[[nodiscard]] Result<Account> ensure_account(const Context& context, const ReadyAccount& account,
                                             Instant now);

}  // namespace musubi::services
