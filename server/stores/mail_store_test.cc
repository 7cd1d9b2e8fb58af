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

TEST_F(MailStore, keeps_every_state_and_changes_it_of_one_mail) {
  insert_record(mail_record("other"));
  for (const MailState first : {MailState::waiting, MailState::sent, MailState::failed}) {
    MailRecord record = mail_record("m" + std::to_string(static_cast<int>(first)));
    record.state = first;
    insert_record(record);
    EXPECT_EQ(found(record.id.value)->state, first);
    for (const MailState next : {MailState::sent, MailState::failed, MailState::waiting}) {
      ASSERT_EQ(code_of(write([&](Transaction& transaction) {
                  return set_mail_state(transaction, record.id, next);
                })),
                "ok");
      EXPECT_EQ(found(record.id.value)->state, next);
    }
  }
  EXPECT_EQ(found("other")->state, MailState::waiting);
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

}  // namespace
}  // namespace musubi::stores
