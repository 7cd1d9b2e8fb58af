#include "services/account_links.h"

#include "services/account_for_test.h"
#include "services/counts_for_test.h"
#include "services/mails.h"

namespace musubi::services {
namespace {

using stores::LinkPurpose;

constexpr Statement count_accounts{"select count(*) from accounts"};

class AccountLinks : public AccountTest {
 protected:
  AccountLinks() { ensure(applicant_account); }

  Result<Attempt<int>> ask(LinkPurpose purpose, const std::string& login, Instant now = test_now) {
    return ask_account_link(context(), {purpose, login, Language::ja, "192.0.2.1"}, now);
  }

  MailView newest_mail() { return value_of(view_newest_mails(context())).front(); }

  // What stands behind the last slash of the only link of the newest mail.
  std::string secret_in_mail() {
    const std::string body = newest_mail().body;
    const std::string begin = "https://musubi.example.jp/ja/account/links/";
    const std::size_t at = body.find(begin);
    EXPECT_NE(at, std::string::npos) << body;
    return body.substr(at + begin.size(), 43);
  }

  std::string secret_for(LinkPurpose purpose, const std::string& login) {
    EXPECT_EQ(code_of(ask(purpose, login)), "ok");
    return secret_in_mail();
  }

  Result<Problems> use(const std::string& secret, const std::string& password = good_password,
                       Instant now = test_now) {
    return use_account_link(context(), {secret, password, "新しい 名前"}, now);
  }
};

TEST_F(AccountLinks, are_asked_for_with_one_answer_and_the_mail_tells_the_rest) {
  const struct {
    LinkPurpose purpose;
    const char* login;
    const char* words;
  } cases[] = {
      {LinkPurpose::sign_up, "new@example.jp", "お名前とパスワードを設定"},
      {LinkPurpose::sign_up, "aoi@example.jp", "すでに登録されています"},
      {LinkPurpose::reset, "aoi@example.jp", "新しいパスワードを設定"},
      {LinkPurpose::reset, "other@example.jp", "アカウントはありません"},
  };
  int mails = 0;
  for (const auto& c : cases) {
    // A second apart, so that the newest mail is the one just asked for.
    const auto minutes = value_of(ask(c.purpose, c.login, test_now.plus_seconds(mails)));
    EXPECT_EQ(std::get<int>(minutes), 60);
    EXPECT_EQ(number(count_mails), ++mails);
    EXPECT_NE(newest_mail().body.find(c.words), std::string::npos) << newest_mail().body;
    EXPECT_EQ(newest_mail().body.find('{'), std::string::npos) << newest_mail().body;
  }
  EXPECT_EQ(code_of(ask(LinkPurpose::reset, "no address")), "email_several");
}

TEST_F(AccountLinks, make_an_account_at_sign_up_once) {
  const std::string secret = secret_for(LinkPurpose::sign_up, "New@example.jp");
  EXPECT_EQ(value_of(view_account_link(context(), secret, test_now)).login, "New@example.jp");
  EXPECT_EQ(value_of(view_account_link(context(), secret, test_now)).name, std::nullopt);
  EXPECT_EQ(number(count_accounts), 1);
  EXPECT_EQ(value_of(use(secret, "short")), Problems{access::PasswordProblem::too_short});
  EXPECT_EQ(value_of(use(secret)), Problems{});
  EXPECT_EQ(number(count_accounts), 2);
  EXPECT_EQ(account_of("new@example.jp").name, "新しい 名前");
  EXPECT_EQ(code_of(use(secret)), "no_such_link");
  EXPECT_EQ(code_of(view_account_link(context(), secret, test_now)), "no_such_link");
  EXPECT_EQ(code_of(sign_in(context(), {"new@example.jp", good_password, visitor}, test_now)),
            "ok");
}

TEST_F(AccountLinks, of_one_address_make_one_account) {
  const std::string first = secret_for(LinkPurpose::sign_up, "new@example.jp");
  EXPECT_EQ(code_of(ask(LinkPurpose::sign_up, "new@example.jp", test_now.plus_seconds(1))), "ok");
  const std::string second = secret_in_mail();
  ASSERT_NE(first, second);
  EXPECT_EQ(code_of(use(second)), "ok");
  EXPECT_EQ(code_of(use(first)), "no_such_link");
}

TEST_F(AccountLinks, set_a_new_password_end_all_sessions_and_forget_wrong_tries) {
  const SignedIn before = sign_in_as(applicant_account);
  const std::string secret = secret_for(LinkPurpose::reset, applicant_account.login);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(code_of(sign_in(context(), {applicant_account.login, "wrong", visitor}, test_now)),
              "wrong_login");
  }
  EXPECT_EQ(value_of(use(secret)), Problems{});
  EXPECT_EQ(account_of(applicant_account.login).name, applicant_account.name);
  EXPECT_EQ(code_of(find_session(context(), before.secret, test_now)), "not_signed_in");
  const auto attempt =
      value_of(sign_in(context(), {applicant_account.login, good_password, visitor}, test_now));
  EXPECT_TRUE(std::holds_alternative<SignedIn>(attempt));
}

TEST_F(AccountLinks, work_for_an_hour) {
  const std::string secret = secret_for(LinkPurpose::reset, applicant_account.login);
  const Instant end = test_now.plus_seconds(3600);
  EXPECT_EQ(code_of(view_account_link(context(), secret, Instant{end.unix_us() - 1})), "ok");
  EXPECT_EQ(code_of(view_account_link(context(), secret, end)), "no_such_link");
  EXPECT_EQ(code_of(use(secret, good_password, end)), "no_such_link");
}

TEST_F(AccountLinks, are_in_the_database_neither_in_the_mail_nor_as_their_secret) {
  const std::string secret = secret_for(LinkPurpose::reset, applicant_account.login);
  const auto stored = value_of(context().database.read(
      [](Snapshot& snapshot) { return stores::list_newest_mails(snapshot); }));
  EXPECT_NE(stored.front().body.find("{account_link_url}"), std::string::npos);
  EXPECT_EQ(stored.front().body.find(secret), std::string::npos);
  EXPECT_EQ(code_of(view_account_link(context(), "", test_now)), "no_such_link");
}

TEST_F(AccountLinks, are_asked_for_more_slowly_after_five_mails_within_an_hour) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_TRUE(std::holds_alternative<int>(value_of(ask(LinkPurpose::reset, "x@example.jp"))));
  }
  const auto waits = value_of(ask(LinkPurpose::sign_up, "X@example.jp"));
  EXPECT_EQ(std::get<MustWait>(waits).seconds, 1);
  EXPECT_TRUE(std::holds_alternative<int>(
      value_of(ask(LinkPurpose::reset, "x@example.jp", test_now.plus_seconds(3600)))));
}

}  // namespace
}  // namespace musubi::services
