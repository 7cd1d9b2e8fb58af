#include "delivery/mail_worker.h"

#include <algorithm>
#include <deque>
#include <set>

#include "services/mail_desk.h"
#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::delivery {
namespace {

using services::MailState;
using services::test_now;
using services::TestApplicant;

const SendReport sent{.outcome = SendOutcome::sent};
const SendReport greylisted{.outcome = SendOutcome::deferred, .words = "450 greylisted"};
const SendReport unknown{.outcome = SendOutcome::refused, .words = "550 5.1.1 unknown"};
const SendReport unreachable{.outcome = SendOutcome::unreachable, .words = "smtp_unreachable"};
const SendReport bad_password{
    .outcome = SendOutcome::misconfigured, .words = "smtp_sign_in_refused", .detail = "535 no"};

// A relay that answers as the test says, and otherwise takes everything.
class MailWorkerTest : public services::OpenInstallation {
 protected:
  MailWorkerTest() {
    m_sender.emplace(
        MailWorkerParts{.context = context(),
                        .transport =
                            [this](const OutgoingMail& mail, const std::stop_token&) {
                              m_taken.push_back(mail);
                              m_now = m_now.plus_seconds(m_seconds_each);
                              if (m_answers.empty()) {
                                return sent;
                              }
                              const SendReport answer = m_answers.front();
                              m_answers.pop_front();
                              return answer;
                            },
                        .from = "musubi@example.jp",
                        .clock = [this] { return m_now; },
                        .log = [this](std::string_view line) { m_log.emplace_back(line); }});
  }

  int send_at(int seconds_later, const std::stop_token& stop = {}) {
    m_now = test_now.plus_seconds(seconds_later);
    return services::value_of(m_sender->send_due(stop));
  }

  services::Submitted submit_as(int number) {
    return submit({.email = "a" + std::to_string(number) + "@example.jp"});
  }

  std::vector<services::MailView> mails_of(const services::Submitted& submitted) {
    return services::value_of(services::view_application(context(), submitted.id, test_now)).mails;
  }

  services::MailView mail_of(const services::Submitted& submitted) {
    return mails_of(submitted).front();
  }

