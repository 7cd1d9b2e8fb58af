#include "stores/programme_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

class ProgrammeStore : public StoreTest {
 protected:
  std::string insert_record(const StoredRevision& record) {
    return code_of(
        write([&](Transaction& transaction) { return insert_revision(transaction, record); }));
  }

  std::optional<StoredRevision> found(int revision) {
    return read(
        [&](Snapshot& snapshot) { return find_revision(snapshot, some_programme, revision); });
  }
};

TEST_F(ProgrammeStore, gives_back_a_revision_as_it_was_published) {
  ASSERT_EQ(insert_record(revision_record()), "ok");
  const StoredRevision again = found(1).value();
  EXPECT_EQ(again.programme, some_programme);
  EXPECT_EQ(again.revision, 1);
  EXPECT_EQ(again.content_hash, "hash 1");
  EXPECT_EQ(again.definition_text, "text\n髙﨑\n");
  EXPECT_EQ(again.published_at, some_instant);
  EXPECT_EQ(again.published_by, "system:test");
  EXPECT_FALSE(found(2).has_value());
}

TEST_F(ProgrammeStore, never_has_a_revision_twice) {
  ASSERT_EQ(insert_record(revision_record()), "ok");
  EXPECT_EQ(insert_record(revision_record()), "unique_violation");
}

TEST_F(ProgrammeStore, finds_the_newest_of_one_and_of_each_programme) {
  StoredRevision other = revision_record(2);
  other.programme = ProgrammeId{"another-2024"};
  for (const StoredRevision& record :
       {revision_record(9), revision_record(1), revision_record(10), other}) {
    ASSERT_EQ(insert_record(record), "ok");
  }
  const auto latest =
      read([](Snapshot& snapshot) { return find_latest_revision(snapshot, some_programme); });
  EXPECT_EQ(latest.value().revision, 10);
  const auto all = read([](Snapshot& snapshot) { return list_latest_revisions(snapshot); });
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all.front().programme.value, "another-2024");
  EXPECT_EQ(all.back().revision, 10);
  EXPECT_FALSE(read([](Snapshot& snapshot) {
                 return find_latest_revision(snapshot, ProgrammeId{"none"});
               }).has_value());
}

}  // namespace
}  // namespace musubi::stores
