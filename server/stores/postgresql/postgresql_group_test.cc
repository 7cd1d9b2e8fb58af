// What becomes of writes that share a transaction: of each what it would have come to alone.
#include "stores/postgresql/postgresql_group.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration group_table{.file = "0001_notes.sql", .sql = R"sql(
  create table notes (number integer not null primary key);
)sql"};

constexpr Statement begin_group{"begin isolation level serializable"};
constexpr Statement add_group_note{"insert into notes (number) values ($1)"};
constexpr Statement all_group_notes{"select number from notes order by number limit 1000"};
constexpr Statement end_session{"select pg_terminate_backend(pg_backend_pid())"};
constexpr Statement lose_race{"select lose_race()"};

Result<void> run(Connection& connection, Statement statement,
                 std::initializer_list<Parameter> parameters = {}) {
  TRY(connection.run(statement, {parameters.begin(), parameters.size()}, [](const Row&) {}));
  return {};
}

JobBody noting(int number) {
  return [number](Connection& connection) { return run(connection, add_group_note, {number}); };
}

class PostgresqlGroupTest : public testing::Test {
 protected:
  using End = PostgresqlGroup::End;

  End run_group(std::vector<JobBody> bodies, int rehearsals = 0) {
    for (JobBody& body : bodies) {
      Job job{.body = std::move(body), .answer = {}};
      m_answers.push_back(job.answer.get_future());
      m_group.add(std::move(job));
    }
    return m_group.run(*m_connection, begin_group, rehearsals);
  }

  std::string told(std::size_t job) {
    try {
      return code_of(m_answers.at(job).get());
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  std::vector<int> notes() {
    return m_database
        .read([&](Snapshot& snapshot) {
          return snapshot.rows(all_group_notes, {}, [](const Row& row) { return row.get<int>(0); });
        })
        .take();
  }

  TestFolder m_folder;
  Database m_database = Database::open(m_folder.database(), test_options({group_table})).take();
  std::unique_ptr<PostgresqlConnection> m_connection =
      PostgresqlConnection::open(std::get<PostgresqlUrl>(m_folder.database()), {}).take();
  PostgresqlGroup m_group;
  std::vector<std::future<Result<void>>> m_answers;
};

TEST_F(PostgresqlGroupTest, all_are_kept_by_one_commit_and_rehearsing_them_changes_nothing) {
  ASSERT_EQ(run_group({noting(1), noting(2), noting(3)}, 1), End::kept);
  EXPECT_TRUE(m_group.answer_all(End::kept).empty());
  EXPECT_EQ(told(0) + told(1) + told(2), "okokok");
  EXPECT_EQ(notes(), (std::vector<int>{1, 2, 3}));
}

TEST_F(PostgresqlGroupTest, one_that_is_refused_or_throws_leaves_its_neighbours_alone) {
  const JobBody refused = [](Connection& connection) -> Result<void> {
    TRY(run(connection, add_group_note, {2}));
    return Error{ErrorKind::refused, "changed_my_mind", ""};
  };
  const JobBody thrown = [](Connection& connection) -> Result<void> {
    TRY(run(connection, add_group_note, {3}));
    throw std::runtime_error{"a programmer's error"};
  };
  ASSERT_EQ(run_group({noting(1), refused, thrown, noting(4)}), End::kept);
  EXPECT_TRUE(m_group.answer_all(End::kept).empty());
  EXPECT_EQ(told(0), "ok");
  EXPECT_EQ(told(1), "changed_my_mind");
  EXPECT_EQ(told(2), "a programmer's error");
  EXPECT_EQ(told(3), "ok");
  EXPECT_EQ(notes(), (std::vector<int>{1, 4}));
}

// A rival may have been faster, or a job content with a statement that failed.
TEST_F(PostgresqlGroupTest, what_another_try_may_change_is_handed_back_to_be_done_alone) {
  const JobBody content = [](Connection& connection) -> Result<void> {
    static_cast<void>(run(connection, add_group_note, {1}));
    return {};
  };
  ASSERT_EQ(run_group({noting(1), noting(1), content, noting(2)}), End::kept);
  const auto alone = m_group.answer_all(End::kept);
  EXPECT_EQ(alone.size(), 2U);
  EXPECT_EQ(told(0) + told(3), "okok");
  EXPECT_EQ(m_answers[1].wait_for(std::chrono::seconds{0}), std::future_status::timeout);
  EXPECT_EQ(notes(), (std::vector<int>{1, 2}));
}

TEST_F(PostgresqlGroupTest, a_lost_race_or_connection_undoes_all_and_answers_nobody) {
  ASSERT_EQ(code_of(m_connection->run_script(
                "create function lose_race() returns void language plpgsql as $f$ begin "
                "raise exception using errcode = '40001'; end $f$")),
            "ok");
  for (const Statement mishap : {lose_race, end_session}) {
    const JobBody struck = [mishap](Connection& connection) { return run(connection, mishap); };
    PostgresqlGroup group;
    for (const JobBody& body : {noting(1), struck, noting(2)}) {
      group.add({.body = body, .answer = {}});
    }
    EXPECT_EQ(group.run(*m_connection, begin_group, 0), End::undone);
    EXPECT_EQ(group.take_all().size(), 3U);
    EXPECT_TRUE(notes().empty());
  }
}

TEST_F(PostgresqlGroupTest, whoever_changed_something_is_told_when_the_outcome_is_unknown) {
  ASSERT_EQ(code_of(m_connection->run_script(
                "create function at_commit() returns trigger language plpgsql as $f$ begin "
                "perform pg_terminate_backend(pg_backend_pid()); return null; end $f$; "
                "create constraint trigger at_commit after insert on notes deferrable initially "
                "deferred for each row execute function at_commit();")),
            "ok");
  const JobBody refused = [](Connection&) -> Result<void> {
    return Error{ErrorKind::refused, "changed_my_mind", ""};
  };
  ASSERT_EQ(run_group({noting(1), refused}), End::unknown);
  EXPECT_TRUE(m_group.answer_all(End::unknown).empty());
  EXPECT_EQ(told(0), "outcome_unknown");
  EXPECT_EQ(told(1), "changed_my_mind");
}

}  // namespace
}  // namespace musubi
