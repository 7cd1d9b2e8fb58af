#include "stores/application_store.h"

#include "stores/application_names.h"
#include "stores/step_store.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

using application::Decision;
using application::Standing;
using application::State;

class ApplicationStore : public StoreTest {
 protected:
  ApplicationStore() { insert_revision_and_course(); }

  std::optional<ApplicationRecord> found(const std::string& id) {
    return read([&](Snapshot& snapshot) { return find_application(snapshot, ApplicationId{id}); });
  }

  Result<void> update(const ApplicationRecord& record) {
    return write([&](Transaction& transaction) { return update_application(transaction, record); });
  }

  Result<int> next_number(const ProgrammeId& programme) {
    return write(
        [&](Transaction& transaction) { return next_receipt_number(transaction, programme); });
  }
};

void expect_same(const ApplicationRecord& a, const ApplicationRecord& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.receipt_number, b.receipt_number);
  EXPECT_EQ(a.programme, b.programme);
  EXPECT_EQ(a.course, b.course);
  EXPECT_EQ(a.revision, b.revision);
  EXPECT_EQ(a.standing, b.standing);
  EXPECT_EQ(a.applicant_name, b.applicant_name);
  EXPECT_EQ(a.applicant_kana, b.applicant_kana);
  EXPECT_EQ(a.kana_sort_key, b.kana_sort_key);
  EXPECT_EQ(a.search_key, b.search_key);
  EXPECT_EQ(a.email, b.email);
  EXPECT_EQ(a.language, b.language);
  EXPECT_EQ(a.answers, b.answers);
  EXPECT_EQ(a.agreed, b.agreed);
  EXPECT_EQ(a.warnings, b.warnings);
  EXPECT_EQ(a.secret_hash, b.secret_hash);
  EXPECT_EQ(a.return_reason, b.return_reason);
  EXPECT_EQ(a.received_at, b.received_at);
}

// The same id and version, and every column that may change changed.
ApplicationRecord changed_everywhere(ApplicationRecord record) {
  record.revision = 2;
  record.standing = {State::returned, Decision::undecided};
  record.applicant_name = "𠮷野 葛󠄁子";
  record.applicant_kana = "ヨシノ カツコ";
  record.kana_sort_key = "another key";
  record.search_key = "吉野葛子";
  record.email = "katsuko@example.jp";
  record.answers = {{FieldId{"name"}, {"𠮷野 葛󠄁子"}}, {FieldId{"items"}, {"a", "b"}}};
  record.agreed = {"originals"};
  record.warnings = 3;
  record.return_reason = "一行目\n「二」行目 \"'\\";
  record.received_at = some_instant.plus_seconds(1);
  return record;
}

TEST_F(ApplicationStore, gives_back_what_was_inserted) {
  ApplicationRecord record = application_record("a");
  record.answers = {{FieldId{"name"}, {"髙﨑 \xEF\xA8\x99"}}, {FieldId{"none"}, {}}};
  record.agreed = {"originals", "lateness"};
  insert(record);
  const auto again = found("a");
  ASSERT_TRUE(again.has_value());
  expect_same(*again, record);
  EXPECT_EQ(again->version, 1);
  EXPECT_FALSE(found("b").has_value());
}

TEST_F(ApplicationStore, keeps_every_state_decision_and_language) {
  int count = 0;
  for (const auto& state : states) {
    for (const auto& decision : decisions) {
      for (const auto& language : languages) {
        ApplicationRecord record = application_record(std::to_string(++count));
        record.standing = {state.value, decision.value};
        record.language = language.value;
        insert(record);
        const auto again = found(record.id.value);
        EXPECT_EQ(again->standing, record.standing) << state.word << " " << decision.word;
        EXPECT_EQ(again->language, record.language) << language.word;
      }
    }
  }
  EXPECT_EQ(count, 18);
}

TEST_F(ApplicationStore, is_found_by_the_hash_of_its_secret_only) {
  insert(application_record("a"));
  const auto by_hash = [&](const char* hash) {
    return read([&](Snapshot& snapshot) { return find_application_by_secret(snapshot, hash); });
  };
  EXPECT_EQ(by_hash("hash of a")->id, ApplicationId{"a"});
  EXPECT_FALSE(by_hash("hash of b").has_value());
  EXPECT_FALSE(by_hash("").has_value());
}

