#include "services/manage_accounts.h"

#include "services/account_for_test.h"
#include "services/account_links.h"
#include "services/mails.h"

namespace musubi::services {
namespace {

using enum access::Verb;

const ProgrammeId other_programme{"ecmo-2026"};

class ManageAccounts : public AccountTest {
 protected:
  ManageAccounts() {
    publish_and_open();
    ensure(staff_account);
  }

  static Staff platform() { return desk_staff(); }
  static Staff manager_of(const ProgrammeId& programme) {
    return staff_with({test_grant({access::Verb::manage_accounts, read_applications},
                                  access::ProgrammeScope{programme})});
  }

  Result<AccountId> invite(const Staff& staff, std::vector<access::Grant> grants,
                           const std::string& login = "invited@example.jp") {
    return invite_account(context(), staff,
                          {.login = login,
                           .name = "招待 された人",
                           .language = Language::ja,
                           .grants = std::move(grants)},
                          test_now);
  }

  AccountId reader(const std::string& login = "invited@example.jp") {
    return value_of(invite(platform(), {read_suction()}, login));
  }

  static access::Grant read_suction() {
    return test_grant({read_applications}, access::ProgrammeScope{suction});
  }

  std::vector<stores::GrantRecord> grants_of(const AccountId& account) {
    return value_of(view_staff_account(context(), platform(), account)).grants;
  }

