#include "services/mails.h"

#include <iterator>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

class Mails : public OpenInstallation {
 protected:
  std::vector<MailView> mails(const Submitted& submitted) {
    return value_of(view_application(context(), submitted.id, desk_staff(), test_now)).mails;
  }
};

TEST_F(Mails, hold_the_status_link_when_they_are_read_and_never_in_the_database) {
  const Submitted submitted = submit({.name = "𠮷野 家子"});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  const auto written = mails(submitted);
  ASSERT_EQ(written.size(), 2U);
  for (const MailView& mail : written) {
    EXPECT_NE(mail.body.find("https://musubi.example.jp/ja/status/" + submitted.secret),
              std::string::npos);
    EXPECT_EQ(mail.body.find('{'), std::string::npos) << mail.body;
    EXPECT_EQ(mail.state, MailState::waiting);
  }
  const std::string bytes = bytes_of_database();
  EXPECT_NE(bytes.find("𠮷野 家子"), std::string::npos) << "these are not the database's bytes";
  EXPECT_NE(bytes.find("{status_url}"), std::string::npos);
  EXPECT_EQ(bytes.find(submitted.secret), std::string::npos);
}

TEST_F(Mails, leave_a_name_that_looks_like_a_place_for_a_link_as_it_is) {
  const Submitted submitted = submit({.name = "{status_url} {reason} {{applicant}}"});
  const MailView mail = mails(submitted).front();
  EXPECT_NE(mail.body.find("{status_url} {reason} {{applicant}} 様"), std::string::npos)
      << mail.body;
  EXPECT_NE(mail.body.find("/ja/status/" + submitted.secret), std::string::npos);
}

TEST_F(Mails, say_the_receipt_number_and_by_when_the_answer_comes) {
  // Saturday 21 November 2026; Monday the 23rd is a holiday, so the third business day is the 26th.
  const MailView mail = mails(submit(TestApplicant{})).front();
  EXPECT_EQ(mail.subject,
            "【喀痰吸引等研修 第1号・第2号研修（不特定の者対象）】申込みを受け付けました（受付番号 "
            "SUCTION-2024-0001）");
  EXPECT_NE(mail.body.find("山田 花子 様"), std::string::npos);
  EXPECT_NE(mail.body.find("令和8年11月26日"), std::string::npos) << mail.body;
  EXPECT_EQ(mail.recipient, "hanako@example.jp");
  EXPECT_EQ(mail.at, test_now);
}

TEST_F(Mails, are_in_the_language_of_the_application) {
  const Submitted submitted = submit({.programme = suction,
                                      .course = basic_1,
                                      .language = Language::en,
                                      .input = {basic_answers(), agreed_for_basic()}});
  const MailView mail = mails(submitted).front();
  EXPECT_NE(mail.body.find("Dear 山田 花子,"), std::string::npos);
  EXPECT_NE(mail.body.find("/en/status/" + submitted.secret), std::string::npos);
}

TEST_F(Mails, are_listed_newest_first_and_found_by_their_id) {
  (void)submit({.name = "先", .email = "a@example.jp"}, test_now);
  (void)submit({.name = "後", .email = "b@example.jp"}, test_now.plus_seconds(1));
  const auto newest = value_of(view_newest_mails(context()));
  ASSERT_EQ(newest.size(), 2U);
  EXPECT_EQ(newest.front().recipient, "b@example.jp");
  const MailView found = value_of(view_mail(context(), MailId{newest.back().id}));
  EXPECT_EQ(found.recipient, "a@example.jp");
  EXPECT_EQ(found.body, newest.back().body);
  EXPECT_EQ(code_of(view_mail(context(), MailId{"none"})), "no_such_mail");
}

}  // namespace
}  // namespace musubi::services
