#include "stores/sqlite/sqlite_writer.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "stores/numbers_for_test.h"
#include "stores/test_database.h"

namespace musubi {
namespace {

constexpr Statement list_numbers{"select number from numbers order by number limit 1000"};
constexpr Statement insert_long_text{"insert into texts (text) values ($1)"};
constexpr Statement eight_pages_at_most{"pragma max_page_count = 8"};
constexpr Statement pages_without_end{"pragma max_page_count = 1000000"};

// Jobs are pushed without waiting while the first one holds the writer, so that it is certain
// which of them share a group.
class SqliteWriterTest : public testing::Test {
 protected:
  SqliteWriterTest() {
    auto connection = SqliteConnection::open(
        m_folder.file(),
        {.role = SqliteRole::writer, .busy_timeout = {}, .log_bytes_max = 1 << 20});
    m_connection = connection.value().get();
    EXPECT_TRUE(m_connection
                    ->run_script("create table numbers (number bigint primary key);"
                                 "create table texts (text text);")
                    .is_ok());
    m_writer.emplace(connection.take(), test_options({}));
  }

  std::future<Result<void>> push(JobBody body) {
    Job job{.body = std::move(body), .answer = {}};
    auto answer = job.answer.get_future();
    EXPECT_TRUE(m_writer->push(std::move(job)).is_ok());
    return answer;
  }

  std::future<Result<void>> push_number(int number) {
    return push([number](Connection& connection) { return insert(connection, number); });
  }

  // The writer waits in this job until release().
  std::future<Result<void>> push_holder() {
    return push([held = m_release.get_future().share()](Connection&) -> Result<void> {
      held.wait();
      return {};
    });
  }

  void release() { m_release.set_value(); }

  static Result<void> insert(Connection& connection, int number) {
    TRY(connection.run(insert_number, std::vector<Parameter>{number}, [](const Row&) {}));
    return {};
  }

  std::vector<int> kept_numbers() {
    std::vector<int> numbers;
    auto answer = push([&](Connection& connection) -> Result<void> {
      TRY(connection.run(list_numbers, {},
                         [&](const Row& row) { numbers.push_back(row.get<int>(0)); }));
      return {};
    });
    EXPECT_EQ(code_of(answer.get()), "ok");
    return numbers;
  }

