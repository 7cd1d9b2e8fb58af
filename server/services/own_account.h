// What somebody who is signed in sees and changes of the own account. Whatever could let a stranger
// in who found the screen unlocked asks for the current password again.
#pragma once

#include "domain/access/password_policy.h"
#include "services/account_session.h"
#include "stores/application_store.h"
#include "stores/grant_store.h"

namespace musubi::services {

struct OwnAccount {
  stores::AccountRecord account;
  std::vector<stores::GrantRecord> grants;  // revoked ones included, the oldest first
  int recovery_codes_left;
  int password_characters_min;
};

// Whose session it is.
[[nodiscard]] Result<stores::AccountRecord> load_own_account(Snapshot& snapshot,
                                                             const Session& session);
[[nodiscard]] Result<OwnAccount> view_own_account(const Context& context, const Session& session);

// `invalid` for an empty name.
[[nodiscard]] Result<void> change_own_account(const Context& context, const Session& session,
                                              const std::string& name, Language language,
                                              Instant now);

struct PasswordChange {
  std::string current;
  std::string wanted;
  std::string source;
};
// What stands in the way of the new password; nothing when it was set. `refused` wrong_password.
[[nodiscard]] Result<Attempt<std::vector<access::PasswordProblem>>> change_password(
    const Context& context, const Session& session, const PasswordChange& change, Instant now);

struct Reentry {
  std::string password;
  std::string source;
};
// The current password once more, counted like a sign-in. `refused` wrong_password.
[[nodiscard]] Result<Attempt<Done>> check_current_password(const Context& context,
                                                           const Session& session,
                                                           const Reentry& reentry, Instant now);

struct OwnApplicationRow {
  stores::QueueRow row;
  LocalisedText programme_title;
  LocalisedText course_title;
  std::string status_path;
};
// Of all programmes, made with the confirmed address of the account; the newest first.
[[nodiscard]] Result<std::vector<OwnApplicationRow>> view_own_applications(const Context& context,
                                                                           const Session& session,
                                                                           Instant now);

}  // namespace musubi::services
