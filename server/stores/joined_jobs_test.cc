#include "stores/joined_jobs.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration words_table{.file = "0001_words.sql",
                            .sql = "create table words (word text primary key);"};
constexpr Statement insert_word{"insert into words (word) values ($1)"};
constexpr Statement all_words{"select word from words order by word limit 100"};

class JoinedJobsTest : public testing::Test {
 protected:
  Result<void> write(const std::string& word) {
    return m_database.write([&](Transaction& transaction) -> Result<void> {
      TRY(transaction.execute(insert_word, {word}));
      return {};
    });
  }
  std::string words() {
    std::string all;
    const auto rows = m_database.read([&](Snapshot& snapshot) {
      return snapshot.rows(all_words, {}, [](const Row& row) { return row.get<std::string>(0); });
    });
    for (const std::string& word : rows.value()) {
      all += word + " ";
    }
    return all;
  }

  TestFolder m_folder;
  Database m_database = Database::open(m_folder.database(), test_options({words_table})).take();
};

TEST_F(JoinedJobsTest, writes_and_reads_within_a_write_are_one_with_it) {
  std::string seen;
  const auto done = m_database.write_as_one([&](Transaction&) -> Result<void> {
    TRY(write("a"));
    TRY(write("b"));
    seen = words();
    return {};
  });
  EXPECT_TRUE(done.is_ok());
  EXPECT_EQ(seen, "a b ");
  EXPECT_EQ(words(), "a b ");
  EXPECT_EQ(m_database.write_counts().jobs, 1);
}

TEST_F(JoinedJobsTest, an_error_at_the_end_undoes_what_was_written_on_the_way) {
  const auto done = m_database.write_as_one([&](Transaction&) -> Result<void> {
    TRY(write("a"));
    return Error{ErrorKind::refused, "enough", ""};
  });
  EXPECT_EQ(code_of(done), "enough");
  EXPECT_EQ(words(), "");
}

TEST_F(JoinedJobsTest, an_error_on_the_way_undoes_its_own_part_alone) {
  ASSERT_TRUE(write("a").is_ok());
  const auto done = m_database.write_as_one([&](Transaction&) -> Result<void> {
    EXPECT_EQ(code_of(write("a")), "unique_violation");
    return write("b");
  });
  EXPECT_TRUE(done.is_ok()) << code_of(done);
  EXPECT_EQ(words(), "a b ");
}

TEST_F(JoinedJobsTest, end_with_the_write_that_they_joined) {
  EXPECT_THROW(static_cast<void>(m_database.write_as_one([&](Transaction&) -> Result<void> {
                 TRY(write("a"));
                 throw std::runtime_error("a programmer's error");
               })),
               std::runtime_error);
  EXPECT_FALSE(JoinedJobs::are_open());
  EXPECT_TRUE(write("b").is_ok());
  EXPECT_EQ(words(), "b ");
}

}  // namespace
}  // namespace musubi
