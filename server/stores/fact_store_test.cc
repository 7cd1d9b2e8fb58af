#include "stores/fact_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

const std::string institution = "見本の研修機関";

FactRecord fact_record(const std::string& id, int seconds = 0) {
  return {.id = PersonFactId{id},
          .institution = institution,
          .programme = some_programme,
          .person_key = "やまだはなこ/1990-04-01",
          .name_key = "山田花子",
          .name = "山田 花子",
          .kana = "ヤマダ ハナコ",
          .birth_date = day("1990-04-01"),
          .email = std::nullopt,
          .fact = FactId{"basic_completed"},
          .on_date = day("2024-06-22"),
          .until = std::nullopt,
          .evidence = "修了証 第12号",
          .document = std::nullopt,
          .reason = "原本を確認",
          .application = std::nullopt,
          .search_key = "山田花子\nやまだはなこ",
          .recorded_by = "staff:desk@example.jp",
          .recorded_at = some_instant.plus_seconds(seconds),
          .revoked = std::nullopt};
}

class FactStore : public StoreTest {
 protected:
  void record(const FactRecord& fact) {
    EXPECT_EQ(
        code_of(write([&](Transaction& transaction) { return insert_fact(transaction, fact); })),
        "ok");
  }

  bool revoke(const std::string& id, const std::string& reason) {
    const auto revoked = write([&](Transaction& transaction) {
      return revoke_fact(transaction, PersonFactId{id},
                         {"staff:desk@example.jp", some_instant.plus_seconds(60), reason});
    });
    EXPECT_EQ(code_of(revoked), "ok");
    return revoked.value();
  }

  std::string listed(FactState state, const std::string& search = "") {
    const FactFilter filter{
        .institution = institution, .state = state, .search_key = search, .offset = 0, .limit = 50};
    std::string ids;
    for (const FactRecord& fact :
         read([&](Snapshot& snapshot) { return list_facts(snapshot, filter); })) {
      ids += fact.id.value;
    }
    EXPECT_EQ(read([&](Snapshot& snapshot) { return count_facts(snapshot, filter); }),
              static_cast<int>(ids.size()));
    return ids;
  }
};

TEST_F(FactStore, gives_back_what_was_recorded) {
  FactRecord fact = fact_record("a");
  fact.email = "hanako@example.jp";
  fact.until = day("2025-03-31");
  fact.document = "paper-7";
  record(fact);
  const auto again =
      read([](Snapshot& snapshot) { return find_fact(snapshot, PersonFactId{"a"}); }).value();
  EXPECT_EQ(again.name, "山田 花子");
  EXPECT_EQ(again.email, "hanako@example.jp");
  EXPECT_EQ(again.until, day("2025-03-31"));
  EXPECT_EQ(again.document, "paper-7");
  EXPECT_EQ(again.evidence, "修了証 第12号");
  EXPECT_FALSE(again.revoked.has_value());
}

TEST_F(FactStore, lists_the_facts_of_one_person_at_one_institution_without_revoked_ones) {
  record(fact_record("a"));
  record(fact_record("b", 1));
  FactRecord elsewhere = fact_record("c");
  elsewhere.institution = "ほかの研修機関";
  record(elsewhere);
  FactRecord another = fact_record("d");
  another.person_key = "やまだはなこ/1990-04-02";
  record(another);
  EXPECT_TRUE(revoke("a", "取り違え"));
  const auto found = read([](Snapshot& snapshot) {
    return list_facts_of_person(snapshot, institution, "やまだはなこ/1990-04-01");
  });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().id.value, "b");
}

TEST_F(FactStore, revokes_once_and_keeps_the_first_reason) {
  record(fact_record("a"));
  EXPECT_TRUE(revoke("a", "取り違え"));
  EXPECT_FALSE(revoke("a", "二度目"));
  const auto again =
      read([](Snapshot& snapshot) { return find_fact(snapshot, PersonFactId{"a"}); }).value();
  EXPECT_EQ(again.revoked.value().reason, "取り違え");
}

TEST_F(FactStore, filters_by_state_and_words_with_the_newest_first) {
  record(fact_record("a"));
  record(fact_record("b", 1));
  FactRecord other = fact_record("c", 2);
  other.search_key = "100%!_\n";
  record(other);
  EXPECT_TRUE(revoke("b", "取り違え"));
  EXPECT_EQ(listed(FactState::all), "cba");
  EXPECT_EQ(listed(FactState::current), "ca");
  EXPECT_EQ(listed(FactState::revoked), "b");
  EXPECT_EQ(listed(FactState::all, "はなこ"), "ba");
  EXPECT_EQ(listed(FactState::all, "0%!_"), "c");
}

TEST_F(FactStore, refuses_a_last_day_before_the_first) {
  FactRecord fact = fact_record("a");
  fact.until = day("2024-06-21");
  EXPECT_NE(
      code_of(write([&](Transaction& transaction) { return insert_fact(transaction, fact); })),
      "ok");
}

}  // namespace
}  // namespace musubi::stores
