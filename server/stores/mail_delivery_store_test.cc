#include "stores/mail_delivery_store.h"

#include <thread>

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

constexpr int mail_attempts_max = 3;

class MailDeliveryStore : public StoreTest {
 protected:
  MailDeliveryStore() {
    insert_revision_and_course();
    insert(application_record("a"));
    done([&](Transaction& transaction) -> Result<void> {
      for (const char* step : {"s1", "s2"}) {
        TRY(audit::append(transaction, {.id = audit::EntryId{step},
                                        .at = some_instant,
                                        .actor = "staff:desk@example.jp",
                                        .verb = "application.accept",
                                        .subject = {"application", "a"},
                                        .reason = std::nullopt,
                                        .detail_json = "{}"}));
      }
      return {};
    });
  }

  template <typename Work>
  void done(Work work) {
    EXPECT_EQ(code_of(write(work)), "ok");
  }

  // A held mail of the step, with its message "o" + id.
  void add(const std::string& id, const std::string& step = "s1") {
    done([&](Transaction& transaction) -> Result<void> {
      const outbox::MessageId message{"o" + id};
      TRY(outbox::append(
          transaction,
          {.id = message, .topic = "mail", .payload_json = "{}", .due = some_instant}));
      return insert_mail(transaction, {.id = MailId{id},
                                       .application = ApplicationId{"a"},
                                       .event = "accepted",
                                       .recipient = "hanako@example.jp",
                                       .subject = "件名",
                                       .body = "本文",
                                       .state = MailState::held,
                                       .created_at = some_instant,
                                       .account = "staff@example.jp",
                                       .step = audit::EntryId{step},
                                       .message = message});
    });
  }

  std::size_t claim(const std::string& lease, Instant now = some_instant) {
    return write([&](Transaction& transaction) {
             return outbox::claim(transaction, {.topic = "mail",
                                                .lease = outbox::LeaseId{lease},
                                                .now = now,
                                                .lease_seconds = 60,
                                                .messages_max = 10,
                                                .policy = {.attempts_max = mail_attempts_max}});
           })
        .value()
        .size();
  }

  int recall(const std::string& id) {
    return write([&](Transaction& transaction) {
             return take_back_mail(transaction, MailId{id}, recalled);
           })
        .value();
  }

  MailRecord mail(const std::string& id) {
    return read([&](Snapshot& snapshot) { return find_mail(snapshot, MailId{id}); }).value();
  }

  const TakeBack recalled{
      .state = MailState::recalled, .why = "取り違え", .at = some_instant.plus_seconds(9)};
};

TEST_F(MailDeliveryStore, takes_back_what_nobody_has_claimed_and_never_sends_it) {
  add("1");
  EXPECT_EQ(recall("1"), 1);
  EXPECT_EQ(mail("1").state, MailState::recalled);
  EXPECT_EQ(mail("1").last_error, "取り違え");
  EXPECT_EQ(claim("l", some_instant.plus_seconds(1'000'000)), 0U);
  EXPECT_EQ(recall("1"), 0);
}

TEST_F(MailDeliveryStore, takes_back_nothing_that_is_being_sent_or_may_have_been) {
  add("1");
  ASSERT_EQ(claim("l"), 1U);
  EXPECT_EQ(recall("1"), 0);
  EXPECT_EQ(mail("1").state, MailState::held);
  // The worker died under its lease: it may have sent it.
  done([&](Transaction& transaction) {
    return note_abandoned(transaction, mail_attempts_max, some_instant);
  });
  EXPECT_EQ(recall("1"), 0);
}

TEST_F(MailDeliveryStore, takes_back_what_waits_for_another_attempt) {
  add("1");
  ASSERT_EQ(claim("l"), 1U);
  done([&](Transaction& transaction) -> Result<void> {
    TRY(outbox::mark_failed(
        transaction, {outbox::MessageId{"o1"}, outbox::LeaseId{"l"}, some_instant}, "450", {}));
    return note_outcome(transaction, MailId{"1"},
                        {.state = MailState::waiting, .last_error = "450", .at = some_instant});
  });
  EXPECT_EQ(recall("1"), 1);
  EXPECT_EQ(mail("1").state, MailState::recalled);
}

