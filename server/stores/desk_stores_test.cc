// Overrides, confirmations, messages, steps and the history that joins them.
#include "stores/audit.h"
#include "stores/history_store.h"
#include "stores/mail_store.h"
#include "stores/message_store.h"
#include "stores/override_store.h"
#include "stores/step_store.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

const ApplicationId one{"one"};
const ApplicationId other{"other"};

class DeskStores : public StoreTest {
 protected:
  DeskStores() {
    insert_revision_and_course();
    insert(application_record("one"));
    insert(application_record("other"));
  }

  static OverrideRecord override_of(const std::string& id, const std::string& rule) {
    return {.id = OverrideId{id},
            .application = one,
            .rule = RuleId{rule},
            .reason = "理由",
            .actor = "staff:desk@example.jp",
            .at = some_instant,
            .revocation = std::nullopt};
  }

  std::int64_t add(const OverrideRecord& record) {
    return write([&](Transaction& transaction) { return insert_override(transaction, record); })
        .value();
  }

  std::int64_t revoke(const std::string& id, const ApplicationId& application) {
    return write([&](Transaction& transaction) {
             return revoke_override(transaction, OverrideId{id}, application,
                                    {"staff:desk@example.jp", some_instant, "誤り"});
           })
        .value();
  }

  void say(const std::string& id, Sender sender, const ApplicationId& application = one) {
    const auto said = write([&](Transaction& transaction) {
      return insert_message(transaction, {.id = MessageId{id},
                                          .application = application,
                                          .sender = sender,
                                          .actor = "applicant",
                                          .body = "text " + id,
                                          .at = some_instant,
                                          .read_at = std::nullopt});
    });
    ASSERT_EQ(code_of(said), "ok");
  }

  int unread(const ApplicationId& application) {
    return read([&](Snapshot& snapshot) { return count_unread_messages(snapshot, application); });
  }

  void mark_read(const std::string& until, const ApplicationId& application = one) {
    const auto marked = write([&](Transaction& transaction) {
      return mark_messages_read(transaction, {.application = application,
                                              .until = MessageId{until},
                                              .at = some_instant,
                                              .by = "staff:desk@example.jp"});
    });
    ASSERT_EQ(code_of(marked), "ok");
  }
};

TEST_F(DeskStores, a_rule_has_one_standing_override_and_any_number_of_revoked_ones) {
  EXPECT_EQ(add(override_of("a", "E1")), 1);
  EXPECT_EQ(add(override_of("b", "E1")), 0);
  EXPECT_EQ(add(override_of("c", "E2")), 1);
  EXPECT_EQ(revoke("a", other), 0);
  EXPECT_EQ(revoke("a", one), 1);
  EXPECT_EQ(revoke("a", one), 0);
  EXPECT_EQ(add(override_of("d", "E1")), 1);
  const auto listed = read([](Snapshot& snapshot) { return list_overrides(snapshot, one); });
  ASSERT_EQ(listed.size(), 3U);
  EXPECT_EQ(listed.at(0).id, OverrideId{"d"});
  EXPECT_EQ(listed.at(2).id, OverrideId{"a"});
  ASSERT_TRUE(listed.at(2).revocation.has_value());
  EXPECT_EQ(listed.at(2).revocation->reason, "誤り");
  EXPECT_TRUE(read([](Snapshot& snapshot) { return list_overrides(snapshot, other); }).empty());
}

TEST_F(DeskStores, confirmations_of_one_instant_keep_their_order) {
  for (const char* id : {"z", "a", "m"}) {
    const auto added = write([&](Transaction& transaction) {
      return insert_confirmed_fact(transaction, {.id = ConfirmedFactId{id},
                                                 .application = one,
                                                 .fact = FactId{"admitted"},
                                                 .value = ConfirmedValue::no,
                                                 .reason = "理由",
                                                 .actor = "staff:desk@example.jp",
                                                 .at = some_instant});
    });
    ASSERT_EQ(code_of(added), "ok");
  }
  const auto listed = read([](Snapshot& snapshot) { return list_confirmed_facts(snapshot, one); });
  ASSERT_EQ(listed.size(), 3U);
  EXPECT_EQ(listed.at(0).id, ConfirmedFactId{"m"});
  EXPECT_EQ(listed.at(2).id, ConfirmedFactId{"z"});
}

TEST_F(DeskStores, reading_reaches_up_to_the_message_that_was_seen) {
  say("c", Sender::applicant);
  say("b", Sender::staff);
  say("a", Sender::applicant);
  say("x", Sender::applicant, other);
  EXPECT_EQ(unread(one), 2);
  mark_read("x");  // of another application: nothing is read by it
  EXPECT_EQ(unread(one), 2);
  mark_read("b");
  EXPECT_EQ(unread(one), 1);
  mark_read("a");
  EXPECT_EQ(unread(one), 0);
  EXPECT_EQ(unread(other), 1);
  const auto listed = read([](Snapshot& snapshot) { return list_messages(snapshot, one); });
  ASSERT_EQ(listed.size(), 3U);
  EXPECT_EQ(listed.at(0).id, MessageId{"c"});
  EXPECT_TRUE(listed.at(0).read_at.has_value());
  EXPECT_FALSE(listed.at(1).read_at.has_value());
  EXPECT_EQ(listed.at(2).id, MessageId{"a"});
}

