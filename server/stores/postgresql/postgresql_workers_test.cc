// What happens to writes that race, and to writes whose connection breaks (security.md R7, R8).
#include "stores/postgresql/postgresql_workers.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration counters_table{.file = "0001_counters.sql", .sql = R"sql(
  create table counters (id {{id}} not null primary key, value integer not null);
  insert into counters (id, value) values ('a', 0), ('b', 0);
  create table notes (number integer not null primary key);
)sql"};

constexpr Statement read_counter{"select value from counters where id = $1"};
constexpr Statement set_counter{"update counters set value = $2 where id = $1"};
constexpr Statement insert_note{"insert into notes (number) values ($1)"};
constexpr Statement insert_next_note{
    "insert into notes (number) select coalesce(max(number), 0) + 1 from notes"};
constexpr Statement count_notes{"select count(*) from notes"};
constexpr Statement break_connection{"select pg_terminate_backend(pg_backend_pid())"};

class PostgresqlWorkersTest : public testing::Test {
 protected:
  static DatabaseOptions options() {
    auto options = test_options({counters_table});
    options.writers = 8;
    options.rehearsals = 0;
    return options;
  }

  int number(Statement statement, Snapshot::Parameters parameters = {}) {
    return m_database
        .read([&](Snapshot& snapshot) {
          return snapshot.row(statement, parameters,
                              [](const Row& row) { return row.get<int>(0); });
        })
        .take()
        .value();
  }

  // Many at once, and all of them done.
  template <typename Work>
  void run_at_once(int threads, int rounds, Work work) {
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
      running.emplace_back([&, thread] {
        for (int round = 0; round < rounds; ++round) {
          EXPECT_EQ(code_of(m_database.write(
                        [&](Transaction& transaction) { return work(transaction, thread); })),
                    "ok");
        }
      });
    }
    for (auto& thread : running) {
      thread.join();
    }
  }

  // Runs `body`, the body of a function of the server, inside the COMMIT of whoever adds a note.
  void run_at_commit(const std::string& body) {
    auto connection =
        PostgresqlConnection::open(std::get<PostgresqlUrl>(m_folder.database()), {}).take();
    const auto made = connection->run_script(
        "create function at_commit() returns trigger language plpgsql as $f$ begin " + body +
        " return null; end $f$; create constraint trigger at_commit after insert on notes "
        "deferrable initially deferred for each row execute function at_commit();");
    ASSERT_EQ(code_of(made), "ok") << made.error().detail;
  }

  Result<std::int64_t> add_note(int value) {
    return m_database.write(
        [&](Transaction& transaction) { return transaction.execute(insert_note, {value}); });
  }

  TestFolder m_folder;
  Database m_database = Database::open(m_folder.database(), options()).take();
};

Result<int> value_of(Transaction& transaction, const char* counter) {
  const auto value =
      TRY(transaction.row(read_counter, {counter}, [](const Row& row) { return row.get<int>(0); }));
  return value.value();
}

TEST_F(PostgresqlWorkersTest, what_is_read_and_then_written_is_never_lost_to_a_rival) {
  run_at_once(16, 10, [](Transaction& transaction, int) -> Result<void> {
    const int value = TRY(value_of(transaction, "a"));
    TRY(transaction.execute(set_counter, {"a", value + 1}));
    return {};
  });
  EXPECT_EQ(number(read_counter, {"a"}), 160);
}

// Each reads what the other writes: no order of the two lets both see 0.
TEST_F(PostgresqlWorkersTest,
       two_writes_that_each_rest_on_what_the_other_changes_do_not_both_pass) {
  run_at_once(8, 10, [](Transaction& transaction, int thread) -> Result<void> {
    const char* mine = thread % 2 == 0 ? "a" : "b";
    const char* other = thread % 2 == 0 ? "b" : "a";
    if (TRY(value_of(transaction, other)) == 0) {
      TRY(transaction.execute(set_counter, {mine, 1}));
    }
    return {};
  });
  EXPECT_EQ(number(read_counter, {"a"}) + number(read_counter, {"b"}), 1);
}

TEST_F(PostgresqlWorkersTest, a_number_that_a_rival_took_is_counted_again) {
  run_at_once(16, 10, [](Transaction& transaction, int) -> Result<void> {
    TRY(transaction.execute(insert_next_note, {}));
    return {};
  });
  EXPECT_EQ(number(count_notes), 160);
}

