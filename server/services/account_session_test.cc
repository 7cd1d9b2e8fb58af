#include "services/account_session.h"

#include "base/crypto/hash.h"
#include "base/crypto/totp.h"
#include "services/account_for_test.h"
#include "services/own_account.h"

namespace musubi::services {
namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t session_day_seconds = 24 * hour;
constexpr Statement count_sessions{"select count(*) from account_sessions"};

class AccountSession : public AccountTest {
 protected:
  AccountSession() {
    ensure(applicant_account);
    ensure(staff_account);
  }

  std::string found(const std::string& secret, Instant now) {
    return code_of(find_session(context(), secret, now));
  }
};

TEST_F(AccountSession, of_an_applicant_is_complete_after_the_password) {
  const SignedIn signed_in = sign_in_as(applicant_account);
  EXPECT_EQ(signed_in.session.second_factor, SecondFactorState::done);
  EXPECT_FALSE(is_staff(signed_in.session));
  const Session session = value_of(find_session(context(), signed_in.secret, test_now));
  EXPECT_EQ(session.name, applicant_account.name);
  EXPECT_EQ(session.expires_at, test_now.plus_seconds(30 * session_day_seconds));
}

TEST_F(AccountSession, of_staff_waits_for_the_second_factor_or_for_its_set_up) {
  EXPECT_EQ(sign_in_as(staff_account).session.second_factor, SecondFactorState::needed);
  ReadyAccount fresh = staff_account;
  fresh.login = "fresh@example.jp";
  fresh.totp_secret = "";
  ensure(fresh);
  const SignedIn signed_in = sign_in_as(fresh);
  EXPECT_EQ(signed_in.session.second_factor, SecondFactorState::to_set_up);
  EXPECT_EQ(signed_in.session.expires_at, test_now.plus_seconds(10 * hour));
}

TEST_F(AccountSession, does_not_begin_with_a_wrong_password_or_login_and_does_not_say_which) {
  const struct {
    const char* login;
    const char* password;
  } cases[] = {
      {"aoi@example.jp", "mado kara mieru yam"},
      {"aoi@example.jp", ""},
      {"nobody@example.jp", "mado kara mieru yama"},
      {"", ""},
      {"no address", "x"},
  };
  for (const auto& c : cases) {
    const auto refused = sign_in(context(), {c.login, c.password, visitor}, test_now);
    EXPECT_EQ(code_of(refused), "wrong_login") << c.login;
    EXPECT_EQ(refused.error().detail,
              "the login or the password is wrong: try again, or ask for a new password");
  }
  EXPECT_EQ(number(count_sessions), 0);
}

TEST_F(AccountSession, begins_whatever_case_the_login_and_width_the_password_has) {
  EXPECT_EQ(
      code_of(sign_in(context(), {"AOI@Example.JP", "ｍado kara mieru yama", visitor}, test_now)),
      "ok");
}

TEST_F(AccountSession, of_staff_ends_after_ten_hours_or_an_idle_one) {
  const std::string secret = sign_in_as(staff_account).secret;
  EXPECT_EQ(found(secret, test_now.plus_seconds(hour - 1)), "ok");  // and is seen there
  EXPECT_EQ(found(secret, test_now.plus_seconds(2 * hour - 2)), "ok");
  EXPECT_EQ(found(secret, test_now.plus_seconds(3 * hour - 2)), "not_signed_in");
  const std::string other = sign_in_as(staff_account).secret;
  for (int half = 1; half < 20; ++half) {
    EXPECT_EQ(found(other, test_now.plus_seconds(half * hour / 2)), "ok") << half;
  }
  EXPECT_EQ(found(other, test_now.plus_seconds(10 * hour)), "not_signed_in");
}

TEST_F(AccountSession, of_an_applicant_lasts_thirty_days_without_being_used) {
  const std::string secret = sign_in_as(applicant_account).secret;
  EXPECT_EQ(found(secret, test_now.plus_seconds(30 * session_day_seconds - 1)), "ok");
  EXPECT_EQ(found(secret, test_now.plus_seconds(30 * session_day_seconds)), "not_signed_in");
}

TEST_F(AccountSession, replaces_the_one_that_the_browser_had) {
  const SignedIn first = sign_in_as(applicant_account);
  Visitor again = visitor;
  again.old_secret = first.secret;
  const auto second = value_of(
      sign_in(context(), {applicant_account.login, applicant_account.password, again}, test_now));
  EXPECT_NE(std::get<SignedIn>(second).secret, first.secret);
  EXPECT_EQ(found(first.secret, test_now), "not_signed_in");
  EXPECT_EQ(number(count_sessions), 1);
}

TEST_F(AccountSession, is_opened_by_its_secret_and_not_by_the_hash_that_is_stored) {
  const std::string secret = sign_in_as(applicant_account).secret;
  EXPECT_EQ(found(sha256_hex(secret), test_now), "not_signed_in");
  EXPECT_EQ(found("", test_now), "not_signed_in");
  EXPECT_EQ(code_of(sign_out(context(), secret)), "ok");
  EXPECT_EQ(found(secret, test_now), "not_signed_in");
}

TEST_F(AccountSession, is_ended_by_its_own_account_alone) {
  const SignedIn here = sign_in_as(applicant_account);
  const SignedIn elsewhere = sign_in_as(applicant_account);
  const SignedIn foreign = sign_in_as(staff_account);
  EXPECT_EQ(code_of(end_session(context(), here.session, foreign.session.id)), "no_such_session");
  EXPECT_EQ(value_of(view_sessions(context(), here.session.account, test_now)).size(), 2u);
  EXPECT_EQ(code_of(end_session(context(), here.session, elsewhere.session.id)), "ok");
  EXPECT_EQ(found(elsewhere.secret, test_now), "not_signed_in");
  const SignedIn third = sign_in_as(applicant_account);
  EXPECT_EQ(code_of(end_other_sessions(context(), here.session)), "ok");
  EXPECT_EQ(found(third.secret, test_now), "not_signed_in");
  EXPECT_EQ(found(here.secret, test_now), "ok");
  EXPECT_EQ(found(foreign.secret, test_now), "ok");
}

TEST_F(AccountSession, must_wait_after_five_wrong_tries_whether_the_login_exists_or_not) {
  for (const char* login : {"aoi@example.jp", "nobody@example.jp"}) {
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(code_of(sign_in(context(), {login, "wrong", visitor}, test_now)), "wrong_login");
    }
    const auto waits = value_of(sign_in(context(), {login, "wrong", visitor}, test_now));
    EXPECT_EQ(std::get<MustWait>(waits).seconds, 1) << login;
    const Instant later = test_now.plus_seconds(1);
    EXPECT_EQ(code_of(sign_in(context(), {login, "wrong", visitor}, later)), "wrong_login");
    const auto longer = value_of(sign_in(context(), {login, "wrong", visitor}, later));
    EXPECT_EQ(std::get<MustWait>(longer).seconds, 2) << login;
  }
  // The right password waits too, and clears the count when it comes.
  const SignInCommand right{applicant_account.login, applicant_account.password, visitor};
  EXPECT_TRUE(std::holds_alternative<MustWait>(
      value_of(sign_in(context(), right, test_now.plus_seconds(2)))));
  EXPECT_TRUE(std::holds_alternative<SignedIn>(
      value_of(sign_in(context(), right, test_now.plus_seconds(3)))));
  EXPECT_EQ(code_of(sign_in(context(), {right.login, "wrong", visitor}, test_now.plus_seconds(3))),
            "wrong_login");
}

