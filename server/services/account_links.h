// Mailed links: signing up, setting a new password, following an invitation. Asking for a mail
// answers the same and does the same work whether the account exists or not; the mail differs.
#pragma once

#include "domain/access/password_policy.h"
#include "services/account_mails.h"
#include "services/tries.h"

namespace musubi::services {

struct AskLinkCommand {
  stores::LinkPurpose purpose;  // sign_up or reset
  std::string login;
  Language language;
  std::string source;
};

// Answers how many minutes the link works. `invalid` for what can't be a mail address.
[[nodiscard]] Result<Attempt<int>> ask_account_link(const Context& context,
                                                    const AskLinkCommand& command, Instant now);

struct AccountLinkView {
  stores::LinkPurpose purpose;
  std::string login;
  std::optional<std::string> name;
  Instant expires_at;
  int password_characters_min;
};
// Consumes nothing, because scanners of mails follow links. `not_found` when it doesn't work.
[[nodiscard]] Result<AccountLinkView> view_account_link(const Context& context,
                                                        const std::string& secret, Instant now);

struct UseLinkCommand {
  std::string secret;
  std::string password;
  std::string name;  // at sign-up
};
// What stands in the way of the password; nothing when it was set, and the link used up.
[[nodiscard]] Result<std::vector<access::PasswordProblem>> use_account_link(
    const Context& context, const UseLinkCommand& command, Instant now);

}  // namespace musubi::services
