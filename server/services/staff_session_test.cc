#include "services/staff_session.h"

#include "base/crypto/hash.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

const NewAccount account{
    .login = "desk@example.jp", .name = "花巻 蒼", .password = "correct horse battery staple"};
constexpr std::int64_t session_seconds = 10 * 3600;
constexpr Statement count_sessions{"select count(*) from staff_sessions"};
constexpr Statement count_accounts{"select count(*) from staff_accounts"};

class StaffSession : public testing::Test, protected TestInstallation {
 protected:
  StaffSession() { EXPECT_EQ(value_of(ensure_account(context(), account)), Account::created); }

  SignedIn signed_in(Instant now = test_now) {
    return value_of(sign_in(context(), account.login, account.password, now));
  }
};

TEST_F(StaffSession, begins_with_the_right_password_and_names_the_member_of_staff) {
  const SignedIn signed_in_now = signed_in();
  EXPECT_EQ(signed_in_now.session.name, "花巻 蒼");
  const Session session = value_of(find_session(context(), signed_in_now.secret, test_now));
  EXPECT_EQ(session.login, account.login);
  EXPECT_EQ(session.name, account.name);
  EXPECT_EQ(session.expires_at, test_now.plus_seconds(session_seconds));
}

TEST_F(StaffSession, does_not_begin_with_a_wrong_password_or_login_and_does_not_say_which) {
  const struct {
    const char* login;
    const char* password;
  } cases[] = {
      {"desk@example.jp", "correct horse battery stapl"},    {"desk@example.jp", ""},
      {"nobody@example.jp", "correct horse battery staple"}, {"", ""},
      {"DESK@example.jp", "correct horse battery staple"},
  };
  for (const auto& c : cases) {
    const auto refused = sign_in(context(), c.login, c.password, test_now);
    EXPECT_EQ(code_of(refused), "wrong_login") << c.login;
    EXPECT_EQ(refused.error().detail,
              "the login or the password is wrong: try again, or ask your administrator");
  }
  EXPECT_EQ(number(count_sessions), 0);
}

TEST_F(StaffSession, ends_exactly_after_ten_hours) {
  const std::string secret = signed_in().secret;
  const Instant end = test_now.plus_seconds(session_seconds);
  const Instant just_before{end.unix_us() - 1};
  EXPECT_EQ(code_of(find_session(context(), secret, just_before)), "ok");
  EXPECT_EQ(code_of(find_session(context(), secret, end)), "not_signed_in");
}

TEST_F(StaffSession, clears_away_the_sessions_that_ended_when_somebody_signs_in) {
  const std::string old = signed_in().secret;
  const Instant end = test_now.plus_seconds(session_seconds);
  const std::string still_open = signed_in(test_now.plus_seconds(1)).secret;
  EXPECT_EQ(number(count_sessions), 2);
  const std::string fresh = signed_in(end).secret;
  EXPECT_EQ(number(count_sessions), 2);
  EXPECT_EQ(code_of(find_session(context(), old, end)), "not_signed_in");
  EXPECT_EQ(code_of(find_session(context(), still_open, end)), "ok");
  EXPECT_EQ(code_of(find_session(context(), fresh, end)), "ok");
}

TEST_F(StaffSession, ends_by_signing_out_and_leaves_others_open) {
  const std::string here = signed_in().secret;
  const std::string elsewhere = signed_in().secret;
  EXPECT_NE(here, elsewhere);
  ASSERT_EQ(code_of(sign_out(context(), here)), "ok");
  EXPECT_EQ(code_of(find_session(context(), here, test_now)), "not_signed_in");
  EXPECT_EQ(code_of(find_session(context(), elsewhere, test_now)), "ok");
  EXPECT_EQ(code_of(sign_out(context(), here)), "ok");
}

TEST_F(StaffSession, is_opened_by_its_secret_and_not_by_the_hash_that_is_stored) {
  const std::string secret = signed_in().secret;
  EXPECT_EQ(code_of(find_session(context(), sha256_hex(secret), test_now)), "not_signed_in");
  EXPECT_EQ(code_of(find_session(context(), "", test_now)), "not_signed_in");
}

TEST_F(StaffSession, leaves_an_existing_account_as_it_is) {
  NewAccount other = account;
  other.password = "another password";
  EXPECT_EQ(value_of(ensure_account(context(), other)), Account::existed);
  EXPECT_EQ(number(count_accounts), 1);
  EXPECT_EQ(code_of(sign_in(context(), account.login, account.password, test_now)), "ok");
  EXPECT_EQ(code_of(sign_in(context(), account.login, other.password, test_now)), "wrong_login");
}

}  // namespace
}  // namespace musubi::services