TEST_F(AccountSession, alone_stays_open_when_its_password_is_changed) {
  const SignedIn here = sign_in_as(applicant_account);
  const SignedIn elsewhere = sign_in_as(applicant_account);
  const auto change = [&](const std::string& current, const std::string& wanted) {
    return change_password(context(), here.session, {current, wanted, "192.0.2.1"}, test_now);
  };
  EXPECT_EQ(code_of(change("wrong", "kawa to umi to sora")), "wrong_password");
  EXPECT_EQ(std::get<Problems>(value_of(change(applicant_account.password, "password"))).size(),
            2u);
  EXPECT_EQ(found(elsewhere.secret, test_now), "ok");
  EXPECT_TRUE(
      std::get<Problems>(value_of(change(applicant_account.password, "kawa to umi to sora")))
          .empty());
  EXPECT_EQ(found(here.secret, test_now), "ok");
  EXPECT_EQ(found(elsewhere.secret, test_now), "not_signed_in");
  EXPECT_EQ(
      code_of(sign_in(context(), {applicant_account.login, applicant_account.password, visitor},
                      test_now)),
      "wrong_login");
}

TEST_F(AccountSession, of_an_applicant_ends_when_they_become_staff) {
  const SignedIn signed_in = sign_in_as(applicant_account);
  give(applicant_account.login, test_grant({access::Verb::send_messages}, access::PlatformScope{}));
  EXPECT_EQ(found(signed_in.secret, test_now), "not_signed_in");
  EXPECT_EQ(sign_in_as(applicant_account).session.second_factor, SecondFactorState::to_set_up);
}

}  // namespace
}  // namespace musubi::services
