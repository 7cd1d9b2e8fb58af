// What becomes of writes that share a transaction: each of them what it would have alone.
#include "stores/postgresql/postgresql_group.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration notes_table{.file = "0001_notes.sql", .sql = R"sql(
  create table notes (number integer not null primary key);
)sql"};

constexpr Statement add_note{"insert into notes (number) values ($1)"};
constexpr Statement all_notes{"select number from notes order by number limit 1000"};
constexpr Statement end_session{"select pg_terminate_backend(pg_backend_pid())"};

class PostgresqlGroupTest : public testing::Test {
 protected:
  static DatabaseOptions options() {
    auto options = test_options({notes_table});
    options.writers = 1;
    options.rehearsals = 0;
    return options;
  }

  using Work = std::function<Result<void>(Transaction&)>;

  // All of them wait while a first write holds the only writer, so that they share a transaction.
  std::vector<std::string> write_together(const std::vector<Work>& works) {
    std::latch is_held{1};
    std::atomic<bool> may_end = false;
    std::thread holder{[&] {
      static_cast<void>(m_database.write([&](Transaction&) -> Result<void> {
        if (!is_held.try_wait()) {
          is_held.count_down();
        }
        may_end.wait(false);
        return {};
      }));
    }};
    is_held.wait();
    std::vector<std::string> codes(works.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < works.size(); ++i) {
      threads.emplace_back([&, i] {
        try {
          codes[i] = code_of(m_database.write(works[i]));
        } catch (const std::exception& error) {
          codes[i] = error.what();
        }
      });
      std::this_thread::sleep_for(std::chrono::milliseconds{20});  // in this order
    }
    may_end = true;
    may_end.notify_all();
    holder.join();
    for (auto& thread : threads) {
      thread.join();
    }
    return codes;
  }

  std::vector<int> notes() {
    return m_database
        .read([&](Snapshot& snapshot) {
          return snapshot.rows(all_notes, {}, [](const Row& row) { return row.get<int>(0); });
        })
        .take();
  }

  TestFolder m_folder;
  Database m_database = Database::open(m_folder.database(), options()).take();
};

Result<void> note(Transaction& transaction, int number) {
  TRY(transaction.execute(add_note, {number}));
  return {};
}

TEST_F(PostgresqlGroupTest, writes_that_wait_share_one_commit) {
  const auto before = m_database.write_counts();
  std::vector<Work> works;
  for (int number = 1; number <= 8; ++number) {
    works.push_back([number](Transaction& transaction) { return note(transaction, number); });
  }
  EXPECT_EQ(write_together(works), std::vector<std::string>(8, "ok"));
  EXPECT_EQ(notes(), (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  const auto after = m_database.write_counts();
  EXPECT_EQ(after.jobs - before.jobs, 9);
  EXPECT_EQ(after.commits - before.commits, 2);
}

TEST_F(PostgresqlGroupTest, one_that_is_refused_or_throws_leaves_its_neighbours_alone) {
  const auto codes = write_together({
      [](Transaction& transaction) { return note(transaction, 1); },
      [](Transaction& transaction) -> Result<void> {
        TRY(note(transaction, 2));
        return Error{ErrorKind::refused, "changed_my_mind", ""};
      },
      [](Transaction& transaction) -> Result<void> {
        TRY(note(transaction, 3));
        throw std::runtime_error{"a programmer's error"};
      },
      [](Transaction& transaction) { return note(transaction, 1); },
      [](Transaction& transaction) { return note(transaction, 4); },
  });
  EXPECT_EQ(codes, (std::vector<std::string>{"ok", "changed_my_mind", "a programmer's error",
                                             "unique_violation", "ok"}));
  EXPECT_EQ(notes(), (std::vector<int>{1, 4}));
}

TEST_F(PostgresqlGroupTest, a_connection_that_breaks_in_the_middle_undoes_all_and_all_are_done_again) {
  std::atomic<int> runs = 0;
  const auto codes = write_together({
      [](Transaction& transaction) { return note(transaction, 1); },
      [&](Transaction& transaction) -> Result<void> {
        TRY(note(transaction, 2));
        if (++runs == 1) {
          TRY(transaction.execute(end_session, {}));
        }
        return {};
      },
      [](Transaction& transaction) { return note(transaction, 3); },
  });
  EXPECT_EQ(codes, std::vector<std::string>(3, "ok"));
  EXPECT_EQ(notes(), (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(runs, 2);
}

}  // namespace
}  // namespace musubi
