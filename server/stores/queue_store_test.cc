#include "stores/application_store.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

using application::Decision;
using application::State;

class QueueStore : public StoreTest {
 protected:
  QueueStore() { insert_revision_and_course(); }

  static QueueFilter all() {
    return {.programme = "",
            .course = "",
            .state = QueueState::all,
            .search_key = "",
            .order = QueueOrder::arrival,
            .offset = 0,
            .limit = 100};
  }

  std::string ids(const QueueFilter& filter) {
    std::string found;
    for (const QueueRow& row :
         read([&](Snapshot& snapshot) { return list_applications(snapshot, filter); })) {
      found += row.id.value;
    }
    return found;
  }

  QueueCounts counts(const QueueFilter& filter) {
    return read([&](Snapshot& snapshot) { return count_applications(snapshot, filter); });
  }
};

TEST_F(QueueStore, shows_each_standing_under_one_state) {
  const struct {
    const char* id;
    application::Standing standing;
  } records[] = {
      {"a", {State::submitted, Decision::undecided}}, {"b", {State::submitted, Decision::accepted}},
      {"c", {State::submitted, Decision::declined}},  {"d", {State::returned, Decision::undecided}},
      {"e", {State::withdrawn, Decision::undecided}}, {"f", {State::withdrawn, Decision::accepted}},
  };
  for (const auto& next : records) {
    ApplicationRecord record = application_record(next.id);
    record.standing = next.standing;
    insert(record);
  }
  const struct {
    QueueState state;
    const char* ids;
  } cases[] = {
      {QueueState::open, "a"},     {QueueState::submitted, "a"}, {QueueState::accepted, "b"},
      {QueueState::declined, "c"}, {QueueState::returned, "d"},  {QueueState::withdrawn, "ef"},
      {QueueState::all, "abcdef"},
  };
  for (const auto& c : cases) {
    for (const QueueOrder order : {QueueOrder::arrival, QueueOrder::kana}) {
      QueueFilter filter = all();
      filter.state = c.state;
      filter.order = order;
      EXPECT_EQ(ids(filter), c.ids);
    }
  }
  const QueueCounts counted = counts(all());
  EXPECT_EQ(counted.submitted, 1);
  EXPECT_EQ(counted.accepted, 1);
  EXPECT_EQ(counted.declined, 1);
  EXPECT_EQ(counted.returned, 1);
  EXPECT_EQ(counted.withdrawn, 2);
}

TEST_F(QueueStore, orders_by_arrival_or_by_sound_and_then_by_id) {
  const struct {
    const char* id;
    const char* key;
    int seconds;
  } records[] = {{"b", "1", 2}, {"a", "2", 2}, {"d", "1", 1}, {"c", "3", 0}};
  for (const auto& next : records) {
    ApplicationRecord record = application_record(next.id);
    record.kana_sort_key = next.key;
    record.received_at = some_instant.plus_seconds(next.seconds);
    insert(record);
  }
  QueueFilter filter = all();
  EXPECT_EQ(ids(filter), "cdab");
  filter.order = QueueOrder::kana;
  EXPECT_EQ(ids(filter), "bdac");
}

TEST_F(QueueStore, pages_by_offset_and_limit) {
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    insert(application_record(id));
  }
  const struct {
    int offset;
    int limit;
    const char* ids;
  } cases[] = {{0, 2, "ab"}, {2, 2, "cd"}, {4, 2, "e"}, {5, 2, ""}, {0, 5, "abcde"}, {9, 9, ""}};
  for (const auto& c : cases) {
    for (const QueueOrder order : {QueueOrder::arrival, QueueOrder::kana}) {
      QueueFilter filter = all();
      filter.offset = c.offset;
      filter.limit = c.limit;
      filter.order = order;
      EXPECT_EQ(ids(filter), c.ids) << c.offset;
    }
  }
  EXPECT_EQ(counts(all()).submitted, 5);
}

TEST_F(QueueStore, finds_parts_of_the_key_and_takes_the_signs_of_patterns_literally) {
  const struct {
    const char* id;
    const char* key;
  } records[] = {{"a", "100%"}, {"b", "100 yen"}, {"c", "a_b"}, {"d", "axb"}, {"e", "no!"}};
  for (const auto& next : records) {
    ApplicationRecord record = application_record(next.id);
    record.search_key = next.key;
    insert(record);
  }
  const struct {
    const char* key;
    const char* ids;
  } cases[] = {{"100", "ab"}, {"0%", "a"}, {"a_b", "c"}, {"o!", "e"},
               {"%", "a"},    {"x", "d"},  {"yen ", ""}, {"", "abcde"}};
  for (const auto& c : cases) {
    QueueFilter filter = all();
    filter.search_key = c.key;
    EXPECT_EQ(ids(filter), c.ids) << c.key;
    filter.order = QueueOrder::kana;
    EXPECT_EQ(ids(filter), c.ids) << c.key;
    EXPECT_EQ(counts(filter).submitted, static_cast<int>(std::string_view{c.ids}.size())) << c.key;
  }
}

TEST_F(QueueStore, shows_what_the_desk_needs_of_each) {
  ApplicationRecord record = application_record("a");
  record.warnings = 2;
  record.standing.decision = Decision::accepted;
  insert(record);
  const auto rows = read([](Snapshot& snapshot) { return list_applications(snapshot, all()); });
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.front().receipt_number, "TRAINING-2024-a");
  EXPECT_EQ(rows.front().programme, some_programme);
  EXPECT_EQ(rows.front().course, some_course);
  EXPECT_EQ(rows.front().applicant_name, "山田 花子");
  EXPECT_EQ(rows.front().applicant_kana, "ヤマダ ハナコ");
  EXPECT_EQ(rows.front().standing, record.standing);
  EXPECT_EQ(rows.front().received_at, some_instant);
  EXPECT_EQ(rows.front().warnings, 2);
}

}  // namespace
}  // namespace musubi::stores
