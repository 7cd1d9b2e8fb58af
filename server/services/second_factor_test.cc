#include "services/second_factor.h"

#include "base/crypto/totp.h"
#include "services/account_for_test.h"

namespace musubi::services {
namespace {

class SecondFactorTest : public AccountTest {
 protected:
  SecondFactorTest() {
    ensure(staff_account);
    ensure(applicant_account);
  }

  static std::string code_at(const std::string& secret, Instant now) {
    return totp_code(secret, totp_step(now)).value();
  }

  Result<Attempt<SignedIn>> give(const Session& session, const std::string& code,
                                 Instant now = test_now) {
    return give_second_factor(context(), session, {code, visitor}, now);
  }

  SignedIn fully_signed_in(Instant now = test_now) {
    const SignedIn half = sign_in_as(staff_account, now);
    Visitor again = visitor;
    again.old_secret = half.secret;
    const auto attempt = value_of(give_second_factor(
        context(), half.session, {code_at(staff_account.totp_secret, now), again}, now));
    return std::get<SignedIn>(attempt);
  }

  // Sets a new one up, and answers what was confirmed.
  ConfirmedSecondFactor confirmed(const Session& session, const std::optional<Reentry>& again,
                                  Instant now = test_now) {
    const auto begun = value_of(set_up_second_factor(context(), session, again, now));
    const std::string secret = std::get<SecondFactorSetUp>(begun).secret;
    const auto done =
        value_of(confirm_second_factor(context(), session, {code_at(secret, now), visitor}, now));
    return std::get<ConfirmedSecondFactor>(done);
  }

  const Reentry reentry{applicant_account.password, "192.0.2.1"};
};

TEST_F(SecondFactorTest, opens_a_new_session_in_the_place_of_the_half_one) {
  const SignedIn half = sign_in_as(staff_account);
  Visitor again = visitor;
  again.old_secret = half.secret;
  const auto attempt = value_of(give_second_factor(
      context(), half.session, {code_at(staff_account.totp_secret, test_now), again}, test_now));
  const auto& whole = std::get<SignedIn>(attempt);
  EXPECT_EQ(whole.session.second_factor, SecondFactorState::done);
  EXPECT_NE(whole.secret, half.secret);
  EXPECT_EQ(code_of(find_session(context(), half.secret, test_now)), "not_signed_in");
  EXPECT_EQ(value_of(find_session(context(), whole.secret, test_now)).second_factor,
            SecondFactorState::done);
  EXPECT_EQ(code_of(give(whole.session, "000000")), "second_factor_not_asked");
}

TEST_F(SecondFactorTest, takes_a_code_once_and_of_its_time) {
  static_cast<void>(fully_signed_in());
  const SignedIn half = sign_in_as(staff_account);
  EXPECT_EQ(code_of(give(half.session, code_at(staff_account.totp_secret, test_now))),
            "wrong_code");
  const Instant early = test_now.plus_seconds(-30);
  EXPECT_EQ(code_of(give(half.session, code_at(staff_account.totp_secret, early))), "wrong_code");
  const Instant next = test_now.plus_seconds(30);
  std::string spaced = code_at(staff_account.totp_secret, next);
  spaced.insert(3, " ");
  EXPECT_EQ(code_of(give(half.session, spaced)), "ok");
}

TEST_F(SecondFactorTest, must_wait_like_passwords_and_the_password_does_not_clear_the_count) {
  for (int i = 0; i < 5; ++i) {
    const SignedIn half = sign_in_as(staff_account);
    EXPECT_EQ(code_of(give(half.session, "000000")), "wrong_code");
  }
  const auto waits = value_of(
      sign_in(context(), {staff_account.login, staff_account.password, visitor}, test_now));
  EXPECT_EQ(std::get<MustWait>(waits).seconds, 1);
}

TEST_F(SecondFactorTest, is_set_up_confirmed_and_its_recovery_codes_work_once) {
  const SignedIn before = sign_in_as(applicant_account);
  EXPECT_EQ(code_of(set_up_second_factor(context(), before.session, std::nullopt, test_now)),
            "wrong_password");
  EXPECT_EQ(
      code_of(confirm_second_factor(context(), before.session, {"000000", visitor}, test_now)),
      "second_factor_not_begun");
  const ConfirmedSecondFactor done = confirmed(before.session, reentry);
  EXPECT_EQ(done.recovery_codes.size(), 10u);
  EXPECT_EQ(code_of(find_session(context(), before.secret, test_now)), "not_signed_in");
  const SignedIn half = sign_in_as(applicant_account);
  EXPECT_EQ(half.session.second_factor, SecondFactorState::needed);
  std::string typed = done.recovery_codes.front();
  typed[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(typed[0])));
  EXPECT_EQ(code_of(give(half.session, typed)), "ok");
  EXPECT_EQ(code_of(give(sign_in_as(applicant_account).session, typed)), "wrong_code");
  EXPECT_EQ(code_of(give(sign_in_as(applicant_account).session, done.recovery_codes.back())), "ok");
}

TEST_F(SecondFactorTest, is_not_replaced_by_a_session_that_still_owes_the_old_one) {
  const SignedIn half = sign_in_as(staff_account);
  const Reentry right{staff_account.password, "192.0.2.1"};
  EXPECT_EQ(code_of(set_up_second_factor(context(), half.session, right, test_now)),
            "second_factor_needed");
  EXPECT_EQ(code_of(confirm_second_factor(context(), half.session, {"000000", visitor}, test_now)),
            "second_factor_needed");
}

TEST_F(SecondFactorTest, can_be_removed_by_applicants_but_not_by_staff) {
  const SignedIn staff = fully_signed_in();
  EXPECT_EQ(code_of(remove_second_factor(context(), staff.session,
                                         {staff_account.password, "192.0.2.1"}, test_now)),
            "second_factor_required");
  const auto done = confirmed(sign_in_as(applicant_account).session, reentry);
  EXPECT_EQ(code_of(remove_second_factor(context(), done.signed_in.session, {"wrong", "192.0.2.1"},
                                         test_now)),
            "wrong_password");
  EXPECT_EQ(code_of(remove_second_factor(context(), done.signed_in.session, reentry, test_now)),
            "ok");
  EXPECT_EQ(sign_in_as(applicant_account).session.second_factor, SecondFactorState::done);
}

TEST_F(SecondFactorTest, has_new_recovery_codes_in_the_place_of_the_old_ones) {
  const auto done = confirmed(sign_in_as(applicant_account).session, reentry);
  const auto renewed =
      value_of(renew_recovery_codes(context(), done.signed_in.session, reentry, test_now));
  const auto& codes = std::get<std::vector<std::string>>(renewed);
  EXPECT_EQ(codes.size(), 10u);
  EXPECT_EQ(code_of(give(sign_in_as(applicant_account).session, done.recovery_codes.front())),
            "wrong_code");
  EXPECT_EQ(code_of(give(sign_in_as(applicant_account).session, codes.front())), "ok");
}

TEST_F(SecondFactorTest, stands_in_the_database_sealed) {
  const auto sealed = account_of(staff_account.login).totp_sealed.value();
  EXPECT_EQ(sealed.find(staff_account.totp_secret), std::string::npos);
}

}  // namespace
}  // namespace musubi::services
