#include "stores/outbox.h"

#include <gtest/gtest.h>

#include "stores/random_id.h"
#include "stores/test_database.h"

namespace musubi::outbox {
namespace {

const Instant start = Instant::parse("2024-05-15T00:00:00Z").value();
const RetryPolicy policy{.attempts_max = 3, .first_delay_seconds = 30, .delay_seconds_max = 100};

class OutboxTest : public testing::Test {
 protected:
  void add(const std::string& id, Instant due, const std::string& topic = "mail") {
    const auto result = m_database.write([&](Transaction& transaction) {
      return append(
          transaction,
          {.id = MessageId{id}, .topic = topic, .payload_json = R"({"to":"𠮷"})", .due = due});
    });
    EXPECT_EQ(code_of(result), "ok");
  }

  std::vector<ClaimedMessage> claim_at(Instant now, const std::string& lease, int at_most = 10) {
    auto result = m_database.write([&](Transaction& transaction) {
      return claim(transaction, {.topic = "mail",
                                 .lease = LeaseId{lease},
                                 .now = now,
                                 .lease_seconds = 60,
                                 .messages_max = at_most,
                                 .policy = policy});
    });
    EXPECT_EQ(code_of(result), "ok");
    return result.take();
  }

  std::vector<std::string> claimed_ids(Instant now, const std::string& lease, int at_most = 10) {
    std::vector<std::string> ids;
    for (const auto& message : claim_at(now, lease, at_most)) {
      ids.push_back(message.id.value);
    }
    return ids;
  }

  Result<AfterFailure> fail(const std::string& lease, Instant now,
                            std::string_view error = "refused by the mail server") {
    return m_database.write([&](Transaction& transaction) {
      return mark_failed(transaction, {.id = MessageId{"a"}, .lease = LeaseId{lease}, .now = now},
                         error, policy);
    });
  }

  Result<void> finish(const std::string& lease, Instant now) {
    return m_database.write([&](Transaction& transaction) {
      return mark_done(transaction, {.id = MessageId{"a"}, .lease = LeaseId{lease}, .now = now});
    });
  }

  std::string column_of_a(Statement statement) {
    return m_database
        .read([&](Snapshot& snapshot) {
          return snapshot.row(statement, {},
                              [](const Row& row) { return row.get<std::string>(0); });
        })
        .value()
        .value();
  }