TEST_F(MailDeliveryStore, takes_back_all_of_a_step_and_of_an_account) {
  add("1");
  add("2");
  add("3", "s2");
  const int of_step = write([&](Transaction& transaction) {
                        return take_back_mails_of_step(transaction, ApplicationId{"a"},
                                                       audit::EntryId{"s1"}, recalled);
                      }).value();
  EXPECT_EQ(of_step, 2);
  EXPECT_EQ(mail("3").state, MailState::held);
  const TakeBack dropped{.state = MailState::dropped, .why = "account_closed", .at = some_instant};
  EXPECT_EQ(write([&](Transaction& transaction) {
              return take_back_mails_of_account(transaction, "staff@example.jp", dropped);
            }).value(),
            1);
  EXPECT_EQ(mail("3").state, MailState::dropped);
  EXPECT_EQ(mail("1").state, MailState::recalled);
}

TEST_F(MailDeliveryStore, lets_either_the_recall_or_the_worker_win_and_never_both) {
  for (int round = 0; round < 1000; ++round) {
    const std::string id = std::to_string(round);
    add(id);
    // Both wait for the writer; who comes first differs from round to round. What was claimed in
    // an earlier round is still under its lease.
    std::size_t claimed = 0;
    int taken = 0;
    std::jthread worker{[&] { claimed = claim("l" + id); }};
    std::jthread staff{[&] { taken = recall(id); }};
    worker.join();
    staff.join();
    ASSERT_EQ(claimed + static_cast<std::size_t>(taken), 1U) << round;
    ASSERT_EQ(mail(id).state, taken == 1 ? MailState::recalled : MailState::held);
  }
}

TEST_F(MailDeliveryStore,
       notes_every_outcome_of_an_unsettled_mail_and_changes_a_settled_one_no_more) {
  for (const MailState state : {MailState::sent, MailState::bounced, MailState::failed,
                                MailState::dropped, MailState::recalled}) {
    const std::string id = std::string{mail_state_word(state)};
    add(id);
    done([&](Transaction& transaction) -> Result<void> {
      TRY(note_claimed(transaction, MailId{id}, 1));
      TRY(note_outcome(transaction, MailId{id},
                       {.state = state, .last_error = "", .at = some_instant}));
      return note_outcome(transaction, MailId{id},
                          {.state = MailState::waiting, .last_error = "x", .at = some_instant});
    });
    EXPECT_EQ(mail(id).state, state);
    EXPECT_EQ(mail(id).attempts, 1);
    EXPECT_EQ(mail(id).last_error, std::nullopt);
    EXPECT_EQ(mail(id).sent_at.has_value(), state == MailState::sent);
  }
}

TEST_F(MailDeliveryStore, lets_only_a_sent_mail_come_back) {
  add("1");
  const auto bounce = [&] {
    return write([&](Transaction& transaction) {
             return note_bounce(transaction, MailId{"1"}, "宛先不明", some_instant);
           })
        .value();
  };
  EXPECT_EQ(bounce(), 0);
  done([&](Transaction& transaction) {
    return note_outcome(transaction, MailId{"1"},
                        {.state = MailState::sent, .last_error = "", .at = some_instant});
  });
  EXPECT_EQ(bounce(), 1);
  EXPECT_EQ(mail("1").state, MailState::bounced);
  EXPECT_EQ(mail("1").last_error, "宛先不明");
  EXPECT_EQ(mail("1").sent_at, some_instant);
  EXPECT_EQ(bounce(), 0);
}

TEST_F(MailDeliveryStore, fails_a_mail_whose_worker_never_answered) {
  add("1");
  for (int attempt = 1; attempt <= mail_attempts_max; ++attempt) {
    ASSERT_EQ(claim("l" + std::to_string(attempt), some_instant.plus_seconds(60 * attempt)), 1U);
    done([&](Transaction& transaction) { return note_claimed(transaction, MailId{"1"}, attempt); });
  }
  const Instant later = some_instant.plus_seconds(60 * (mail_attempts_max + 1));
  const auto abandon = [&] {
    done([&](Transaction& transaction) {
      return note_abandoned(transaction, mail_attempts_max, later);
    });
  };
  abandon();
  EXPECT_EQ(mail("1").state, MailState::waiting);
  ASSERT_EQ(claim("l9", later), 0U);
  abandon();
  EXPECT_EQ(mail("1").state, MailState::failed);
  EXPECT_EQ(mail("1").last_error, "no_answer");
}

}  // namespace
}  // namespace musubi::stores
