// The second factor: the code of an authenticator app, or one of ten recovery codes that work once.
// Staff have one before anything else is open to them (security.md S6).
#pragma once

#include "services/own_account.h"

namespace musubi::services {

struct CodeCommand {
  std::string code;
  Visitor visitor;
};

// `refused` wrong_code; `conflict` where the session doesn't wait for one.
[[nodiscard]] Result<Attempt<SignedIn>> give_second_factor(const Context& context,
                                                           const Session& session,
                                                           const CodeCommand& command, Instant now);

struct SecondFactorSetUp {
  std::string secret;  // base 32
  std::string otpauth_uri;
};
// A secret that counts once it is confirmed. To replace one, the password is asked for again.
[[nodiscard]] Result<Attempt<SecondFactorSetUp>> set_up_second_factor(
    const Context& context, const Session& session, const std::optional<Reentry>& reentry,
    Instant now);

struct ConfirmedSecondFactor {
  SignedIn signed_in;
  std::vector<std::string> recovery_codes;
};
[[nodiscard]] Result<Attempt<ConfirmedSecondFactor>> confirm_second_factor(
    const Context& context, const Session& session, const CodeCommand& command, Instant now);

// `refused` for staff.
[[nodiscard]] Result<Attempt<Done>> remove_second_factor(const Context& context,
                                                         const Session& session,
                                                         const Reentry& reentry, Instant now);
[[nodiscard]] Result<Attempt<std::vector<std::string>>> renew_recovery_codes(const Context& context,
                                                                             const Session& session,
                                                                             const Reentry& reentry,
                                                                             Instant now);

// As the database keeps it: under the key, and of one account.
[[nodiscard]] std::string seal_totp_secret(const Context& context, const AccountId& account,
                                           const std::string& secret);

}  // namespace musubi::services
