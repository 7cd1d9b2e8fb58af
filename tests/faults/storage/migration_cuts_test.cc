// security.md R14: the process dies, or the power fails, before any call that a migration makes.
// The next start finds either the old tables or the new ones, goes on from there, and ends with the
// same tables as an undisturbed one.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "faults/storage/disk.h"
#include "stores/test_database.h"

namespace musubi::faults {
namespace {

namespace fs = std::filesystem;

constexpr Statement list_schema{
    "select coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)), '') "
    "from (select type, name, sql from sqlite_schema order by type, name)"};
constexpr Statement list_migrations{
    "select group_concat(number || ' ' || file || ' ' || hash, char(10)) from "
    "(select number, file, hash from schema_migrations order by number)"};

std::string text_of(Database& database, Statement statement) {
  const auto text = database.read([&](Snapshot& snapshot) {
    return snapshot.row(statement, {}, [](const Row& row) { return row.get<std::string>(0); });
  });
  return text.is_ok() ? text.value().value_or("") : text.error().detail;
}

// Tables and applied migrations, or why the database does not open.
std::string state_of(const fs::path& folder, const std::vector<Migration>& migrations) {
  auto database = Database::open(folder / "musubi.db", test_options(migrations));
  if (!database.is_ok()) {
    return database.error().code + ": " + database.error().detail;
  }
  return text_of(database.value(), list_schema) + "\n" + text_of(database.value(), list_migrations);
}

std::vector<Migration> first_of(const std::vector<Migration>& migrations, std::size_t count) {
  return {migrations.begin(), migrations.begin() + static_cast<std::ptrdiff_t>(count)};
}

struct Broken {
  std::string killed;  // what is in the files
  std::string cut;     // what a power cut leaves of them
};

// A copy of both before every third call.
std::vector<Broken> broken_migrations(const fs::path& folder, const fs::path& copies,
                                      const std::vector<Migration>& migrations) {
  std::vector<Broken> broken;
  watch_disk(folder, {.call = 0, .error = 0});
  before_each_call([&](int call) {
    if (call % 3 != 0) {
      return;
    }
    const auto place = copies / std::to_string(call);
    fs::create_directories(place / "cut");
    fs::create_directories(place / "killed");
    copy_survivors(place / "cut");
    for (const char* name : {"musubi.db", "musubi.db-wal"}) {
      if (fs::exists(folder / name)) {
        fs::copy_file(folder / name, place / "killed" / name);
      }
    }
    broken.push_back({(place / "killed").string(), (place / "cut").string()});
  });
  state_of(folder, migrations);
  forget_disk();
  return broken;
}

TEST(migration_cuts, every_start_after_a_cut_goes_on_and_ends_with_the_same_tables) {
  const auto migrations = repository_migrations();
  const TestFolder undisturbed;
  const auto expected = state_of(undisturbed.path(), migrations);
  ASSERT_NE(expected.find("schema_migrations"), std::string::npos);
  for (const std::size_t before : {std::size_t{0}, migrations.size() / 2, migrations.size() - 1}) {
    const TestFolder folder;
    const TestFolder copies;
    if (before > 0) {
      state_of(folder.path(), first_of(migrations, before));
    }
    const auto broken = broken_migrations(folder.path(), copies.path(), migrations);
    EXPECT_GE(broken.size(), 3U);
    for (const Broken& each : broken) {
      EXPECT_EQ(state_of(each.killed, migrations), expected) << each.killed;
      EXPECT_EQ(state_of(each.cut, migrations), expected) << each.cut;
    }
  }
}

}  // namespace
}  // namespace musubi::faults