TEST_F(ApplicationStore, updates_everything_that_may_change_and_raises_the_version) {
  insert(application_record("a"));
  insert(application_record("b"));
  ASSERT_EQ(code_of(write([](Transaction& transaction) {
              return insert_revision(transaction, revision_record(2));
            })),
            "ok");
  const ApplicationRecord changed = changed_everywhere(application_record("a"));
  ASSERT_EQ(code_of(update(changed)), "ok");
  expect_same(found("a").value(), changed);
  EXPECT_EQ(found("a")->version, 2);
  expect_same(found("b").value(), application_record("b"));
  EXPECT_EQ(found("b")->version, 1);
}

TEST_F(ApplicationStore, refuses_to_update_what_somebody_else_changed) {
  insert(application_record("a"));
  ASSERT_EQ(code_of(update(application_record("a"))), "ok");
  ApplicationRecord stale = application_record("a");
  stale.warnings = 9;
  EXPECT_EQ(code_of(update(stale)), "changed_meanwhile");
  EXPECT_EQ(found("a")->warnings, 0);
  EXPECT_EQ(code_of(update(application_record("none"))), "changed_meanwhile");
}

TEST_F(ApplicationStore, numbers_the_receipts_of_each_programme_from_one_without_gaps) {
  EXPECT_EQ(next_number(some_programme).value(), 1);
  EXPECT_EQ(next_number(some_programme).value(), 2);
  EXPECT_EQ(next_number(ProgrammeId{"other-2024"}).value(), 1);
  const auto failed = write([](Transaction& transaction) -> Result<int> {
    TRY(next_receipt_number(transaction, some_programme));
    return Error{ErrorKind::refused, "changed_my_mind", ""};
  });
  EXPECT_EQ(code_of(failed), "changed_my_mind");
  EXPECT_EQ(next_number(some_programme).value(), 3);
}

TEST_F(ApplicationStore, needs_a_published_course) {
  ApplicationRecord record = application_record("a");
  record.course = CourseId{"none"};
  const auto inserted =
      write([&](Transaction& transaction) { return insert_application(transaction, record); });
  EXPECT_EQ(code_of(inserted), "foreign_key_violation");
}

TEST_F(ApplicationStore, the_complete_ones_of_a_course_are_counted_as_they_change) {
  const auto counted = [&](const CourseId& course) {
    return read([&](Snapshot& snapshot) {
             return find_course_call(snapshot, some_programme, course);
           })
        ->complete;
  };
  const auto expect = [&](int here, int there) {
    EXPECT_EQ(counted(some_course), here);
    EXPECT_EQ(counted(CourseId{"basic_2"}), there);
  };
  ASSERT_EQ(code_of(write([&](Transaction& transaction) {
              return insert_course_call(transaction, some_programme,
                                        call_record(CourseId{"basic_2"}));
            })),
            "ok");
  ApplicationRecord record = application_record("a1");
  insert(record);
  expect(0, 0);
  const auto change = [&](Standing standing, std::optional<Instant> complete_at) {
    record.standing = standing;
    record.complete_at = complete_at;
    ASSERT_EQ(code_of(update(record)), "ok");
    ++record.version;
  };
  change({State::submitted, Decision::undecided}, some_instant);
  expect(1, 0);
  change({State::submitted, Decision::accepted}, some_instant);
  expect(1, 0);
  ASSERT_EQ(code_of(write([&](Transaction& transaction) {
              return set_course(transaction, record.id, CourseId{"basic_2"});
            })),
            "ok");
  expect(0, 1);
  change({State::submitted, Decision::declined}, some_instant);
  expect(0, 0);
  change({State::submitted, Decision::undecided}, some_instant);
  expect(0, 1);
  change({State::withdrawn, Decision::undecided}, some_instant);
  expect(0, 0);
}

}  // namespace
}  // namespace musubi::stores
