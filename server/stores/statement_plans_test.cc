// Every statement of the stores, as SQLite would run it: one that goes through the whole of a table
// gets slower with each application, so each of them is named here with its reason. PostgreSQL
// chooses by the size of its tables, but from the same indexes.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "stores/test_database.h"

namespace musubi {
namespace {

namespace fs = std::filesystem;

struct NamedStatement {
  std::string name;  // "queue_store.cc rank_sql"
  std::string sql;
};

bool is_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
}

std::string taken_quoted(std::string_view& text) {
  std::string literal;
  std::size_t at = 1;
  for (; text.at(at) != '"'; ++at) {
    at += text.at(at) == '\\' ? 1 : 0;
    literal += text.at(at);
  }
  text.remove_prefix(at + 1);
  return literal;
}

std::string taken_raw(std::string_view& text) {
  const std::size_t open = text.find('(');
  const std::string close = ")" + std::string{text.substr(2, open - 2)} + "\"";
  const std::size_t end = text.find(close, open);
  std::string literal{text.substr(open + 1, end - open - 1)};
  text.remove_prefix(end + close.size());
  return literal;
}

// Literals that stand one after another are one.
std::string taken_literals(std::string_view text) {
  std::string sql;
  for (skip_spaces(text); text.starts_with('"') || text.starts_with("R\""); skip_spaces(text)) {
    sql += text.front() == '"' ? taken_quoted(text) : taken_raw(text);
  }
  return sql;
}

void add_statements(std::vector<NamedStatement>& all, const fs::path& path) {
  constexpr std::string_view type = "constexpr Statement ";
  std::ifstream file{path};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  for (std::size_t at = text.find(type); at != std::string::npos; at = text.find(type, at + 1)) {
    std::string_view rest{text};
    rest.remove_prefix(at + type.size());
    const auto end = std::ranges::find_if_not(rest, is_of_name);
    const std::string name{rest.begin(), end};
    rest.remove_prefix(name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" ={"), rest.size()));
    all.push_back({path.filename().string() + " " + name, taken_literals(rest)});
  }
}

std::vector<NamedStatement> statements_of_the_stores() {
  std::vector<NamedStatement> all;
  for (const auto& entry : fs::directory_iterator{fs::path{MUSUBI_SOURCE_DIR} / "server/stores"}) {
    const std::string name = entry.path().filename().string();
    const bool is_about_migrations = name == "migrations.cc";  // their table is not among them
    if (name.ends_with(".cc") && name.find("test") == std::string::npos && !is_about_migrations) {
      add_statements(all, entry.path());
    }
  }
  return all;
}

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Handle with_every_table() {
  sqlite3* opened = nullptr;
  EXPECT_EQ(sqlite3_open(":memory:", &opened), SQLITE_OK);
  Handle handle{opened, &sqlite3_close};
  for (const Migration& migration : repository_migrations()) {
    const std::string sql = expand_tokens(migration, Dialect::sqlite).value();
    EXPECT_EQ(sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << migration.file << ": " << sqlite3_errmsg(opened);
  }
  return handle;
}

// The tables that the statement goes through from end to end, as the plan calls them.
std::set<std::string> scans_of(sqlite3* handle, const NamedStatement& statement) {
  const std::string sql = "explain query plan " + statement.sql;
  sqlite3_stmt* plan = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(handle, sql.c_str(), -1, &plan, nullptr), SQLITE_OK)
      << statement.name << ": " << sqlite3_errmsg(handle);
  std::set<std::string> scans;
  while (plan != nullptr && sqlite3_step(plan) == SQLITE_ROW) {
    const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
    if (step.starts_with("SCAN ") && step != "SCAN CONSTANT ROW") {
      scans.insert(step.substr(5, step.find(' ', 5) - 5));
    }
  }
  sqlite3_finalize(plan);
  return scans;
}

const std::map<std::string, std::string> allowed{
    {"account_store.cc list_accounts_sql a", "a page of them, in the order of an index"},
    {"account_store.cc count_accounts_sql a", "accounts of staff, for the page of accounts"},
    {"audit_check.cc find_unknown a", "a check of the whole audit, by an operator"},
    {"audit_check.cc find_waiting_for_nothing u", "a check of the whole audit, by an operator"},
    {"audit_seal.cc list_waiting u", "those of the last seconds"},
    {"audit_seal.cc count_unsealed audit_unsealed", "those of the last seconds"},
    {"grant_store.cc platform_sql grants", "of members of staff"},
    {"history_store.cc list_history_sql happened", "the rows of one application, found before"},
    {"long_job_store.cc give_up_job_sql long_jobs", "those of a day, and few at a time"},
    {"long_job_store.cc release_job_sql long_jobs", "those of a day, once at a start"},
    {"mail_store.cc count_mails_sql m",
     "known to grow: the desk's list of all mails (bench/RESULTS.md)"},
    {"mail_store.cc list_mails_sql m",
     "known to grow: the desk's list of all mails (bench/RESULTS.md)"},
    {"mail_store.cc list_newest_sql mails", "the newest ones, in the order of an index"},
    {"mail_store.cc list_of_inquiry_sql im", "mails to those who inquire, not to applicants"},
    {"programme_store.cc list_latest_revisions_sql r", "revisions of programmes"},
    {"queue_store.cc rank_sql later", "at most 200, found before"},
    {"pulse.cc unsealed_sql audit_unsealed", "those of the last seconds"},
};

TEST(statements_of_the_stores, go_through_no_table_that_grows_with_the_applications) {
  const Handle handle = with_every_table();
  const auto statements = statements_of_the_stores();
  EXPECT_GT(statements.size(), 180U);
  std::set<std::string> found;
  for (const NamedStatement& statement : statements) {
    ASSERT_FALSE(statement.sql.empty()) << statement.name;
    for (const std::string& table : scans_of(handle.get(), statement)) {
      const std::string scan = statement.name + " " + table;
      found.insert(scan);
      EXPECT_TRUE(allowed.contains(scan)) << scan << ": give it an index, or name its reason";
    }
  }
  for (const auto& [scan, reason] : allowed) {
    EXPECT_TRUE(found.contains(scan)) << scan << " is no scan any more: take it off the list";
  }
}

}  // namespace
}  // namespace musubi
