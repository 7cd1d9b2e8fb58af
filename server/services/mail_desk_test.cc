#include "services/mail_desk.h"

#include "services/own_application.h"
#include "services/test_installation.h"
#include "stores/mail_delivery_store.h"

namespace musubi::services {
namespace {

using stores::MailFilterState;

class MailDesk : public OpenInstallation {
 protected:
  MailId mail_of(const Submitted& submitted) {
    const auto mails = value_of(context().database.read(
        [&](Snapshot& snapshot) { return stores::list_mails_of(snapshot, submitted.id); }));
    return mails.back().id;
  }

  void note(const MailId& mail, stores::MailState state, std::string error = "") {
    EXPECT_EQ(code_of(context().database.write([&](Transaction& transaction) {
                return stores::note_outcome(transaction, mail,
                                            {.state = state, .last_error = error, .at = test_now});
              })),
              "ok");
  }

  MailsPage page(MailFilterState state) {
    return value_of(view_mails(context(), {.programme = "", .state = state, .page = 1}));
  }

  Result<MailId> again(const MailId& mail) {
    return send_mail_again(context(), {.mail = mail, .reason = "電話で確かめた", .actor = desk()},
                           an_hour_later);
  }

  Result<void> bounced(const MailId& mail, const std::string& reason = "宛先不明で戻った") {
    return mark_mail_bounced(context(), {.mail = mail, .reason = reason, .actor = desk()},
                             an_hour_later);
  }

  // Hands a returned application in again with another address.
  void correct_address(const Submitted& submitted, const std::string& email) {
    ASSERT_EQ(code_of(send_back(submitted.id, "住所を直してください")), "ok");
    const auto corrected = resubmit_application(
        context(), submitted.secret,
        {basic_answers({.name = "山田 花子", .email = email}), agreed_for_basic()},
        an_hour_later.plus_seconds(1));
    ASSERT_EQ(code_of(corrected), "ok");
  }
};

TEST_F(MailDesk, lists_what_did_not_arrive_until_it_is_sent_again) {
  const Submitted submitted = submit(TestApplicant{});
  const MailId mail = mail_of(submitted);
  EXPECT_EQ(page(MailFilterState::attention).total, 0);
  note(mail, stores::MailState::bounced, "550 5.1.1 no such user");
  const MailsPage before = page(MailFilterState::attention);
  ASSERT_EQ(before.mails.size(), 1U);
  EXPECT_EQ(before.mails[0].mail.last_error, "550 5.1.1 no such user");
  EXPECT_EQ(before.mails[0].receipt_number, submitted.receipt_number);
  EXPECT_EQ(before.mails[0].application, submitted.id.value);
  EXPECT_EQ(before.mails[0].mail.body.find(submitted.secret), std::string::npos);
  const MailId copy = value_of(again(mail));
  EXPECT_EQ(page(MailFilterState::attention).total, 0);
  const DeskMail sent = value_of(view_desk_mail(context(), copy));
  EXPECT_EQ(sent.mail.state, MailState::waiting);
  EXPECT_EQ(sent.mail.at, an_hour_later);
  EXPECT_EQ(sent.mail.subject, before.mails[0].mail.subject);
  EXPECT_EQ(value_of(view_desk_mail(context(), mail)).mail.state, MailState::bounced);
  EXPECT_EQ(number("select count(*) from audit where verb = 'mail.send_again' and "
                   "subject_type = 'application' and reason = '電話で確かめた'"),
            1);
  EXPECT_EQ(code_of(again(mail)), "already_sent_again");
  EXPECT_EQ(number("select count(*) from outbox"), 2);
}

TEST_F(MailDesk, sends_again_to_the_address_of_today) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  const MailId mail = mail_of(submitted);
  note(mail, stores::MailState::failed, "450 greylisted");
  correct_address(submitted, "new@example.jp");
  const DeskMail copy = value_of(view_desk_mail(context(), value_of(again(mail))));
  EXPECT_EQ(copy.mail.recipient, "new@example.jp");
  EXPECT_EQ(copy.mail.event, "received");
}

TEST_F(MailDesk, does_not_send_again_what_still_waits_or_is_no_longer_true) {
  const Submitted submitted = submit(TestApplicant{});
  const MailId mail = mail_of(submitted);
  EXPECT_EQ(code_of(again(mail)), "not_settled_yet");
  note(mail, stores::MailState::sent);
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, an_hour_later)), "ok");
  EXPECT_EQ(code_of(again(mail)), "no_longer_true");
  EXPECT_EQ(code_of(again(MailId{"none"})), "no_such_mail");
  EXPECT_EQ(number("select count(*) from audit where verb = 'mail.send_again'"), 0);
}

TEST_F(MailDesk, marks_a_sent_mail_that_came_back_with_who_saw_it) {
  const MailId mail = mail_of(submit(TestApplicant{}));
  EXPECT_EQ(code_of(bounced(mail)), "not_sent");
  note(mail, stores::MailState::sent);
  EXPECT_EQ(code_of(bounced(mail, "")), "reason_missing");
  EXPECT_EQ(code_of(bounced(mail)), "ok");
  const MailsPage attention = page(MailFilterState::attention);
  ASSERT_EQ(attention.mails.size(), 1U);
  EXPECT_EQ(attention.mails[0].mail.last_error, "宛先不明で戻った");
  EXPECT_EQ(attention.mails[0].mail.sent_at, test_now);
  EXPECT_EQ(code_of(bounced(mail)), "not_sent");
  EXPECT_EQ(number("select count(*) from audit where verb = 'mail.bounce'"), 1);
}

TEST_F(MailDesk, shows_one_programme_alone) {
  (void)submit(TestApplicant{});
  const auto total = [&](const char* programme) {
    return value_of(view_mails(context(),
                               {.programme = programme, .state = MailFilterState::all, .page = 1}))
        .total;
  };
  EXPECT_EQ(total("suction-2024"), 1);
  EXPECT_EQ(total("ecmo-2026"), 0);
}

}  // namespace
}  // namespace musubi::services
