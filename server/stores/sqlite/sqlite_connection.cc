#include "stores/sqlite/sqlite_connection.h"

#include <fmt/core.h>

#include "stores/sqlite/sqlite_error.h"

namespace musubi {
namespace {

// Both: no memory map (a torn page would be read as data), `like` as PostgreSQL understands it.
constexpr std::string_view script_for_all = R"sql(
  pragma mmap_size = 0;
  pragma trusted_schema = off;
  pragma foreign_keys = on;
  pragma case_sensitive_like = on;
  pragma wal_autocheckpoint = 0;
)sql";

// FULL: with NORMAL, half of the simulated power cuts lost acknowledged writes (security.md 3.2).
constexpr std::string_view script_for_writer = R"sql(
  pragma journal_mode = wal;
  pragma synchronous = full;
)sql";

// In KiB. With SQLite's 2 MiB a quarter of the CPU of handing in an application went to reading
// again what was read before (bench/README.md). A reader's pages are dropped by every commit.
constexpr std::string_view cache_of_writer = "pragma cache_size = -65536;";
constexpr std::string_view cache_of_reader = "pragma cache_size = -16384;";

constexpr Statement read_journal_mode{"pragma journal_mode"};

constexpr std::string_view script_for_reader = "pragma query_only = on;";

}  // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const std::filesystem::path& path, const SqliteConnectionOptions& options) {
  const int mode = options.role == SqliteRole::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                      : SQLITE_OPEN_READONLY;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, mode | SQLITE_OPEN_NOMUTEX, "unix");
  Handle handle{opened};  // comes even with a failure
  std::unique_ptr<SqliteConnection> connection{
      new SqliteConnection(std::move(handle), options.role)};
  if (code != SQLITE_OK) {
    return Error{ErrorKind::unavailable, "database_not_opened",
                 fmt::format("{}: {}.", path.string(), sqlite3_errstr(code))};
  }
  TRY(connection->set_up(options));
  return connection;
}

Result<void> SqliteConnection::set_up(const SqliteConnectionOptions& options) {
  sqlite3_extended_result_codes(handle(), 1);
  sqlite3_busy_timeout(handle(), static_cast<int>(options.busy_timeout.count()));
  // "x" is a name and never a text, as in PostgreSQL.
  set_feature(SQLITE_DBCONFIG_DQS_DML, 0);
  set_feature(SQLITE_DBCONFIG_DQS_DDL, 0);
  TRY(run_script(script_for_all));
  if (options.role == SqliteRole::reader) {
    set_feature(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
    TRY(run_script(cache_of_reader));
    return run_script(script_for_reader);
  }
  TRY(run_script(cache_of_writer));
  TRY(run_script(script_for_writer));
  TRY(run_script(fmt::format("pragma journal_size_limit = {};", options.log_bytes_max)));
  return confirm_log();
}

void SqliteConnection::set_feature(int feature, int on_or_off) {
  const int code = sqlite3_db_config(handle(), feature, on_or_off, nullptr);
  MUSUBI_ASSERT(code == SQLITE_OK);
}

// SQLite answers with the mode that it kept, and no error, where the file system can't do it.
Result<void> SqliteConnection::confirm_log() {
  std::string mode;
  TRY(run(read_journal_mode, {}, [&](const Row& row) { mode = row.get<std::string>(0); }));
  if (mode != "wal") {
    return Error{ErrorKind::unavailable, "write_ahead_log_not_possible",
                 fmt::format("The journal mode is {} where wal is needed; put the database on a "
                             "local file system.",
                             mode)};
  }
  return {};
}

Result<std::int64_t> SqliteConnection::run(Statement statement,
                                           std::span<const Parameter> parameters,
                                           const EachRow& each_row) {
  SqliteStatement* found = TRY(prepared(statement));
  return found->run(parameters, each_row);
}

Result<void> SqliteConnection::run(Statement statement) {
  TRY(run(statement, {}, [](const Row&) {}));
  return {};
}

Result<SqliteStatement*> SqliteConnection::prepared(Statement statement) {
  const auto known = m_prepared.find(statement.text().data());
  if (known != m_prepared.end()) {
    return &known->second;
  }
  auto fresh = TRY(SqliteStatement::prepare(handle(), statement.text()));
  MUSUBI_ASSERT(m_role == SqliteRole::writer || fresh.is_read_only());
  const auto place = m_prepared.emplace(statement.text().data(), std::move(fresh)).first;
  return &place->second;
}

Result<void> SqliteConnection::run_script(std::string_view sql) {
  const std::string text{sql};
  const int code = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
  if (code == SQLITE_ERROR) {
    return Error{ErrorKind::invalid, "script_refused", sqlite3_errmsg(handle())};
  }
  if (code != SQLITE_OK) {
    return sqlite_error(handle(), sqlite3_extended_errcode(handle()), "script");
  }
  return {};
}

}  // namespace musubi
