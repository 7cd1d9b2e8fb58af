#include "stores/sqlite/sqlite_connection.h"

#include <gtest/gtest.h>

#include <fstream>

#include "stores/sqlite/checkpointer.h"
#include "stores/test_database.h"

namespace musubi {
namespace {

class SqliteConnectionTest : public testing::Test {
 protected:
  std::unique_ptr<SqliteConnection> open(SqliteRole role) {
    return SqliteConnection::open(m_folder.file(), {.role = role,
                                                    .busy_timeout = std::chrono::milliseconds{1234},
                                                    .log_bytes_max = 1 << 20})
        .take();
  }

  std::uintmax_t log_bytes() const {
    return std::filesystem::file_size(m_folder.file().string() + "-wal");
  }

  TestFolder m_folder;
};

std::string setting(SqliteConnection& connection, Statement statement) {
  std::string value;
  const auto result =
      connection.run(statement, {}, [&](const Row& row) { value = row.get<std::string>(0); });
  EXPECT_TRUE(result.is_ok());
  return value;
}

// The figures and the reasons: security.md 0.2, 0.3.
TEST_F(SqliteConnectionTest, is_set_up_so_that_acknowledged_writes_survive) {
  auto writer = open(SqliteRole::writer);
  auto reader = open(SqliteRole::reader);
  constexpr Statement synchronous{"select cast(synchronous as text) from pragma_synchronous"};
  constexpr Statement journal{"select journal_mode from pragma_journal_mode"};
  constexpr Statement timeout{"select cast(timeout as text) from pragma_busy_timeout"};
  constexpr Statement keys{"select cast(foreign_keys as text) from pragma_foreign_keys"};
  constexpr Statement read_only{"select cast(query_only as text) from pragma_query_only"};
  EXPECT_EQ(setting(*writer, synchronous), "2");
  EXPECT_EQ(setting(*writer, journal), "wal");
  EXPECT_EQ(setting(*reader, journal), "wal");
  for (auto* connection : {writer.get(), reader.get()}) {
    EXPECT_EQ(setting(*connection, timeout), "1234");
    EXPECT_EQ(setting(*connection, keys), "1");
  }
  EXPECT_EQ(setting(*reader, read_only), "1");
}

TEST_F(SqliteConnectionTest, a_file_that_is_no_database_is_unavailable) {
  std::ofstream{m_folder.file()} << std::string(8192, 'x');
  const auto opened = SqliteConnection::open(
      m_folder.file(), {.role = SqliteRole::writer, .busy_timeout = {}, .log_bytes_max = 1 << 20});
  EXPECT_EQ(code_of(opened), "storage_failed");
}

constexpr Statement create_texts{"create table texts (text text)"};
constexpr Statement insert_text{"insert into texts (text) values (hex(randomblob(2000)))"};
constexpr Statement read_texts{"select count(*) from texts"};
constexpr Statement begin{"begin"};
constexpr Statement end{"rollback"};

TEST_F(SqliteConnectionTest, the_log_is_moved_when_it_is_long_or_when_nobody_waits) {
  auto writer = open(SqliteRole::writer);
  Checkpointer checkpointer{*writer, 100 * 4096};
  ASSERT_TRUE(writer->run(create_texts).is_ok());
  EXPECT_EQ(checkpointer.after_commit(), 0);
  EXPECT_EQ(checkpointer.at_quiet_moment(), 1);
  EXPECT_EQ(checkpointer.at_quiet_moment(), 0) << "there was nothing left to move";
  int checkpoints = 0;
  for (int i = 0; i < 1000; ++i) {
    ASSERT_TRUE(writer->run(insert_text).is_ok());
    checkpoints += checkpointer.after_commit();
    ASSERT_LT(log_bytes(), 120U * 4096U);
  }
  EXPECT_GT(checkpoints, 5);
}

TEST_F(SqliteConnectionTest, a_long_reader_does_not_cost_a_checkpoint_for_every_commit) {
  auto writer = open(SqliteRole::writer);
  Checkpointer checkpointer{*writer, 20 * 4096};
  ASSERT_TRUE(writer->run(create_texts).is_ok());
  auto reader = open(SqliteRole::reader);
  ASSERT_TRUE(reader->run(begin).is_ok());
  ASSERT_TRUE(reader->run(read_texts).is_ok());
  int checkpoints = 0;
  for (int i = 0; i < 200; ++i) {
    ASSERT_TRUE(writer->run(insert_text).is_ok());
    checkpoints += checkpointer.after_commit();
  }
  EXPECT_LT(checkpoints, 40);
  ASSERT_TRUE(reader->run(end).is_ok());
  const auto long_log = log_bytes();
  EXPECT_EQ(checkpointer.at_quiet_moment(), 1);
  ASSERT_TRUE(writer->run(insert_text).is_ok());
  ASSERT_TRUE(writer->run(insert_text).is_ok());
  EXPECT_LE(log_bytes(), long_log) << "the log begins anew once the reader has left";
}

}  // namespace
}  // namespace musubi
