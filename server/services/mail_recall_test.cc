#include "services/mail_recall.h"

#include "services/mail_desk.h"
#include "services/mail_sending.h"
#include "services/own_application.h"
#include "services/test_installation.h"
#include "services/write_mail.h"
#include "stores/mail_delivery_store.h"

namespace musubi::services {
namespace {

using application::Ruling;
using DeliveryState = stores::MailState;

class MailRecall : public OpenInstallation {
 protected:
  MailRecall() { hold_mails_for(300); }

  // The mails about the application, oldest first.
  std::vector<stores::MailRecord> mails_about(const Submitted& submitted) {
    return value_of(context().database.read(
        [&](Snapshot& snapshot) { return stores::list_mails_of(snapshot, submitted.id); }));
  }

  Submitted accepted() {
    const Submitted submitted = submit(TestApplicant{});
    EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
    return submitted;
  }

  Result<void> recall(const MailId& mail, const std::string& reason = "取り違え") {
    return recall_mail(context(), {.mail = mail, .reason = reason, .staff = desk_staff()},
                       an_hour_later);
  }

  std::size_t claim(Instant now) {
    return value_of(context().database.write([&](Transaction& transaction) {
             return outbox::claim(transaction, {.topic = "mail",
                                                .lease = outbox::LeaseId{now.iso_utc()},
                                                .now = now,
                                                .lease_seconds = 60,
                                                .messages_max = 10,
                                                .policy = {}});
           }))
        .size();
  }
};

TEST_F(MailRecall, holds_what_staff_decide_and_sends_receipts_at_once) {
  const auto mails = mails_about(accepted());
  ASSERT_EQ(mails.size(), 2U);
  EXPECT_EQ(mails[0].event, "received");
  EXPECT_EQ(mails[0].state, DeliveryState::waiting);
  EXPECT_EQ(mails[0].held_until, std::nullopt);
  EXPECT_EQ(mails[1].event, "accepted");
  EXPECT_EQ(mails[1].state, DeliveryState::held);
  EXPECT_EQ(mails[1].held_until, an_hour_later.plus_seconds(300));
  EXPECT_EQ(claim(an_hour_later.plus_seconds(299)), 1U);  // the receipt
  EXPECT_EQ(claim(an_hour_later.plus_seconds(300)), 1U);  // the decision
}

TEST_F(MailRecall, holds_nothing_when_the_window_is_none) {
  hold_mails_for(0);
  const auto mails = mails_about(accepted());
  EXPECT_EQ(mails.back().state, DeliveryState::waiting);
  EXPECT_EQ(mails.back().held_until, std::nullopt);
  EXPECT_EQ(claim(an_hour_later), 2U);
}

TEST_F(MailRecall, takes_a_held_mail_back_with_who_and_why) {
  const Submitted submitted = accepted();
  const MailId mail = mails_about(submitted).back().id;
  EXPECT_EQ(code_of(recall(mail, " 　\n")), "reason_missing");
  EXPECT_EQ(code_of(recall(mail)), "ok");
  EXPECT_EQ(mails_about(submitted).back().state, DeliveryState::recalled);
  EXPECT_EQ(number("select count(*) from audit where verb = 'mail.recall' and "
                   "actor = 'staff:desk@example.jp' and reason = '取り違え'"),
            1);
  EXPECT_EQ(claim(an_hour_later.plus_seconds(100'000)), 1U);  // the receipt alone
  EXPECT_EQ(code_of(recall(mail)), "already_settled");
  EXPECT_EQ(code_of(recall(MailId{"none"})), "no_such_mail");
}

TEST_F(MailRecall, comes_too_late_for_what_is_being_sent_and_names_the_time_of_what_was) {
  const Submitted submitted = accepted();
  const MailId mail = mails_about(submitted).back().id;
  ASSERT_EQ(claim(an_hour_later.plus_seconds(300)), 2U);
  EXPECT_EQ(code_of(recall(mail)), "being_sent");
  ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) {
              return stores::note_outcome(transaction, mail,
                                          {.state = DeliveryState::sent,
                                           .last_error = "",
                                           .at = at("2026-11-21T11:06:00+09:00")});
            })),
            "ok");
  const auto late = recall(mail);
  EXPECT_EQ(code_of(late), "already_sent");
  EXPECT_NE(late.error().detail.find("2026-11-21T11:06:00+09:00"), std::string::npos);
}

TEST_F(MailRecall, takes_back_everything_that_one_step_caused) {
  const Submitted submitted = accepted();
  const auto mails = mails_about(submitted);
  ASSERT_TRUE(mails.back().step.has_value());
  const StepToUndo undo{
      .application = submitted.id, .step = *mails.back().step, .reason = "取り違え"};
  const auto recalled = [&] {
    return value_of(context().database.write([&](Transaction& transaction) {
      return recall_mails_of_step(transaction, undo, an_hour_later);
    }));
  };
  EXPECT_EQ(recalled(), 1);
  EXPECT_EQ(mails_about(submitted).front().state, DeliveryState::waiting);
  EXPECT_EQ(mails_about(submitted).back().state, DeliveryState::recalled);
  EXPECT_EQ(recalled(), 0);
}

TEST_F(MailRecall, a_mail_that_is_no_longer_true_is_no_letter) {
  const Submitted submitted = accepted();
  const auto mails = mails_about(submitted);
  const auto outcome = [&](const MailId& mail) {
    const auto answer = value_of(letter_of(context(), mail, an_hour_later));
    const auto* reason = std::get_if<programme::DropReason>(&answer);
    return reason == nullptr ? "due" : std::string{programme::name_of(*reason)};
  };
  EXPECT_EQ(outcome(mails.front().id), "due");
  EXPECT_EQ(outcome(mails.back().id), "due");
  const auto letter = value_of(letter_of(context(), mails.back().id, an_hour_later));
  EXPECT_NE(std::get<Letter>(letter).body.find(submitted.secret), std::string::npos);
  EXPECT_EQ(std::get<Letter>(letter).reply_to, "kenshu@example.jp");
  ASSERT_EQ(
      code_of(withdraw_application(context(), submitted.secret, an_hour_later.plus_seconds(1))),
      "ok");
  EXPECT_EQ(outcome(mails.front().id), "withdrawn");
  EXPECT_EQ(outcome(mails.back().id), "withdrawn");
  EXPECT_EQ(outcome(mails_about(submitted).back().id), "due");
}

TEST_F(MailRecall, a_link_that_has_expired_is_not_sent_and_a_closed_account_gets_nothing) {
  const auto add = [&](const char* id, Instant expires_at) {
    ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
                const auto message = TRY(queue_mail(transaction, MailId{id}, test_now));
                return stores::insert_mail(transaction, {.id = MailId{id},
                                                         .application = std::nullopt,
                                                         .event = "confirm_address",
                                                         .recipient = "new@example.jp",
                                                         .subject = "確認",
                                                         .body = "確認",
                                                         .state = DeliveryState::waiting,
                                                         .created_at = test_now,
                                                         .account = "new@example.jp",
                                                         .expires_at = expires_at,
                                                         .message = message});
              })),
              "ok");
  };
  add("1", test_now.plus_seconds(60));
  const auto is_letter = [&](Instant now) {
    return std::holds_alternative<Letter>(value_of(letter_of(context(), MailId{"1"}, now)));
  };
  EXPECT_TRUE(is_letter(test_now.plus_seconds(59)));
  EXPECT_FALSE(is_letter(test_now.plus_seconds(60)));
  EXPECT_EQ(value_of(context().database.write([&](Transaction& transaction) {
              return drop_mails_of_account(transaction, "new@example.jp", test_now);
            })),
            1);
}

}  // namespace
}  // namespace musubi::services