  std::deque<SendReport> m_answers;
  std::vector<OutgoingMail> m_taken;
  std::vector<std::string> m_log;
  int m_seconds_each = 0;
  Instant m_now = test_now;
  std::optional<MailSender> m_sender;
};

TEST_F(MailWorkerTest, sends_what_is_due_once_to_one_person) {
  const auto submitted = submit_as(1);
  EXPECT_EQ(send_at(0), 1);
  EXPECT_EQ(send_at(1), 0);
  ASSERT_EQ(m_taken.size(), 1U);
  EXPECT_EQ(m_taken[0].recipient, "a1@example.jp");
  EXPECT_NE(m_taken[0].text.find("\r\nTo: a1@example.jp\r\n"), std::string::npos);
  EXPECT_NE(m_taken[0].text.find("\r\nReply-To: kenshu@example.jp\r\n"), std::string::npos);
  EXPECT_NE(m_taken[0].text.find("Message-ID: <" + m_taken[0].id + "@example.jp>"),
            std::string::npos);
  const auto mail = mail_of(submitted);
  EXPECT_EQ(mail.state, MailState::sent);
  EXPECT_EQ(mail.sent_at, test_now);
  EXPECT_EQ(mail.attempts, 1);
  EXPECT_TRUE(m_log.empty());
}

TEST_F(MailWorkerTest, tries_again_later_under_the_same_id_and_keeps_the_reply_meanwhile) {
  const auto submitted = submit_as(1);
  m_answers = {greylisted};
  EXPECT_EQ(send_at(0), 0);
  EXPECT_EQ(mail_of(submitted).state, MailState::waiting);
  EXPECT_EQ(mail_of(submitted).last_error, "450 greylisted");
  EXPECT_EQ(send_at(29), 0);
  ASSERT_EQ(m_taken.size(), 1U);
  EXPECT_EQ(send_at(30), 1);
  ASSERT_EQ(m_taken.size(), 2U);
  EXPECT_EQ(m_taken[0].id, m_taken[1].id);
  EXPECT_EQ(mail_of(submitted).state, MailState::sent);
  EXPECT_EQ(mail_of(submitted).attempts, 2);
  EXPECT_EQ(mail_of(submitted).last_error, "");
}

TEST_F(MailWorkerTest, goes_on_with_the_others_when_one_is_refused_and_never_tries_that_again) {
  const auto first = submit_as(1);
  const auto second = submit_as(2);
  m_answers = {unknown};
  EXPECT_EQ(send_at(0), 1);
  EXPECT_EQ(send_at(1'000'000), 0);
  EXPECT_EQ(m_taken.size(), 2U);
  std::multiset<std::string> outcomes;
  for (const auto& submitted : {first, second}) {
    const auto mail = mail_of(submitted);
    outcomes.insert(mail.state == MailState::bounced ? mail.last_error : "sent");
  }
  EXPECT_EQ(outcomes, (std::multiset<std::string>{"550 5.1.1 unknown", "sent"}));
}

TEST_F(MailWorkerTest, gives_up_after_five_days_of_trying) {
  const auto submitted = submit_as(1);
  std::int64_t now = 0;
  int attempts = 0;
  while (mail_of(submitted).state == MailState::waiting) {
    ASSERT_LT(attempts, 100);
    m_answers = {greylisted};
    ++attempts;
    (void)send_at(static_cast<int>(now));
    now += 6 * 60 * 60;  // the longest delay
  }
  EXPECT_EQ(attempts, mail_retry_policy.attempts_max);
  EXPECT_EQ(mail_of(submitted).state, MailState::failed);
  EXPECT_EQ(mail_of(submitted).last_error, "450 greylisted");
  Instant due = test_now;
  for (int attempt = 1; attempt < mail_retry_policy.attempts_max; ++attempt) {
    due = outbox::next_due(mail_retry_policy, attempt, due);
  }
  EXPECT_GT(due, test_now.plus_seconds(4 * 86'400));
  EXPECT_LT(due, test_now.plus_seconds(6 * 86'400));
}

TEST_F(MailWorkerTest, asks_a_relay_that_is_away_once_for_all_and_says_so_once) {
  for (int number = 1; number <= 5; ++number) {
    (void)submit_as(number);
  }
  m_answers = {unreachable, unreachable};
  EXPECT_EQ(send_at(0), 0);
  EXPECT_EQ(m_taken.size(), 1U);
  EXPECT_EQ(send_at(30), 0);
  EXPECT_EQ(m_taken.size(), 2U);
  ASSERT_EQ(m_log.size(), 1U);
  EXPECT_NE(m_log[0].find(R"("mail_alarm":"smtp_unreachable")"), std::string::npos);
  EXPECT_EQ(m_log[0].find("a1@example.jp"), std::string::npos);
  EXPECT_EQ(send_at(90) + send_at(200), 5);
  std::set<std::string> recipients;
  for (std::size_t index = 2; index < m_taken.size(); ++index) {
    EXPECT_TRUE(recipients.insert(m_taken[index].recipient).second);
  }
  m_answers = {unreachable};
  (void)submit_as(6);
  EXPECT_EQ(send_at(300), 0);
  EXPECT_EQ(m_log.size(), 2U) << "it had worked in between, so it is news";
}

TEST_F(MailWorkerTest, keeps_mails_however_long_the_relay_is_configured_wrongly) {
  const auto submitted = submit_as(1);
  for (int attempt = 0; attempt < 3 * mail_retry_policy.attempts_max; ++attempt) {
    m_answers = {bad_password};
    EXPECT_EQ(send_at(60 * attempt), 0);
    EXPECT_EQ(mail_of(submitted).state, MailState::waiting);
  }
  EXPECT_EQ(m_log.size(), 1U);
  EXPECT_NE(m_log[0].find("535 no"), std::string::npos);
  EXPECT_EQ(send_at(100'000), 1);
  EXPECT_EQ(mail_of(submitted).state, MailState::sent);
}

TEST_F(MailWorkerTest, drops_what_is_no_longer_true_and_sends_what_became_true) {
  const auto submitted = submit_as(1);
  ASSERT_EQ(code_of(services::withdraw_application(context(), submitted.secret, test_now)), "ok");
  EXPECT_EQ(send_at(10), 1);
  const auto mails = mails_of(submitted);
  ASSERT_EQ(mails.size(), 2U);
  for (const auto& mail : mails) {
    const bool is_receipt = mail.event == "received";
    EXPECT_EQ(mail.state, is_receipt ? MailState::dropped : MailState::sent) << mail.event;
    EXPECT_EQ(mail.last_error, is_receipt ? "withdrawn" : "");
  }
  EXPECT_EQ(m_taken.size(), 1U);
}

TEST_F(MailWorkerTest, sends_a_held_mail_when_its_window_has_passed) {
  hold_mails_for(300);
  const auto submitted = submit_as(1);
  const auto decided =
      decide(submitted.id, application::Ruling::accept, "", test_now.plus_seconds(1));
  ASSERT_EQ(code_of(decided), "ok");
  EXPECT_EQ(send_at(300), 1);
  EXPECT_EQ(mails_of(submitted).back().state, MailState::held);
  EXPECT_EQ(send_at(301), 1);
  EXPECT_EQ(mails_of(submitted).back().state, MailState::sent);
}

TEST_F(MailWorkerTest, sends_again_what_a_dead_worker_had_under_its_lease) {
  const auto submitted = submit_as(1);
  ASSERT_EQ(services::value_of(context().database.write([&](Transaction& transaction) {
              return outbox::claim(transaction, {.topic = "mail",
                                                 .lease = outbox::LeaseId{"dead"},
                                                 .now = test_now,
                                                 .lease_seconds = 180,
                                                 .messages_max = 10,
                                                 .policy = mail_retry_policy});
            })).size(),
            1U);
  EXPECT_EQ(send_at(179), 0);
  EXPECT_EQ(send_at(180), 1);
  EXPECT_EQ(mail_of(submitted).attempts, 2);
}

TEST_F(MailWorkerTest, begins_nothing_after_a_stop_or_near_the_end_of_its_lease) {
  for (int number = 1; number <= 4; ++number) {
    (void)submit_as(number);
  }
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(send_at(0, stop.get_token()), 0);
  EXPECT_TRUE(m_taken.empty());
  m_seconds_each = 50;  // the third begins after 100 of 180 seconds, with 90 still to be allowed
  EXPECT_EQ(send_at(100), 2);
  m_seconds_each = 0;
  EXPECT_EQ(send_at(1000), 2);
  EXPECT_EQ(m_taken.size(), 4U);
  for (const auto& mail : m_taken) {
    EXPECT_EQ(std::ranges::count(m_taken, mail.id, &OutgoingMail::id), 1);
  }
}

TEST_F(MailWorkerTest, gives_back_at_once_what_has_no_valid_address) {
  const auto submitted = submit_as(1);
  ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
              static constexpr Statement spoil{
                  "update mails set recipient = 'a@example.jp,b@example.jp'"};
              static constexpr Statement spoil_too{
                  "update applications set email = 'a@example.jp,b@example.jp'"};
              TRY(transaction.execute(spoil, {}));
              TRY(transaction.execute(spoil_too, {}));
              return {};
            })),
            "ok");
  EXPECT_EQ(send_at(0), 0);
  EXPECT_TRUE(m_taken.empty());
  EXPECT_EQ(mail_of(submitted).state, MailState::bounced);
  EXPECT_EQ(mail_of(submitted).last_error, "email_several");
}

}  // namespace
}  // namespace musubi::delivery