TEST_F(PostgresqlWorkersTest, a_write_whose_connection_breaks_before_its_commit_is_done_again) {
  int runs = 0;
  const auto written = m_database.write([&](Transaction& transaction) -> Result<int> {
    TRY(transaction.execute(insert_note, {7}));
    if (++runs == 1) {
      TRY(transaction.execute(break_connection, {}));
    }
    return runs;
  });
  ASSERT_EQ(code_of(written), "ok") << written.error().detail;
  EXPECT_EQ(written.value(), 2);
  EXPECT_EQ(number(count_notes), 1);
}

TEST_F(PostgresqlWorkersTest, a_read_whose_connection_breaks_is_done_again) {
  int runs = 0;
  const auto found = m_database.read([&](Snapshot& snapshot) -> Result<int> {
    if (++runs == 1) {
      TRY(snapshot.rows(break_connection, {}, [](const Row&) { return 0; }));
    }
    return runs;
  });
  ASSERT_EQ(code_of(found), "ok") << found.error().detail;
  EXPECT_EQ(found.value(), 2);
}

TEST_F(PostgresqlWorkersTest, connections_that_broke_while_nobody_used_them_are_opened_anew) {
  // A name of its own, so that no other test loses a connection.
  const std::string name = "broken" + std::to_string(::getpid());
  const auto url = PostgresqlUrl::parse(std::get<PostgresqlUrl>(m_folder.database()).text() +
                                        "&application_name=" + name);
  auto database = Database::open(url.value(), options()).take();
  const auto add = [&](int note) {
    return code_of(database.write(
        [&](Transaction& transaction) { return transaction.execute(insert_note, {note}); }));
  };
  for (int note = 1; note <= 20; ++note) {
    ASSERT_EQ(add(note), "ok");
  }
  run_on_test_postgresql(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + name +
      "'");
  for (int note = 21; note <= 40; ++note) {
    ASSERT_EQ(add(note), "ok");
  }
  EXPECT_EQ(number(count_notes), 40);
}

TEST_F(PostgresqlWorkersTest, a_connection_that_breaks_during_commit_leaves_the_outcome_unknown) {
  run_at_commit("perform pg_terminate_backend(pg_backend_pid());");
  const auto written = add_note(7);
  ASSERT_EQ(code_of(written), "outcome_unknown");
  EXPECT_EQ(written.error().kind, ErrorKind::unavailable);
}

TEST_F(PostgresqlWorkersTest, a_commit_that_a_standby_did_not_confirm_has_an_unknown_outcome) {
  run_at_commit("raise warning 'canceling wait for synchronous replication';");
  EXPECT_EQ(code_of(add_note(7)), "outcome_unknown");
  EXPECT_EQ(number(count_notes), 1);
}

TEST_F(PostgresqlWorkersTest, a_commit_that_loses_a_race_is_done_again) {
  run_at_commit("if nextval('tries') < 3 then raise exception using errcode = '40001'; end if;");
  auto connection =
      PostgresqlConnection::open(std::get<PostgresqlUrl>(m_folder.database()), {}).take();
  ASSERT_EQ(code_of(connection->run_script("create sequence tries")), "ok");
  EXPECT_EQ(code_of(add_note(7)), "ok");
  EXPECT_EQ(number(count_notes), 1);
  constexpr Statement tries{"select last_value from tries"};
  EXPECT_EQ(number(tries), 3);
}

TEST_F(PostgresqlWorkersTest, a_write_that_always_loses_is_told_so_and_leaves_nothing) {
  run_at_commit("raise exception using errcode = '40001';");
  EXPECT_EQ(code_of(add_note(7)), "database_busy");
  EXPECT_EQ(number(count_notes), 0);
}

TEST_F(PostgresqlWorkersTest, a_number_that_stays_taken_is_believed_to_be) {
  ASSERT_EQ(code_of(add_note(7)), "ok");
  EXPECT_EQ(code_of(add_note(7)), "unique_violation");
}

TEST_F(PostgresqlWorkersTest, a_second_process_opens_the_same_database_beside_the_first) {
  auto second = Database::open(m_folder.database(), options()).take();
  ASSERT_EQ(code_of(add_note(7)), "ok");
  const auto found = second.read([](Snapshot& snapshot) {
    return snapshot.row(count_notes, {}, [](const Row& row) { return row.get<int>(0); });
  });
  EXPECT_EQ(found.value(), 1);
}

TEST_F(PostgresqlWorkersTest, starts_at_once_apply_each_migration_once) {
  const TestFolder fresh;
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back(
        [&] { EXPECT_EQ(code_of(Database::open(fresh.database(), options())), "ok"); });
  }
  for (auto& thread : threads) {
    thread.join();
  }
}

}  // namespace
}  // namespace musubi
