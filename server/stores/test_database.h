// TestFolder: a folder of its own for the database files of one test, gone with the test.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "stores/database.h"

namespace musubi {

class TestFolder {
 public:
  TestFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "musubi-XXXXXX").string();
    MUSUBI_ASSERT(::mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { std::filesystem::remove_all(m_path); }

  [[nodiscard]] std::filesystem::path database() const { return m_path / "musubi.db"; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

inline DatabaseOptions test_options(std::vector<Migration> migrations) {
  return {.migrations = std::move(migrations),
          .opened_at = Instant::parse("2024-05-15T00:00:00Z").value()};
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