TEST_F(DeskStores, the_queue_counts_and_filters_unread_messages_and_warnings) {
  ApplicationRecord warned = application_record("warned");
  warned.warnings = 2;
  insert(warned);
  say("a", Sender::applicant);
  say("b", Sender::applicant);
  say("c", Sender::staff, other);
  QueueFilter filter{.programme = "",
                     .course = "",
                     .state = QueueState::all,
                     .search_key = "",
                     .order = QueueOrder::arrival,
                     .offset = 0,
                     .limit = 100};
  const auto list = [&] {
    return read([&](Snapshot& snapshot) { return list_applications(snapshot, filter); });
  };
  const auto count = [&] {
    return read([&](Snapshot& snapshot) { return count_applications(snapshot, filter); });
  };
  EXPECT_EQ(list().size(), 3U);
  EXPECT_EQ(count().unread, 1);
  EXPECT_EQ(count().warned, 1);
  filter.messages = QueueMessages::unread;
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().at(0).id, one);
  EXPECT_EQ(list().at(0).unread_messages, 2);
  EXPECT_EQ(count().submitted, 1);
  EXPECT_EQ(count().warned, 1);
  filter.messages = QueueMessages::any;
  filter.warnings = QueueWarnings::some;
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().at(0).id, ApplicationId{"warned"});
  filter.warnings = QueueWarnings::none;
  EXPECT_EQ(list().size(), 2U);
  EXPECT_EQ(count().unread, 1);
}

TEST_F(DeskStores, the_queue_takes_the_day_of_arrival_with_its_first_instant_only) {
  QueueFilter filter{.programme = "",
                     .course = "",
                     .state = QueueState::all,
                     .search_key = "",
                     .order = QueueOrder::kana,
                     .offset = 0,
                     .limit = 100};
  const struct {
    std::int64_t from_seconds;
    std::int64_t before_seconds;
    std::size_t found;
  } cases[] = {{0, 1, 2}, {-1, 0, 0}, {1, 2, 0}, {-1, 1, 2}};
  for (const auto& next : cases) {
    filter.received_from = some_instant.plus_seconds(next.from_seconds);
    filter.received_before = some_instant.plus_seconds(next.before_seconds);
    EXPECT_EQ(read([&](Snapshot& snapshot) { return list_applications(snapshot, filter); }).size(),
              next.found)
        << next.from_seconds;
  }
}

TEST_F(DeskStores, the_history_has_one_order_and_pages_without_gaps) {
  for (const char* id : {"z", "a"}) {
    const auto kept = write([&](Transaction& transaction) {
      return audit::append(transaction, {.id = audit::EntryId{id},
                                         .at = some_instant,
                                         .actor = "applicant",
                                         .verb = std::string{"act."} + id,
                                         .subject = {"application", "one"},
                                         .reason = std::nullopt,
                                         .detail_json = "{}"});
    });
    ASSERT_EQ(code_of(kept), "ok");
  }
  say("m", Sender::applicant);
  const auto mailed = write([](Transaction& transaction) -> Result<void> {
    return insert_mail(transaction, {.id = MailId{"mail"},
                                     .application = one,
                                     .event = "returned",
                                     .recipient = "hanako@example.jp",
                                     .subject = "件名",
                                     .body = "本文",
                                     .state = MailState::recalled,
                                     .created_at = some_instant});
  });
  ASSERT_EQ(code_of(mailed), "ok");
  std::string ids;
  for (int offset = 0; offset < 4; ++offset) {
    const auto page = read([&](Snapshot& snapshot) {
      return list_history(snapshot, {.application = one, .offset = offset, .limit = 1});
    });
    ASSERT_EQ(page.size(), 1U);
    ids += page.front().id + " ";
  }
  EXPECT_EQ(ids, "mail m a z ");
  const auto whole = read([](Snapshot& snapshot) {
    return list_history(snapshot, {.application = one, .offset = 0, .limit = 500});
  });
  EXPECT_EQ(whole.front().state, "recalled");
  EXPECT_EQ(read([](Snapshot& snapshot) { return count_history(snapshot, one); }), 4);
  EXPECT_EQ(read([](Snapshot& snapshot) { return count_history(snapshot, other); }), 0);
}

TEST_F(DeskStores, a_step_is_found_by_the_version_that_it_gave) {
  const StepRecord step{
      .application = one,
      .version_after = 2,
      .verb = "application.accept",
      .entry = audit::EntryId{"entry"},
      .before = {{application::State::submitted, application::Decision::undecided}, some_course},
      .return_reason_before = "",
      .complete_at_before = some_instant,
      .at = some_instant,
      .day_before = DayTold{ArrangedSlotId{"slot"}, "2027-03-03 09:00-17:00 研修室"}};
  ASSERT_EQ(
      code_of(write([&](Transaction& transaction) { return insert_step(transaction, step); })),
      "ok");
  const auto find = [&](int version) {
    return read([&](Snapshot& snapshot) { return find_step(snapshot, one, version); });
  };
  EXPECT_FALSE(find(1).has_value());
  EXPECT_FALSE(find(3).has_value());
  ASSERT_TRUE(find(2).has_value());
  EXPECT_EQ(find(2)->before, step.before);
  EXPECT_EQ(find(2)->entry, step.entry);
  EXPECT_EQ(find(2)->complete_at_before, step.complete_at_before);
  EXPECT_EQ(find(2)->day_before, step.day_before);
}

}  // namespace
}  // namespace musubi::stores
