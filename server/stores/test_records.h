// Records for the tests of the aggregate stores, over a database with the tables of today.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "stores/application_store.h"
#include "stores/course_store.h"
#include "stores/programme_store.h"
#include "stores/test_database.h"

namespace musubi::stores {

inline const ProgrammeId some_programme{"training-2024"};
inline const CourseId some_course{"basic_1"};
inline const Instant some_instant = Instant::parse("2024-05-15T14:59:59.123456Z").value();

inline Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

inline StoredRevision revision_record(int revision = 1) {
  return {.programme = some_programme,
          .revision = revision,
          .content_hash = "hash " + std::to_string(revision),
          .definition_text = "text\n髙﨑\n",
          .published_at = some_instant,
          .published_by = "system:test"};
}

inline CourseCallRecord call_record(const CourseId& course = some_course) {
  return {.course = course,
          .position = 0,
          .revision = 1,
          .call = {.window = application::WindowUndecided{},
                   .room = {application::CapacityAtMost{2}, 0},
                   .first_day = std::nullopt,
                   .shifted_weeks = 0}};
}

inline ApplicationRecord application_record(const std::string& id) {
  return {.id = ApplicationId{id},
          .receipt_number = "TRAINING-2024-" + id,
          .programme = some_programme,
          .course = some_course,
          .revision = 1,
          .standing = {application::State::submitted, application::Decision::undecided},
          .applicant_name = "山田 花子",
          .applicant_kana = "ヤマダ ハナコ",
          .kana_sort_key = "key " + id,
          .search_key = "山田花子\nやまだはなこ",
          .email = "hanako@example.jp",
          .language = Language::ja,
          .answers = {},
          .agreed = {},
          .warnings = 0,
          .secret_hash = "hash of " + id,
          .return_reason = "",
          .received_at = some_instant,
          .version = 1};
}

class StoreTest : public testing::Test {
 protected:
  template <typename Work>
  auto write(Work work) {
    return m_database.write(work);
  }

  // The value, or a failed test.
  template <typename Work>
  auto read(Work work) {
    auto result = m_database.read(work);
    EXPECT_EQ(code_of(result), "ok") << result.error().detail;
    return result.take();
  }

  void insert_revision_and_course() {
    EXPECT_EQ(code_of(write([](Transaction& transaction) -> Result<void> {
                TRY(insert_revision(transaction, revision_record()));
                return insert_course_call(transaction, some_programme, call_record());
              })),
              "ok");
  }

  void insert(const ApplicationRecord& record) {
    const auto inserted =
        write([&](Transaction& transaction) { return insert_application(transaction, record); });
    EXPECT_EQ(code_of(inserted), "ok");
  }

  TestFolder m_folder;
  Database m_database =
      Database::open(m_folder.database(), test_options(repository_migrations())).take();
};

}  // namespace musubi::stores