  Result<void> revoke(const Staff& staff, const AccountId& account, const GrantId& grant) {
    return revoke_grant(context(), staff, {account, grant, "退職"}, test_now);
  }
};

TEST_F(ManageAccounts, invites_by_a_mail_whose_link_sets_the_password_within_seven_days) {
  const AccountId account = reader();
  const auto found = value_of(view_staff_account(context(), platform(), account));
  EXPECT_FALSE(found.account.password_hash.has_value());
  const std::string body = value_of(view_newest_mails(context())).front().body;
  const std::string begin = "/ja/account/links/";
  const std::string secret = body.substr(body.find(begin) + begin.size(), 43);
  const Instant late = test_now.plus_seconds(7 * 24 * 3600);
  EXPECT_EQ(code_of(view_account_link(context(), secret, late)), "no_such_link");
  const Instant in_time{late.unix_us() - 1};
  EXPECT_EQ(value_of(view_account_link(context(), secret, in_time)).name, "招待 された人");
  EXPECT_EQ(code_of(use_account_link(context(), {secret, good_password, ""}, in_time)), "ok");
  const auto attempt =
      value_of(sign_in(context(), {"invited@example.jp", good_password, visitor}, in_time));
  EXPECT_EQ(std::get<SignedIn>(attempt).session.second_factor, SecondFactorState::to_set_up);
  EXPECT_EQ(code_of(invite_again(context(), platform(), account, "再送", test_now)),
            "account_is_active");
}

TEST_F(ManageAccounts, replaces_the_link_of_an_invitation_that_is_sent_again) {
  const AccountId account = reader();
  const auto secret = [&] {
    const std::string body = value_of(view_newest_mails(context())).front().body;
    const std::string begin = "/ja/account/links/";
    return body.substr(body.find(begin) + begin.size(), 43);
  };
  const std::string first = secret();
  const Instant later = test_now.plus_seconds(1);
  EXPECT_EQ(code_of(invite_again(context(), platform(), account, "届かないため", later)), "ok");
  EXPECT_NE(secret(), first);
  EXPECT_EQ(code_of(view_account_link(context(), first, later)), "no_such_link");
  EXPECT_EQ(code_of(view_account_link(context(), secret(), later)), "ok");
}

TEST_F(ManageAccounts, gives_only_what_the_giver_holds_in_the_scope) {
  const Staff manager = manager_of(suction);
  const struct {
    access::Grant grant;
    const char* code;
  } cases[] = {
      {read_suction(), "ok"},
      {test_grant({read_applications}, access::CourseScope{suction, basic_1}), "ok"},
      {test_grant({manage_accounts}, access::ProgrammeScope{suction}), "ok"},
      {test_grant({decide_applications}, access::ProgrammeScope{suction}), "grant_not_held"},
      {test_grant({read_applications}, access::PlatformScope{}), "grant_not_held"},
      {test_grant({read_applications}, access::ProgrammeScope{other_programme}), "grant_not_held"},
      {test_grant({read_applications}, access::CourseScope{suction, CourseId{"none"}}),
       "no_such_course"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(code_of(invite(manager, {c.grant})), c.code);
  }
  access::Grant expired = read_suction();
  expired.expires_at = test_now;
  EXPECT_EQ(code_of(invite(manager, {expired})), "grant_expired");
  access::Grant without_reason = read_suction();
  without_reason.reason = "　";
  EXPECT_EQ(code_of(invite(manager, {without_reason})), "grant_reason_missing");
  EXPECT_EQ(code_of(invite(manager, {read_suction(), expired}, "nobody@example.jp")),
            "grant_expired");
  EXPECT_EQ(value_of(view_accounts(context(), platform(), 1)).total, 2);
}

TEST_F(ManageAccounts, has_no_account_out_of_reach) {
  const AccountId account = reader();
  const Staff elsewhere = manager_of(other_programme);
  const std::string expected = "no_such_account";
  EXPECT_EQ(code_of(view_staff_account(context(), elsewhere, account)), expected);
  EXPECT_EQ(code_of(view_staff_account(context(), platform(), AccountId{"none"})), expected);
  EXPECT_EQ(
      code_of(add_grant(context(), elsewhere, account,
                        test_grant({read_applications}, access::ProgrammeScope{other_programme}),
                        test_now)),
      expected);
  EXPECT_EQ(code_of(revoke(elsewhere, account, grants_of(account).front().id)), expected);
  EXPECT_EQ(code_of(remove_second_factor_of(context(), elsewhere, account, "紛失", test_now)),
            expected);
  EXPECT_EQ(value_of(view_accounts(context(), elsewhere, 1)).total, 0);
  EXPECT_EQ(value_of(view_accounts(context(), manager_of(suction), 1)).total, 1);
  // Of an account in reach, the grants of elsewhere stay unseen.
  EXPECT_EQ(code_of(add_grant(context(), platform(), account,
                              test_grant({read_applications}, access::PlatformScope{}), test_now)),
            "ok");
  EXPECT_EQ(grants_of(account).size(), 2u);
  EXPECT_EQ(value_of(view_staff_account(context(), manager_of(suction), account)).grants.size(),
            1u);
}

TEST_F(ManageAccounts, revokes_once_and_keeps_the_record) {
  const AccountId account = reader();
  const GrantId grant = grants_of(account).front().id;
  EXPECT_EQ(code_of(revoke(platform(), account, GrantId{"none"})), "no_such_grant");
  EXPECT_EQ(code_of(revoke(platform(), account, grant)), "ok");
  EXPECT_EQ(code_of(revoke(platform(), account, grant)), "grant_is_revoked");
  EXPECT_EQ(grants_of(account).front().revoked_at, test_now);
}

TEST_F(ManageAccounts, keeps_the_last_account_that_manages_the_platform) {
  const AccountId own = account_of(staff_account.login).id;
  const GrantId last = grants_of(own).front().id;
  EXPECT_EQ(code_of(revoke(platform(), own, last)), "last_administrator");
  // An invitation that nobody followed is no administrator.
  const AccountId invited =
      value_of(invite(platform(), {test_grant({manage_accounts}, access::PlatformScope{})}));
  EXPECT_EQ(code_of(revoke(platform(), own, last)), "last_administrator");
  EXPECT_EQ(code_of(revoke(platform(), invited, grants_of(invited).front().id)), "ok");
  ReadyAccount second = staff_account;
  second.login = "second@example.jp";
  ensure(second);
  EXPECT_EQ(code_of(revoke(platform(), own, last)), "ok");
}

TEST_F(ManageAccounts, removes_a_second_factor_only_of_accounts_that_hold_no_more) {
  const AccountId own = account_of(staff_account.login).id;
  give(staff_account.login, read_suction());
  EXPECT_EQ(code_of(remove_second_factor_of(context(), manager_of(suction), own, "紛失", test_now)),
            "account_holds_more");
  const SignedIn before = sign_in_as(staff_account);
  EXPECT_EQ(code_of(remove_second_factor_of(context(), platform(), own, "紛失", test_now)), "ok");
  EXPECT_EQ(code_of(find_session(context(), before.secret, test_now)), "not_signed_in");
  EXPECT_EQ(sign_in_as(staff_account).session.second_factor, SecondFactorState::to_set_up);
}

}  // namespace
}  // namespace musubi::services