  TestFolder m_folder;
  SqliteConnection* m_connection = nullptr;
  std::optional<SqliteWriter> m_writer;
  std::promise<void> m_release;
};

TEST_F(SqliteWriterTest, jobs_that_wait_together_share_one_commit) {
  std::vector<std::future<Result<void>>> answers;
  answers.push_back(push_holder());
  for (int number = 1; number <= 100; ++number) {
    answers.push_back(push_number(number));
  }
  release();
  for (auto& answer : answers) {
    EXPECT_EQ(code_of(answer.get()), "ok");
  }
  EXPECT_EQ(m_writer->counts().jobs, 101);
  EXPECT_EQ(m_writer->counts().commits, 1);
  EXPECT_EQ(kept_numbers().size(), 100U);
}

TEST_F(SqliteWriterTest, a_failing_job_rolls_back_only_itself) {
  auto holder = push_holder();
  auto before = push_number(1);
  auto refused = push([](Connection& connection) -> Result<void> {
    TRY(insert(connection, 2));
    return Error{ErrorKind::refused, "full", ""};
  });
  auto twice = push([](Connection& connection) -> Result<void> {
    TRY(insert(connection, 3));
    return insert(connection, 1);
  });
  auto mistaken = push([](Connection& connection) -> Result<void> {
    TRY(insert(connection, 4));
    MUSUBI_ASSERT(connection.dialect() == Dialect::postgresql);
    return {};
  });
  auto after = push_number(5);
  release();
  EXPECT_EQ(code_of(before.get()), "ok");
  EXPECT_EQ(code_of(refused.get()), "full");
  EXPECT_EQ(code_of(twice.get()), "unique_violation");
  EXPECT_THROW(static_cast<void>(mistaken.get()), std::logic_error);
  EXPECT_EQ(code_of(after.get()), "ok");
  EXPECT_EQ(m_writer->counts().commits, 1);
  EXPECT_EQ(kept_numbers(), (std::vector<int>{1, 5}));
}

TEST_F(SqliteWriterTest, nobody_is_answered_before_the_commit) {
  auto holder = push_holder();
  auto first = push_number(1);
  auto status = std::future_status::ready;
  auto last = push([&](Connection&) -> Result<void> {
    status = first.wait_for(std::chrono::seconds{0});
    return {};
  });
  release();
  EXPECT_EQ(code_of(last.get()), "ok");
  EXPECT_EQ(status, std::future_status::timeout);
  EXPECT_EQ(code_of(first.get()), "ok");
}

// Lets every write to a file fail with EFBIG while it lives.
class NoFileMayGrow {
 public:
  NoFileMayGrow() {
    m_old_action = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_old_limit);
    const rlimit none{.rlim_cur = 0, .rlim_max = m_old_limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  NoFileMayGrow(const NoFileMayGrow&) = delete;
  NoFileMayGrow& operator=(const NoFileMayGrow&) = delete;
  ~NoFileMayGrow() {
    ::setrlimit(RLIMIT_FSIZE, &m_old_limit);
    static_cast<void>(std::signal(SIGXFSZ, m_old_action));
  }

 private:
  rlimit m_old_limit{};
  void (*m_old_action)(int) = nullptr;
};

TEST_F(SqliteWriterTest, a_failed_commit_answers_unavailable_to_its_group_and_stops_writing) {
  EXPECT_EQ(code_of(push_number(1).get()), "ok");
  auto holder = push_holder();
  auto second = push_number(2);
  auto third = push_number(3);
  {
    const NoFileMayGrow no_file_may_grow;
    release();
    for (auto* answer : {&holder, &second, &third}) {
      const auto result = answer->get();
      EXPECT_EQ(code_of(result), "storage_failed");
      EXPECT_EQ(result.error().kind, ErrorKind::unavailable);
    }
  }
  EXPECT_EQ(code_of(push_number(4).get()), "database_stopped");
  m_writer->close();

  auto reopened = Database::open(m_folder.file(), test_options({})).take();
  const auto numbers = reopened.read([](Snapshot& snapshot) {
    return snapshot.rows(list_numbers, {}, [](const Row& row) { return row.get<int>(0); });
  });
  EXPECT_EQ(numbers.value(), std::vector<int>{1});
}

TEST_F(SqliteWriterTest, a_full_disk_fails_the_group_and_writing_goes_on_when_there_is_space) {
  const auto set_pages = [](Statement statement) {
    return [statement](Connection& connection) -> Result<void> {
      TRY(connection.run(statement, {}, [](const Row&) {}));
      return {};
    };
  };
  EXPECT_EQ(code_of(push(set_pages(eight_pages_at_most)).get()), "ok");
  auto holder = push_holder();
  auto neighbour = push_number(1);
  auto too_much = push([](Connection& connection) -> Result<void> {
    const std::string text(100'000, 'x');
    TRY(connection.run(insert_long_text, std::vector<Parameter>{text}, [](const Row&) {}));
    return {};
  });
  release();
  EXPECT_EQ(code_of(too_much.get()), "disk_full");
  EXPECT_EQ(code_of(neighbour.get()), "disk_full") << "SQLite gave up the whole transaction";
  EXPECT_EQ(code_of(push(set_pages(pages_without_end)).get()), "ok");
  EXPECT_EQ(code_of(push_number(2).get()), "ok");
  EXPECT_EQ(kept_numbers(), std::vector<int>{2});
}

TEST_F(SqliteWriterTest, closing_finishes_what_waits) {
  std::vector<std::future<Result<void>>> answers;
  answers.push_back(push_holder());
  for (int number = 1; number <= 600; ++number) {  // more than two groups
    answers.push_back(push_number(number));
  }
  release();
  m_writer->close();
  for (auto& answer : answers) {
    ASSERT_EQ(answer.wait_for(std::chrono::seconds{0}), std::future_status::ready);
    EXPECT_EQ(code_of(answer.get()), "ok");
  }
  EXPECT_EQ(m_writer->counts().commits, 3);
  EXPECT_EQ(code_of(m_writer->push({})), "database_closed");
}

}  // namespace
}  // namespace musubi
