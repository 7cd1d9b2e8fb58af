#include "stores/sqlite/sqlite_file_reader.h"

#include <gtest/gtest.h>

#include <fstream>

#include "stores/numbers_for_test.h"
#include "stores/test_database.h"

namespace musubi {
namespace {

std::int64_t count_in_file(Database& database) {
  return database
      .read([](Snapshot& snapshot) {
        return snapshot.row(count_numbers, {},
                            [](const Row& row) { return row.get<std::int64_t>(0); });
      })
      .take()
      .value();
}

void add(Database& database, int number) {
  EXPECT_EQ(code_of(database.write([&](Transaction& transaction) {
              return transaction.execute(insert_number, {number});
            })),
            "ok");
}

TEST(SqliteFileReader,
     sees_what_is_acknowledged_while_another_has_the_database_and_writes_nothing) {
  const TestFolder folder;
  auto owner = Database::open(folder.file(), test_options({numbers_table})).take();
  add(owner, 1);
  auto reader = Database::open_for_reading(folder.file(), {.migration_min = 1}).take();
  EXPECT_EQ(count_in_file(reader), 1);
  add(owner, 2);
  EXPECT_EQ(count_in_file(reader), 2);
  EXPECT_EQ(code_of(reader.write(
                [&](Transaction& transaction) { return transaction.execute(insert_number, {3}); })),
            "database_only_read");
  owner.close();
  EXPECT_EQ(count_in_file(reader), 2);
  reader.close();
  auto again = Database::open(folder.file(), test_options({numbers_table})).take();
  EXPECT_EQ(count_in_file(again), 2);
}

TEST(SqliteFileReader, refuses_what_is_no_database_of_this_version) {
  const TestFolder folder;
  const auto code = [&](int migration_min) {
    return code_of(Database::open_for_reading(folder.file(), {.migration_min = migration_min}));
  };
  EXPECT_EQ(code(1), "database_not_opened");
  EXPECT_FALSE(std::filesystem::exists(folder.file())) << "and makes none";
  Database::open(folder.file(), test_options({numbers_table})).take().close();
  EXPECT_EQ(code(1), "ok");
  EXPECT_EQ(code(2), "database_older");
  std::ofstream{folder.file()} << "";
  EXPECT_EQ(code(1), "database_older");
  std::ofstream{folder.file()} << std::string(8192, 'x');
  EXPECT_EQ(code(1), "storage_failed");
}

}  // namespace
}  // namespace musubi
