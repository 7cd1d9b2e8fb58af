// TestFolder: a folder of its own for the files of one test, and a database of its own: an SQLite
// file there, or, where MUSUBI_TEST_POSTGRESQL names a server's database, a schema of that one.
// Both are gone with the test.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

#include "stores/database.h"

namespace musubi {

// Where the tests have a PostgreSQL; nothing: they run on SQLite.
std::optional<std::string> test_postgresql();
// Runs a script over a connection of its own to the tests' server.
void run_on_test_postgresql(const std::string& script);

class TestFolder {
 public:
  TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder();

  [[nodiscard]] DatabaseAddress database() const;
  // Everything that the database keeps, as one text.
  [[nodiscard]] std::string database_bytes() const;
  // For tests of SQLite alone.
  [[nodiscard]] std::filesystem::path file() const { return m_path / "musubi.db"; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
  std::string m_schema;
};

inline DatabaseOptions test_options(std::vector<Migration> migrations) {
  return {.migrations = std::move(migrations),
          .opened_at = Instant::parse("2024-05-15T00:00:00Z").value(),
          .writers = 2,
          .rehearsals = 1};
}

inline std::vector<Migration> repository_migrations() {
  auto migrations = read_migrations(std::filesystem::path{MUSUBI_SOURCE_DIR} / "migrations");
  EXPECT_TRUE(migrations.is_ok()) << migrations.error().detail;
  return migrations.take();
}

// The code of an error; "ok" where there is none.
template <typename T>
std::string code_of(const Result<T>& result) {
  return result.is_ok() ? "ok" : result.error().code;
}

}  // namespace musubi
