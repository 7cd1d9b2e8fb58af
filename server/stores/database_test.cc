#include "stores/database.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "stores/numbers_for_test.h"
#include "stores/test_database.h"

namespace musubi {
namespace {

Result<int> insert(Database& database, int number) {
  return database.write([&](Transaction& transaction) -> Result<int> {
    TRY(transaction.execute(insert_number, {number}));
    return number;
  });
}

std::optional<int> count(Snapshot& snapshot) {
  return snapshot.row(count_numbers, {}, [](const Row& row) { return row.get<int>(0); }).value();
}

Result<std::optional<int>> count_in(Database& database) {
  return database.read(
      [](Snapshot& snapshot) -> Result<std::optional<int>> { return count(snapshot); });
}

TEST(database, keeps_what_it_acknowledged_with_fewer_commits_than_writes) {
  const TestFolder folder;
  constexpr int threads = 16;
  constexpr int jobs_per_thread = 50;
  WriteCounts counts;
  {
    auto database = Database::open(folder.database(), test_options({numbers_table})).take();
    std::vector<std::thread> writers;
    for (int thread = 0; thread < threads; ++thread) {
      writers.emplace_back([&, thread] {
        for (int i = 0; i < jobs_per_thread; ++i) {
          EXPECT_EQ(code_of(insert(database, thread * jobs_per_thread + i)), "ok");
        }
      });
    }
    for (auto& writer : writers) {
      writer.join();
    }
    counts = database.write_counts();
  }
  EXPECT_EQ(counts.jobs, threads * jobs_per_thread);
  EXPECT_LT(counts.commits, counts.jobs);
  auto reopened = Database::open(folder.database(), test_options({numbers_table})).take();
  EXPECT_EQ(count_in(reopened).value(), threads * jobs_per_thread);
}

TEST(database, an_acknowledged_write_is_seen_by_the_next_read) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({numbers_table})).take();
  for (int number = 1; number <= 50; ++number) {
    ASSERT_EQ(code_of(insert(database, number)), "ok");
    ASSERT_EQ(count_in(database).value(), number);
  }
}

TEST(database, a_read_sees_one_snapshot_while_others_write) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({numbers_table})).take();
  ASSERT_EQ(code_of(insert(database, 1)), "ok");
  std::promise<void> has_read_once;
  std::promise<void> has_written;
  auto reading = std::async(std::launch::async, [&] {
    return database.read([&](Snapshot& snapshot) -> Result<std::pair<int, int>> {
      const auto before = count(snapshot);
      has_read_once.set_value();
      has_written.get_future().wait();
      return std::pair{before.value(), count(snapshot).value()};
    });
  });
  has_read_once.get_future().wait();
  EXPECT_EQ(code_of(insert(database, 2)), "ok");
  has_written.set_value();
  EXPECT_EQ(reading.get().value(), (std::pair{1, 1}));
  EXPECT_EQ(count_in(database).value(), 2);
}

TEST(database, refuses_jobs_beyond_the_bound_of_its_queues) {
  const TestFolder folder;
  auto options = test_options({numbers_table});
  options.waiting_writes_max = 0;
  options.waiting_reads_max = 0;
  auto database = Database::open(folder.database(), options).take();
  EXPECT_EQ(code_of(insert(database, 1)), "database_queue_full");
  EXPECT_EQ(code_of(count_in(database)), "database_queue_full");
}

TEST(database, of_sqlite_is_opened_by_one_process_at_a_time) {
  const TestFolder folder;
  auto first = Database::open(folder.file(), test_options({numbers_table})).take();
  const auto second = Database::open(folder.file(), test_options({numbers_table}));
  ASSERT_EQ(code_of(second), "database_in_use");
  EXPECT_EQ(second.error().kind, ErrorKind::refused);
  EXPECT_NE(second.error().detail.find(std::to_string(::getpid())), std::string::npos);
  first.close();
  EXPECT_EQ(code_of(Database::open(folder.file(), test_options({numbers_table}))), "ok");
}

TEST(database, a_path_that_cannot_be_opened_is_unavailable) {
  const TestFolder folder;
  const auto options = test_options({});
  const auto nowhere = Database::open(folder.path() / "absent" / "musubi.db", options);
  ASSERT_FALSE(nowhere.is_ok());
  EXPECT_EQ(nowhere.error().kind, ErrorKind::unavailable);
}

TEST(database, refuses_jobs_after_it_is_closed) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({numbers_table})).take();
  database.close();
  EXPECT_EQ(code_of(insert(database, 1)), "database_closed");
  EXPECT_EQ(code_of(count_in(database)), "database_closed");
}

TEST(database, a_job_that_waits_for_another_job_is_a_programmers_error) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({numbers_table})).take();
  EXPECT_THROW(static_cast<void>(database.write(
                   [&](Transaction&) -> Result<int> { return insert(database, 1); })),
               std::logic_error);
  EXPECT_THROW(static_cast<void>(
                   database.read([&](Snapshot&) -> Result<int> { return insert(database, 1); })),
               std::logic_error);
  EXPECT_EQ(count_in(database).value(), 0);
}

TEST(database, a_programmers_error_in_a_read_reaches_its_caller_and_leaves_no_snapshot_open) {
  const TestFolder folder;
  auto options = test_options({numbers_table});
  options.readers = 1;
  auto database = Database::open(folder.database(), options).take();
  const auto fail_after_reading = [](Snapshot& snapshot) -> Result<int> {
    MUSUBI_ASSERT(count(snapshot) == 7);
    return 7;
  };
  EXPECT_THROW(static_cast<void>(database.read(fail_after_reading)), std::logic_error);
  ASSERT_EQ(code_of(insert(database, 1)), "ok");
  EXPECT_EQ(count_in(database).value(), 1);
}

// What a page that is kept relies on: the mark of a write is there when the write is answered.
TEST(database, has_another_mark_after_every_write_and_the_same_one_without) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({numbers_table})).take();
  for (int number = 0; number < 20; ++number) {
    const ContentMark before = database.content_mark().value();
    EXPECT_EQ(code_of(insert(database, number)), "ok");
    EXPECT_NE(database.content_mark().value(), before);
  }
  if (!test_postgresql()) {  // others write to the tests' server meanwhile
    const ContentMark mark = database.content_mark().value();
    EXPECT_EQ(count_in(database).value(), 20);
    EXPECT_EQ(database.content_mark().value(), mark);
  }
}

TEST(database, has_another_mark_after_a_write_of_another_process) {
  if (!test_postgresql()) {
    GTEST_SKIP() << "a file has one process";
  }
  const TestFolder folder;
  auto ours = Database::open(folder.database(), test_options({numbers_table})).take();
  auto theirs = Database::open(folder.database(), test_options({numbers_table})).take();
  for (int number = 0; number < 20; ++number) {
    const ContentMark before = ours.content_mark().value();
    EXPECT_EQ(code_of(insert(theirs, number)), "ok");
    EXPECT_NE(ours.content_mark().value(), before);
  }
}

}  // namespace
}  // namespace musubi
