#include "stores/audit.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi::audit {
namespace {

const Instant first_entry_at = Instant::parse("2024-05-15T00:00:00Z").value();

Entry entry(const std::string& id, int second, Subject subject) {
  return {.id = EntryId{id},
          .at = first_entry_at.plus_seconds(second),
          .actor = "staff-1",
          .verb = "application.accept",
          .subject = std::move(subject),
          .reason = std::nullopt,
          .detail_json = R"({"rule":"E1"})"};
}

class AuditTest : public testing::Test {
 protected:
  void add(const Entry& entry) {
    const auto result =
        m_database.write([&](Transaction& transaction) { return append(transaction, entry); });
    EXPECT_EQ(code_of(result), "ok");
  }

  std::vector<Entry> list(const Subject& subject, int entries_max) {
    return m_database
        .read([&](Snapshot& snapshot) { return list_of_subject(snapshot, subject, entries_max); })
        .take();
  }

  TestFolder m_folder;
  Database m_database =
      Database::open(m_folder.database(), test_options(repository_migrations())).take();
};

TEST_F(AuditTest, an_entry_comes_back_as_it_was_written) {
  auto written = entry("e1", 0, {"application", "a1"});
  written.reason = "院長の承認あり（𠮷）";
  add(written);
  const auto entries = list({"application", "a1"}, 10);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].id, written.id);
  EXPECT_EQ(entries[0].at, written.at);
  EXPECT_EQ(entries[0].actor, written.actor);
  EXPECT_EQ(entries[0].verb, written.verb);
  EXPECT_EQ(entries[0].subject.type, "application");
  EXPECT_EQ(entries[0].subject.id, "a1");
  EXPECT_EQ(entries[0].reason, written.reason);
  EXPECT_EQ(entries[0].detail_json, written.detail_json);
}

TEST_F(AuditTest, a_list_holds_the_newest_of_one_subject_only) {
  add(entry("e1", 0, {"application", "a1"}));
  add(entry("e2", 2, {"application", "a1"}));
  add(entry("e3", 1, {"application", "a1"}));
  add(entry("e4", 3, {"application", "a2"}));
  add(entry("e5", 3, {"invoice", "a1"}));
  std::vector<std::string> ids;
  for (const auto& found : list({"application", "a1"}, 2)) {
    ids.push_back(found.id.value);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"e2", "e3"}));
}

TEST_F(AuditTest, a_list_without_a_sensible_bound_is_a_programmers_error) {
  EXPECT_THROW(list({"application", "a1"}, 0), std::logic_error);
  EXPECT_THROW(list({"application", "a1"}, 501), std::logic_error);
  EXPECT_EQ(list({"application", "a1"}, 500).size(), 0U);
}

}  // namespace
}  // namespace musubi::audit
