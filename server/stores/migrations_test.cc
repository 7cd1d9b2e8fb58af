#include "stores/migrations.h"

#include <gtest/gtest.h>

#include <fstream>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration first_migration{.file = "0001_a.sql", .sql = "create table a (id {{id}});"};
const Migration second_migration{.file = "0002_b.sql", .sql = "create table b (id {{id}});"};
const Migration third_migration{.file = "0003_c.sql", .sql = "create table c (id {{id}});"};

class MigrationsTest : public testing::Test {
 protected:
  std::string open_with(std::vector<Migration> migrations) {
    const auto opened = Database::open(m_folder.database(), test_options(std::move(migrations)));
    m_detail = opened.is_ok() ? "" : opened.error().detail;
    return code_of(opened);
  }

  std::vector<std::string> tables() {
    constexpr Statement list_of_sqlite{
        "select name from sqlite_schema where type = 'table' and name <> 'schema_migrations' "
        "order by name"};
    constexpr Statement list_of_postgresql{
        "select tablename from pg_tables where schemaname = current_schema() "
        "and tablename <> 'schema_migrations' order by tablename"};
    const Statement list = test_postgresql() ? list_of_postgresql : list_of_sqlite;
    auto database = Database::open(m_folder.database(), test_options({first_migration})).take();
    return database
        .read([&](Snapshot& snapshot) {
          return snapshot.rows(list, {}, [](const Row& row) { return row.get<std::string>(0); });
        })
        .value();
  }

  TestFolder m_folder;
  std::string m_detail;
};

TEST_F(MigrationsTest, are_applied_once_and_in_order) {
  EXPECT_EQ(open_with({first_migration}), "ok");
  EXPECT_EQ(tables(), std::vector<std::string>{"a"});
  EXPECT_EQ(open_with({first_migration, second_migration, third_migration}), "ok");
  EXPECT_EQ(open_with({first_migration, second_migration, third_migration}), "ok");
  EXPECT_EQ(tables(), (std::vector<std::string>{"a", "b", "c"}));
}

TEST_F(MigrationsTest, an_older_version_runs_on_the_tables_of_a_newer_one) {
  EXPECT_EQ(open_with({first_migration, second_migration}), "ok");
  EXPECT_EQ(open_with({first_migration}), "ok");
}

TEST_F(MigrationsTest, a_changed_file_that_was_applied_is_refused_by_its_name) {
  EXPECT_EQ(open_with({first_migration, second_migration}), "ok");
  const Migration changed{.file = "0002_b.sql", .sql = second_migration.sql + " "};
  EXPECT_EQ(open_with({first_migration, changed, third_migration}), "migration_changed");
  EXPECT_NE(m_detail.find("0002_b.sql"), std::string::npos);
  EXPECT_EQ(tables(), (std::vector<std::string>{"a", "b"}));
}

TEST_F(MigrationsTest, gaps_repetitions_and_wrong_names_are_refused) {
  const std::vector<std::vector<Migration>> wrong = {
      {first_migration, third_migration}, {second_migration},
      {first_migration, first_migration}, {second_migration, first_migration},
      {{.file = "a.sql", .sql = ""}},     {{.file = "1_a.sql", .sql = ""}},
      {{.file = "0001.sql", .sql = ""}},  {{.file = "0001_a.txt", .sql = ""}},
  };
  for (const auto& migrations : wrong) {
    EXPECT_EQ(open_with(migrations), "migration_gap") << migrations.back().file;
  }
  EXPECT_TRUE(tables() == std::vector<std::string>{"a"}) << "only by tables() itself";
}

TEST_F(MigrationsTest, a_file_that_fails_leaves_nothing_behind_and_is_named) {
  const Migration half{.file = "0002_half.sql",
                       .sql = "create table b (id {{id}}); create table a (id {{id}});"};
  EXPECT_EQ(open_with({first_migration, half}), "migration_failed");
  EXPECT_NE(m_detail.find("0002_half.sql"), std::string::npos);
  EXPECT_EQ(tables(), std::vector<std::string>{"a"});
  EXPECT_EQ(open_with({first_migration, second_migration}), "ok");
}

TEST(migration_tokens, become_the_types_of_each_database) {
  const Migration all{.file = "0001_a.sql", .sql = "{{id}} {{timestamptz}} {{json}} {{blob}}"};
  EXPECT_EQ(expand_tokens(all, Dialect::sqlite).value(), "text text text blob");
  EXPECT_EQ(expand_tokens(all, Dialect::postgresql).value(),
            "text collate \"C\" timestamptz json bytea");
}

TEST(migration_tokens, an_unknown_one_is_named_with_its_file) {
  const Migration wrong{.file = "0001_a.sql", .sql = "create table a (b {{money}});"};
  const auto result = expand_tokens(wrong, Dialect::sqlite);
  ASSERT_EQ(code_of(result), "migration_token");
  EXPECT_NE(result.error().detail.find("0001_a.sql"), std::string::npos);
  EXPECT_NE(result.error().detail.find("{{money}}"), std::string::npos);
}

TEST(migration_folder, is_read_in_the_order_of_names_and_refuses_strangers) {
  const TestFolder folder;
  const auto write = [&](const std::string& name) { std::ofstream{folder.path() / name} << name; };
  write("0002_b.sql");
  write("0001_a.sql");
  const auto migrations = read_migrations(folder.path());
  ASSERT_EQ(code_of(migrations), "ok");
  ASSERT_EQ(migrations.value().size(), 2U);
  EXPECT_EQ(migrations.value()[0].file, "0001_a.sql");
  EXPECT_EQ(migrations.value()[1].sql, "0002_b.sql");
  write("notes.txt");
  EXPECT_EQ(code_of(read_migrations(folder.path())), "migration_name");
  EXPECT_EQ(code_of(read_migrations(folder.path() / "absent")), "migration_not_read");
}

TEST(migration_folder, of_the_repository_makes_a_database) {
  const TestFolder folder;
  EXPECT_EQ(code_of(Database::open(folder.database(), test_options(repository_migrations()))),
            "ok");
}

}  // namespace
}  // namespace musubi
