#include "stores/mail_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

MailRecord mail_record(const std::string& id, int seconds = 0) {
  return {.id = MailId{id},
          .application = ApplicationId{"a"},
          .event = "received",
          .recipient = "hanako@example.jp",
          .subject = "【研修】受け付けました",
          .body = "𠮷野 様\n\n{status_url}\n",
          .state = MailState::waiting,
          .created_at = some_instant.plus_seconds(seconds)};
}

class MailStore : public StoreTest {
 protected:
  MailStore() {
    insert_revision_and_course();
    insert(application_record("a"));
    insert(application_record("b"));
  }

  void insert_record(const MailRecord& record) {
    EXPECT_EQ(
        code_of(write([&](Transaction& transaction) { return insert_mail(transaction, record); })),
        "ok");
  }

  std::optional<MailRecord> found(const std::string& id) {
    return read([&](Snapshot& snapshot) { return find_mail(snapshot, MailId{id}); });
  }
};

std::string ids_of(const std::vector<MailRecord>& mails) {
  std::string ids;
  for (const MailRecord& mail : mails) {
    ids += mail.id.value;
  }
  return ids;
}

TEST_F(MailStore, gives_back_what_was_written) {
  insert_record(mail_record("m"));
  const MailRecord again = found("m").value();
  EXPECT_EQ(again.application, ApplicationId{"a"});
  EXPECT_EQ(again.event, "received");
  EXPECT_EQ(again.recipient, "hanako@example.jp");
  EXPECT_EQ(again.subject, "【研修】受け付けました");
  EXPECT_EQ(again.body, "𠮷野 様\n\n{status_url}\n");
  EXPECT_EQ(again.created_at, some_instant);
  EXPECT_FALSE(found("none").has_value());
}

TEST_F(MailStore, keeps_a_mail_that_belongs_to_no_application) {
  MailRecord record = mail_record("m");
  record.application = std::nullopt;
  insert_record(record);
  EXPECT_EQ(found("m")->application, std::nullopt);
}

TEST_F(MailStore, keeps_how_a_mail_is_delivered) {
  MailRecord record = mail_record("m");
  record.state = MailState::held;
  record.sender_name = "研修係";
  record.reply_to = "kenshu@example.jp";
  record.held_until = some_instant.plus_seconds(300);
  record.expires_at = some_instant.plus_seconds(600);
  record.attempts = 2;
  record.last_error = "450 greylisted";
  insert_record(record);
  const MailRecord again = found("m").value();
  EXPECT_EQ(again.state, MailState::held);
  EXPECT_EQ(again.sender_name, "研修係");
  EXPECT_EQ(again.reply_to, "kenshu@example.jp");
  EXPECT_EQ(again.held_until, some_instant.plus_seconds(300));
  EXPECT_EQ(again.expires_at, some_instant.plus_seconds(600));
  EXPECT_EQ(again.attempts, 2);
  EXPECT_EQ(again.last_error, "450 greylisted");
  EXPECT_EQ(again.sent_at, std::nullopt);
}

TEST_F(MailStore, goes_out_again_for_another_one_once) {
  insert_record(mail_record("m"));
  MailRecord again = mail_record("n");
  again.again_for = MailId{"m"};
  insert_record(again);
  EXPECT_EQ(found("n")->again_for, MailId{"m"});
  again.id = MailId{"o"};
  EXPECT_EQ(
      code_of(write([&](Transaction& transaction) { return insert_mail(transaction, again); })),
      "already_sent_again");
}

TEST_F(MailStore, lists_an_application_s_mails_oldest_first_and_all_newest_first) {
  insert_record(mail_record("3", 30));
  insert_record(mail_record("1", 10));
  insert_record(mail_record("2", 20));
  MailRecord others = mail_record("4", 15);
  others.application = ApplicationId{"b"};
  insert_record(others);
  EXPECT_EQ(
      ids_of(read([](Snapshot& snapshot) { return list_mails_of(snapshot, ApplicationId{"a"}); })),
      "123");
  EXPECT_EQ(ids_of(read([](Snapshot& snapshot) { return list_newest_mails(snapshot); })), "3241");
}

TEST_F(MailStore, lists_at_most_200) {
  for (int i = 0; i < 201; ++i) {
    insert_record(mail_record("m" + std::to_string(i), i));
  }
  const auto newest = read([](Snapshot& snapshot) { return list_newest_mails(snapshot); });
  ASSERT_EQ(newest.size(), 200U);
  EXPECT_EQ(newest.front().id, MailId{"m200"});
  EXPECT_EQ(newest.back().id, MailId{"m1"});
}

TEST_F(MailStore, lists_by_state_what_changed_last_first_and_counts_it) {
  const std::pair<const char*, MailState> mails[] = {
      {"1", MailState::held},    {"2", MailState::waiting}, {"3", MailState::sent},
      {"4", MailState::bounced}, {"5", MailState::failed},  {"6", MailState::recalled},
      {"7", MailState::dropped}, {"8", MailState::dropped}};
  int seconds = 0;
  for (const auto& [id, state] : mails) {
    MailRecord record = mail_record(id, ++seconds);
    record.state = state;
    record.last_error = *id == '8' ? "address_changed" : "withdrawn";
    insert_record(record);
  }
  const auto listed = [&](MailFilterState state, int offset = 0, int limit = 50) {
    const MailFilter filter{
        .programme = some_programme.value, .state = state, .offset = offset, .limit = limit};
    std::string ids;
    for (const ListedMail& mail :
         read([&](Snapshot& snapshot) { return list_mails(snapshot, filter); })) {
      EXPECT_EQ(mail.receipt_number, "TRAINING-2024-a");
      ids += mail.mail.id.value;
    }
    if (offset == 0 && limit == 50) {
      EXPECT_EQ(read([&](Snapshot& snapshot) { return count_mails(snapshot, filter); }),
                static_cast<int>(ids.size()));
    }
    return ids;
  };
  EXPECT_EQ(listed(MailFilterState::all), "87654321");
  EXPECT_EQ(listed(MailFilterState::all, 2, 3), "654");
  EXPECT_EQ(listed(MailFilterState::held), "1");
  EXPECT_EQ(listed(MailFilterState::dropped), "87");
  EXPECT_EQ(listed(MailFilterState::attention), "854");
  MailRecord again = mail_record("9", 60);
  again.again_for = MailId{"5"};
  insert_record(again);
  EXPECT_EQ(listed(MailFilterState::attention), "84");
  const MailFilter other{
      .programme = "other", .state = MailFilterState::all, .offset = 0, .limit = 50};
  EXPECT_EQ(read([&](Snapshot& snapshot) { return count_mails(snapshot, other); }), 0);
}

TEST_F(MailStore, knows_whether_a_later_mail_tells_the_same) {
  insert_record(mail_record("m"));
  const auto newest = [&](const MailRecord& mail) {
    return read([&](Snapshot& snapshot) { return is_newest_of_its_event(snapshot, mail); });
  };
  MailRecord others = mail_record("n", 10);
  others.application = ApplicationId{"b"};
  insert_record(others);
  MailRecord other_event = mail_record("o", 20);
  other_event.event = "returned";
  insert_record(other_event);
  MailRecord recalled = mail_record("p", 30);
  recalled.state = MailState::recalled;
  insert_record(recalled);
  EXPECT_EQ(newest(mail_record("m")), Newest::yes);
  insert_record(mail_record("q", 40));
  EXPECT_EQ(newest(mail_record("m")), Newest::no);
  EXPECT_EQ(newest(mail_record("q", 40)), Newest::yes);
}

}  // namespace
}  // namespace musubi::stores
