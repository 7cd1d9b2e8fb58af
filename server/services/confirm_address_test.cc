#include "services/confirm_address.h"

#include "services/counts_for_test.h"
#include "services/draft.h"
#include "services/mails.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

class ConfirmAddress : public OpenInstallation {
 protected:
  ConfirmAddress()
      : m_token(
            value_of(
                create_draft(
                    context(),
                    {.programme = suction,
                     .course = basic_1,
                     .language = Language::ja,
                     .input = {{{FieldId{"name"}, {"番兵 太郎"}}, {FieldId{"phone"}, {" "}}}, {}},
                     .step = ""},
                    test_now))
                .token) {}

  Result<void> ask(const char* email, Instant now = test_now) {
    return ask_confirmation(context(), {m_token, email}, now);
  }
  MailView newest_mail() { return value_of(view_newest_mails(context())).front(); }
  std::string newest_secret() {
    const std::string body = newest_mail().body;
    const std::string start = "https://musubi.example.jp/ja/drafts/";
    const std::size_t at = body.find(start);
    EXPECT_NE(at, std::string::npos) << body;
    const std::size_t from = at + start.size();
    return body.substr(from, body.find('\n', from) - from);
  }
  std::optional<std::string> confirmed() {
    return value_of(view_draft(context(), m_token, test_now)).confirmed_address;
  }

  std::string m_token;
};

TEST_F(ConfirmAddress, by_the_link_of_a_mail_that_tells_nothing_of_what_was_typed) {
  ASSERT_EQ(code_of(ask("hanako@example.jp")), "ok");
  const MailView mail = newest_mail();
  EXPECT_EQ(mail.recipient, "hanako@example.jp");
  for (const std::string& text : {mail.subject, mail.body}) {
    EXPECT_EQ(text.find("番兵"), std::string::npos);
    EXPECT_EQ(text.find("hanako"), std::string::npos);
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
    EXPECT_EQ(text.find(m_token), std::string::npos);
  }
  const std::string secret = newest_secret();
  const ConfirmationView before = value_of(view_confirmation(context(), secret, test_now));
  EXPECT_FALSE(before.is_confirmed);
  EXPECT_EQ(before.answered, 1);
  EXPECT_GT(before.questions, 10);
  EXPECT_EQ(confirmed(), std::nullopt) << "looking at the page changes nothing";
  const ConfirmedDraft draft = value_of(confirm_address(context(), secret, test_now));
  EXPECT_EQ(draft.token, m_token);
  EXPECT_EQ(draft.course, basic_1);
  EXPECT_EQ(confirmed(), "hanako@example.jp");
  EXPECT_TRUE(value_of(view_confirmation(context(), secret, test_now)).is_confirmed);
  EXPECT_EQ(value_of(confirm_address(context(), secret, an_hour_later)).token, m_token);
}

TEST_F(ConfirmAddress, by_no_other_secret) {
  ASSERT_EQ(code_of(ask("hanako@example.jp")), "ok");
  for (const std::string& secret : {m_token, std::string{"guessed"}, std::string{}}) {
    EXPECT_EQ(code_of(view_confirmation(context(), secret, test_now)), "no_such_draft");
    EXPECT_EQ(code_of(confirm_address(context(), secret, test_now)), "no_such_draft");
  }
  EXPECT_EQ(code_of(view_draft(context(), newest_secret(), test_now)), "no_such_draft");
}

TEST_F(ConfirmAddress, within_seven_days) {
  ASSERT_EQ(code_of(ask("hanako@example.jp")), "ok");
  const std::string secret = newest_secret();
  const Instant last = test_now.plus_seconds(7 * 24 * 3600);
  EXPECT_EQ(code_of(view_confirmation(context(), secret, last)), "ok");
  EXPECT_EQ(code_of(confirm_address(context(), secret, last.plus_seconds(1))), "no_such_draft");
}

TEST_F(ConfirmAddress, not_by_the_link_to_an_address_that_was_mistyped) {
  ASSERT_EQ(code_of(ask("hamako@example.jp")), "ok");
  const std::string mistyped = newest_secret();
  ASSERT_EQ(code_of(ask("hanako@example.jp", test_now.plus_seconds(60))), "ok");
  EXPECT_EQ(code_of(view_confirmation(context(), mistyped, an_hour_later)), "no_such_draft");
  EXPECT_EQ(code_of(confirm_address(context(), mistyped, an_hour_later)), "no_such_draft");
  EXPECT_EQ(confirmed(), std::nullopt);
}

TEST_F(ConfirmAddress, is_asked_at_most_five_times_an_hour) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(code_of(ask("hanako@example.jp", test_now.plus_seconds(i))), "ok") << i;
  }
  EXPECT_EQ(code_of(ask("hanako@example.jp", test_now.plus_seconds(5))), "too_many_confirmations");
  EXPECT_EQ(number(count_mails), 5);
  EXPECT_EQ(code_of(ask("hanako@example.jp", test_now.plus_seconds(3600))), "ok");
}

TEST_F(ConfirmAddress, is_asked_of_one_address_and_never_smuggles_another) {
  for (const char* address :
       {"", "hanako", "a@example.jp,b@example.jp", "a@example.jp\nBcc: b@example.jp"}) {
    EXPECT_NE(code_of(ask(address)), "ok") << address;
  }
  EXPECT_EQ(number(count_mails), 0);
}

TEST_F(ConfirmAddress, compares_addresses_but_for_case_and_width) {
  EXPECT_TRUE(is_same_address("Hanako@Example.jp", "hanako@example.jp"));
  EXPECT_FALSE(is_same_address("hanako@example.jp", "hanako@sub.example.jp"));
  EXPECT_FALSE(is_same_address("", ""));
}

}  // namespace
}  // namespace musubi::services
