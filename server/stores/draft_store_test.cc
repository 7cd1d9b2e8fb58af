#include "stores/draft_store.h"

#include <functional>

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

DraftRecord draft_record(const std::string& id, int seconds = 0) {
  return {.id = ApplicationId{id},
          .programme = some_programme,
          .course = some_course,
          .revision = 1,
          .language = Language::en,
          .answers = {{FieldId{"name"}, {"𠮷野 家子"}}, {FieldId{"phone"}, {"not a number"}}},
          .agreed = {"originals"},
          .step = "person",
          .address = std::nullopt,
          .confirmed_address = std::nullopt,
          .confirmed_at = std::nullopt,
          .secret_hash = "hash of draft " + id,
          .version = 1,
          .created_at = some_instant,
          .updated_at = some_instant,
          .expires_at = some_instant.plus_seconds(seconds)};
}

MailRecord confirmation_mail(const std::string& id) {
  return {.id = MailId{id},
          .application = std::nullopt,
          .event = "confirm_address",
          .recipient = "hanako@example.jp",
          .subject = "確認",
          .body = "{link}",
          .state = MailState::waiting,
          .created_at = some_instant};
}

class DraftStore : public StoreTest {
 protected:
  DraftStore() { insert_revision_and_course(); }

  void run(const std::function<Result<void>(Transaction&)>& work) {
    EXPECT_EQ(code_of(write(work)), "ok");
  }
  void insert_one(const DraftRecord& record) {
    run([&](Transaction& transaction) { return insert_draft(transaction, record); });
  }
  void insert_asked(const std::string& draft, const std::string& id, Instant asked) {
    run([&](Transaction& transaction) -> Result<void> {
      TRY(insert_mail(transaction, confirmation_mail("mail " + id)));
      return insert_confirmation(transaction, {.id = ConfirmationId{id},
                                               .draft = ApplicationId{draft},
                                               .mail = MailId{"mail " + id},
                                               .address = "hanako@example.jp",
                                               .secret_hash = "hash of " + id,
                                               .asked_at = asked,
                                               .expires_at = asked.plus_seconds(60)});
    });
  }
  std::optional<DraftRecord> found(const std::string& id) {
    return read([&](Snapshot& snapshot) { return find_draft(snapshot, ApplicationId{id}); });
  }
};

TEST_F(DraftStore, gives_back_what_was_typed_right_or_wrong) {
  insert_one(draft_record("a"));
  const auto draft = read([](Snapshot& snapshot) {
                       return find_draft_by_secret(snapshot, "hash of draft a");
                     }).value();
  EXPECT_EQ(draft.id, ApplicationId{"a"});
  EXPECT_EQ(draft.answers, draft_record("a").answers);
  EXPECT_EQ(draft.agreed, std::vector<std::string>{"originals"});
  EXPECT_EQ(draft.step, "person");
  EXPECT_EQ(draft.language, Language::en);
  EXPECT_EQ(draft.confirmed_at, std::nullopt);
  DraftRecord changed = draft;
  changed.answers = {{FieldId{"name"}, {"山田 花子"}}};
  changed.address = "hanako@example.jp";
  changed.confirmed_address = "hanako@example.jp";
  changed.confirmed_at = some_instant;
  changed.version = 2;
  run([&](Transaction& transaction) { return update_draft(transaction, changed); });
  const DraftRecord again = found("a").value();
  EXPECT_EQ(again.answers, changed.answers);
  EXPECT_EQ(again.confirmed_address, changed.confirmed_address);
  EXPECT_EQ(again.confirmed_at, some_instant);
  EXPECT_EQ(again.version, 2);
}

TEST_F(DraftStore, lists_those_that_expired_before_the_instant) {
  insert_one(draft_record("b", -1));
  insert_one(draft_record("a", -2));
  insert_one(draft_record("c", 0));
  const auto expired =
      read([](Snapshot& snapshot) { return list_expired_drafts(snapshot, some_instant); });
  EXPECT_EQ(expired, (std::vector{ApplicationId{"a"}, ApplicationId{"b"}}));
}

TEST_F(DraftStore, finds_a_confirmation_by_its_link_and_by_its_mail_and_counts_the_newer_ones) {
  insert_one(draft_record("a"));
  insert_asked("a", "1", some_instant);
  insert_asked("a", "2", some_instant.plus_seconds(10));
  const auto by_link =
      read([](Snapshot& snapshot) { return find_confirmation_by_secret(snapshot, "hash of 2"); });
  EXPECT_EQ(by_link.value().mail, MailId{"mail 2"});
  EXPECT_EQ(by_link.value().address, "hanako@example.jp");
  const auto by_mail = read(
      [](Snapshot& snapshot) { return find_confirmation_of_mail(snapshot, MailId{"mail 1"}); });
  EXPECT_EQ(by_mail.value().id, ConfirmationId{"1"});
  const auto count = [&](Instant since) {
    return read([&](Snapshot& snapshot) {
      return count_confirmations_since(snapshot, ApplicationId{"a"}, since);
    });
  };
  EXPECT_EQ(count(some_instant.plus_seconds(-1)), 2);
  EXPECT_EQ(count(some_instant), 1);
  EXPECT_EQ(count(some_instant.plus_seconds(10)), 0);
}

TEST_F(DraftStore, deletes_a_draft_with_its_confirmations_and_their_mails_and_nothing_else) {
  insert_one(draft_record("a"));
  insert_one(draft_record("b"));
  insert_asked("a", "1", some_instant);
  insert_asked("b", "2", some_instant);
  run([](Transaction& transaction) { return delete_draft(transaction, ApplicationId{"a"}); });
  EXPECT_FALSE(found("a").has_value());
  EXPECT_TRUE(found("b").has_value());
  const auto mail = [&](const char* id) {
    return read([&](Snapshot& snapshot) { return find_mail(snapshot, MailId{id}); }).has_value();
  };
  EXPECT_FALSE(mail("mail 1"));
  EXPECT_TRUE(mail("mail 2"));
}

}  // namespace
}  // namespace musubi::stores
