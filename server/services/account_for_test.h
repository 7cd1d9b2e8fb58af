// Accounts for the tests of the use cases, and signing in as one of them.
#pragma once

#include "domain/access/password_policy.h"
#include "services/account_session.h"
#include "services/first_accounts.h"
#include "services/test_installation.h"

namespace musubi::services {

inline const Visitor visitor{.source = "192.0.2.1", .device = "Firefox, Linux", .old_secret = ""};

using Problems = std::vector<access::PasswordProblem>;

inline const std::string good_password = "kawa to umi to sora";

inline const ReadyAccount applicant_account{.login = "aoi@example.jp",
                                            .name = "一関 あおい",
                                            .password = "mado kara mieru yama",
                                            .totp_secret = "",
                                            .grants = {}};

inline const ReadyAccount staff_account{
    .login = "desk@example.jp",
    .name = "花巻 蒼",
    .password = "correct horse battery staple",
    .totp_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    .grants = {test_grant(every_verb(), access::PlatformScope{})}};

class AccountTest : public testing::Test, protected TestInstallation {
 protected:
  void ensure(const ReadyAccount& account) {
    EXPECT_EQ(value_of(ensure_account(context(), account, test_now)), Account::created);
  }

  SignedIn sign_in_as(const ReadyAccount& account, Instant now = test_now) {
    const auto attempt =
        value_of(sign_in(context(), {account.login, account.password, visitor}, now));
    return std::get<SignedIn>(attempt);
  }

  stores::AccountRecord account_of(const std::string& login) {
    return value_of(context().database.read([&](Snapshot& snapshot) {
             return stores::find_account_by_login(snapshot, login);
           }))
        .value();
  }

  void give(const std::string& login, const access::Grant& grant) {
    const auto account = account_of(login).id;
    EXPECT_EQ(code_of(context().database.write([&](Transaction& transaction) {
                return stores::insert_grant(transaction, {.id = GrantId{"g-" + login},
                                                          .account = account,
                                                          .grant = grant,
                                                          .granted_at = test_now,
                                                          .granted_by = "system:test",
                                                          .revoked_at = std::nullopt});
              })),
              "ok");
  }
};

}  // namespace musubi::services
