#include "stores/backup/facts.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/crypto/sealing.h"
#include "stores/audit_check.h"
#include "stores/database.h"
#include "stores/files/head_files.h"
#include "stores/sqlite/sqlite_connection.h"

namespace musubi::backup {

namespace fs = std::filesystem;

namespace {

constexpr int seals_migration = 16;
constexpr int page_documents = 1000;
constexpr std::size_t problems_max = 100;

constexpr Statement last_migration_in_file{"select max(number) from schema_migrations"};
constexpr Statement list_documents{
    "select stored_name, bytes, sha256, is_sealed from documents where stored_name > $1 "
    "order by stored_name limit $2"};
constexpr Statement list_tables_of_file{
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!' "
    "order by name"};
constexpr Statement check_pages{"pragma integrity_check(1)"};
constexpr Statement check_references{"pragma foreign_key_check"};

Result<std::unique_ptr<SqliteConnection>> open_database_file(const fs::path& database) {
  return SqliteConnection::open(database, {.role = SqliteRole::reader,
                                           .busy_timeout = std::chrono::milliseconds{5000},
                                           .log_bytes_max = 0});
}

// The names of tables are of the schema, which Statement can't hold, so SQLite quotes them.
Result<std::int64_t> rows_of(SqliteConnection& connection, const std::string& table) {
  sqlite3_stmt* statement = nullptr;
  const std::unique_ptr<char, void (*)(void*)> sql{
      sqlite3_mprintf("select count(*) from \"%w\"", table.c_str()), sqlite3_free};
  sqlite3_prepare_v2(connection.handle(), sql.get(), -1, &statement, nullptr);
  const bool has_row = statement != nullptr && sqlite3_step(statement) == SQLITE_ROW;
  const std::int64_t rows = has_row ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  if (!has_row) {
    return Error{ErrorKind::unavailable, "database_broken",
                 fmt::format("the table {} can't be counted", table)};
  }
  return rows;
}

Result<std::vector<TableRows>> count_tables(const fs::path& database) {
  const auto connection = TRY(open_database_file(database));
  std::vector<TableRows> tables;
  TRY(connection->run(list_tables_of_file, {}, [&](const Row& row) {
    tables.push_back({.table = row.get<std::string>(0), .rows = 0});
  }));
  for (TableRows& table : tables) {
    table.rows = TRY(rows_of(*connection, table.table));
  }
  return tables;
}

StoredDocument read_stored_document(const Row& row) {
  return {.stored_name = row.get<std::string>(0),
          .bytes = row.get<std::int64_t>(1),
          .sha256 = row.get<std::string>(2),
          .sealing = row.get<int>(3) == 1 ? stores::Sealing::sealed : stores::Sealing::plain};
}

std::int64_t bytes_on_disk(const StoredDocument& document) {
  constexpr auto piece = static_cast<std::int64_t>(sealed_piece_bytes);
  constexpr auto front = static_cast<std::int64_t>(seal_front_bytes);
  constexpr auto overhead = static_cast<std::int64_t>(seal_overhead_bytes);
  return document.sealing == stores::Sealing::plain
             ? document.bytes
             : front + document.bytes + overhead * (document.bytes / piece + 1);
}

}  // namespace

Result<DatabaseFacts> facts_of(const fs::path& database) {
  auto tables = TRY(count_tables(database));
  Database opened = TRY(Database::open_for_reading(database, {.migration_min = seals_migration}));
  return opened.read([&](Snapshot& snapshot) -> Result<DatabaseFacts> {
    const auto migration = TRY(
        snapshot.row(last_migration_in_file, {}, [](const Row& row) { return row.get<int>(0); }));
    auto audit_end = TRY(audit::chain_end(snapshot));
    return DatabaseFacts{
        .migration = migration.value_or(0), .tables = tables, .audit_end = std::move(audit_end)};
  });
}

Result<void> check_database(const fs::path& database) {
  const auto connection = TRY(open_database_file(database));
  std::string found;
  TRY(connection->run(check_pages, {}, [&](const Row& row) { found = row.get<std::string>(0); }));
  if (found != "ok") {
    return Error{ErrorKind::unavailable, "database_broken", fmt::format("the database: {}", found)};
  }
  TRY(connection->run(check_references, {}, [&](const Row& row) {
    found = fmt::format("a row of {} refers to one that is not there", row.get<std::string>(0));
  }));
  return found == "ok" ? Result<void>{}
                       : Result<void>{Error{ErrorKind::unavailable, "database_broken", found}};
}

Result<void> each_document(const fs::path& database, const TakeDocument& take) {
  Database opened = TRY(Database::open_for_reading(database, {.migration_min = seals_migration}));
  std::string after;
  for (;;) {
    const auto page = TRY(opened.read([&](Snapshot& snapshot) {
      return snapshot.rows(list_documents, {after, page_documents}, read_stored_document);
    }));
    if (page.empty()) {
      return {};
    }
    std::ranges::for_each(page, take);
    after = page.back().stored_name;
  }
}

std::string document_path(const std::string& stored_name) {
  return fmt::format("documents/{}/{}", stored_name.substr(0, 2), stored_name);
}

std::optional<std::string> problem_of(const StoredDocument& document, const File* file) {
  if (file == nullptr) {
    return fmt::format("the file of the document {} is gone", document.stored_name);
  }
  if (file->bytes != bytes_on_disk(document)) {
    return fmt::format("the file of the document {} has {} bytes where {} are expected",
                       document.stored_name, file->bytes, bytes_on_disk(document));
  }
  if (document.sealing == stores::Sealing::plain && file->sha256 != document.sha256) {
    return fmt::format("the file of the document {} has another content than was handed in",
                       document.stored_name);
  }
  return std::nullopt;
}

Result<std::vector<std::string>> check_contents(const fs::path& folder, const Manifest& manifest) {
  std::vector<std::string> problems;
  std::map<std::string_view, const File*> files;
  for (const File& file : manifest.files) {
    files.emplace(file.path, &file);
  }
  TRY(each_document(folder / database_path, [&](const StoredDocument& document) {
    const auto found = files.find(document_path(document.stored_name));
    const auto problem = problem_of(document, found == files.end() ? nullptr : found->second);
    if (problem && problems.size() < problems_max) {
      problems.push_back(*problem);
    }
  }));
  Database database =
      TRY(Database::open_for_reading(folder / database_path, {.migration_min = seals_migration}));
  const auto report = TRY(audit::check(database, TRY(stores::read_heads(folder / "heads"))));
  if (report.first) {
    problems.push_back(
        fmt::format("the audit at seal {}: {}", report.first->number, report.first->words));
  }
  return problems;
}

}  // namespace musubi::backup