  TestFolder m_folder;
  Database m_database =
      Database::open(m_folder.database(), test_options(repository_migrations())).take();
};

using Ids = std::vector<std::string>;
constexpr Statement state_of_a{"select state from outbox where id = 'a'"};
constexpr Statement error_of_a{"select last_error from outbox where id = 'a'"};

TEST_F(OutboxTest, claims_what_is_due_oldest_first_up_to_the_bound) {
  add("late", start.plus_seconds(1));
  add("b", start);
  add("c", start);
  add("a", start.plus_seconds(-5));
  add("other", start.plus_seconds(-9), "certificate_pdf");
  EXPECT_EQ(claimed_ids(start.plus_seconds(-6), "l1"), Ids{});
  EXPECT_EQ(claimed_ids(start, "l2", 2), (Ids{"a", "b"}));
  EXPECT_EQ(claimed_ids(start, "l3"), Ids{"c"});
  const auto late = claim_at(start.plus_seconds(1), "l4");
  ASSERT_EQ(late.size(), 1U);
  EXPECT_EQ(late[0].payload_json, R"({"to":"𠮷"})");
  EXPECT_EQ(late[0].attempt, 1);
  EXPECT_EQ(late[0].due, start.plus_seconds(1));
}

TEST_F(OutboxTest, a_message_of_a_rolled_back_job_is_never_sent) {
  const auto result = m_database.write([&](Transaction& transaction) -> Result<int> {
    TRY(append(transaction,
               {.id = MessageId{"a"}, .topic = "mail", .payload_json = "{}", .due = start}));
    return Error{ErrorKind::refused, "full", ""};
  });
  EXPECT_EQ(code_of(result), "full");
  EXPECT_EQ(claimed_ids(start, "l1"), Ids{});
}

TEST_F(OutboxTest, a_held_message_is_claimed_again_only_when_its_lease_is_over) {
  add("a", start);
  EXPECT_EQ(claimed_ids(start, "l1"), Ids{"a"});
  EXPECT_EQ(claimed_ids(start.plus_seconds(59), "l2"), Ids{});
  EXPECT_EQ(claimed_ids(start.plus_seconds(60), "l3"), Ids{"a"});
  EXPECT_EQ(code_of(finish("l1", start.plus_seconds(61))), "lease_lost");
  EXPECT_EQ(code_of(fail("l1", start.plus_seconds(61))), "lease_lost");
  EXPECT_EQ(code_of(finish("l3", start.plus_seconds(61))), "ok");
}

TEST_F(OutboxTest, a_done_message_never_comes_again) {
  add("a", start);
  EXPECT_EQ(claimed_ids(start, "l1"), Ids{"a"});
  EXPECT_EQ(code_of(finish("l1", start)), "ok");
  EXPECT_EQ(column_of_a(state_of_a), "done");
  EXPECT_EQ(code_of(finish("l1", start)), "lease_lost");
  EXPECT_EQ(claimed_ids(start.plus_seconds(1'000'000), "l2"), Ids{});
}

TEST_F(OutboxTest, a_failed_message_waits_longer_each_time_and_is_dead_after_the_last) {
  add("a", start);
  EXPECT_EQ(claimed_ids(start, "l1"), Ids{"a"});
  EXPECT_EQ(fail("l1", start).value(), AfterFailure::waits_for_retry);
  EXPECT_EQ(claimed_ids(start.plus_seconds(29), "l2"), Ids{});
  EXPECT_EQ(claimed_ids(start.plus_seconds(30), "l3"), Ids{"a"});
  EXPECT_EQ(fail("l3", start.plus_seconds(30)).value(), AfterFailure::waits_for_retry);
  EXPECT_EQ(claimed_ids(start.plus_seconds(89), "l4"), Ids{});
  EXPECT_EQ(claimed_ids(start.plus_seconds(90), "l5"), Ids{"a"});
  EXPECT_EQ(fail("l5", start.plus_seconds(90)).value(), AfterFailure::is_dead);
  EXPECT_EQ(column_of_a(state_of_a), "dead");
  EXPECT_EQ(column_of_a(error_of_a), "refused by the mail server");
  EXPECT_EQ(claimed_ids(start.plus_seconds(1'000'000), "l6"), Ids{});
}

TEST_F(OutboxTest, a_message_that_kills_its_worker_is_dead_after_the_last_attempt) {
  add("a", start);
  for (int attempt = 1; attempt <= policy.attempts_max; ++attempt) {
    EXPECT_EQ(claimed_ids(start.plus_seconds(60 * attempt), "l" + std::to_string(attempt)),
              Ids{"a"});
  }
  EXPECT_EQ(claimed_ids(start.plus_seconds(60 * 4 - 1), "l4"), Ids{});
  EXPECT_EQ(column_of_a(state_of_a), "waiting");
  EXPECT_EQ(claimed_ids(start.plus_seconds(60 * 4), "l5"), Ids{});
  EXPECT_EQ(column_of_a(state_of_a), "dead");
}

TEST_F(OutboxTest, a_long_error_is_cut_before_a_character_and_not_inside) {
  add("a", start);
  EXPECT_EQ(claimed_ids(start, "l1"), Ids{"a"});
  std::string error = "xx";
  for (int i = 0; i < 300; ++i) {
    error += "誤";
  }
  EXPECT_EQ(code_of(fail("l1", start, error)), "ok");
  EXPECT_EQ(column_of_a(error_of_a), error.substr(0, 2 + 3 * 166));
}

TEST_F(OutboxTest, an_id_is_used_once) {
  add("a", start);
  const auto again = m_database.write([&](Transaction& transaction) {
    return append(transaction,
                  {.id = MessageId{"a"}, .topic = "mail", .payload_json = "{}", .due = start});
  });
  EXPECT_EQ(code_of(again), "unique_violation");
}

TEST(outbox_backoff, doubles_from_the_first_delay_up_to_the_longest) {
  struct Case {
    int attempt;
    int delay_seconds;
  };
  for (const auto& [attempt, delay] : std::vector<Case>{{1, 30}, {2, 60}, {3, 100}, {99, 100}}) {
    EXPECT_EQ(next_due(policy, attempt, start), start.plus_seconds(delay)) << attempt;
  }
  EXPECT_THROW(static_cast<void>(next_due(policy, 0, start)), std::logic_error);
}

}  // namespace
}  // namespace musubi::outbox
