// SqliteConnection: one handle on the database file, set up so that an acknowledged write survives
// a power cut and only the writer ever checkpoints (security.md 0.2, 0.3).
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <unordered_map>

#include "stores/connection.h"
#include "stores/sqlite/sqlite_statement.h"

namespace musubi {

enum class SqliteRole { writer, reader };

struct SqliteConnectionOptions {
  SqliteRole role;
  std::chrono::milliseconds busy_timeout;
  std::int64_t log_bytes_max;
};

class SqliteConnection : public Connection {
 public:
  [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
      const std::filesystem::path& path, const SqliteConnectionOptions& options);

  [[nodiscard]] Dialect dialect() const override { return Dialect::sqlite; }
  Result<std::int64_t> run(Statement statement, std::span<const Parameter> parameters,
                           const EachRow& each_row) override;
  Result<void> run_script(std::string_view sql) override;

  Result<void> run(Statement statement);  // without parameters and rows
  // The log is what can be trusted, where the file can't be.
  void keep_log_on_close() { set_feature(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1); }

  // SQLite gives up a whole transaction after some errors (a full disk, failed I/O).
  [[nodiscard]] bool is_in_transaction() const {
    return sqlite3_get_autocommit(m_handle.get()) == 0;
  }
  // Whether the last failure of a COMMIT may have left the log in an unknown state.
  [[nodiscard]] bool has_failed_io() const {
    return (sqlite3_errcode(m_handle.get()) & 0xff) == SQLITE_IOERR;
  }
  [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  using Handle = std::unique_ptr<sqlite3, Close>;

  SqliteConnection(Handle handle, SqliteRole role) : m_handle(std::move(handle)), m_role(role) {}

  Result<void> set_up(const SqliteConnectionOptions& options);
  void set_feature(int feature, int on_or_off);
  Result<void> confirm_log();
  Result<SqliteStatement*> prepared(Statement statement);

  Handle m_handle;
  SqliteRole m_role;
  // By the address of the literal; declared last, so finalized before the handle is closed.
  std::unordered_map<const char*, SqliteStatement> m_prepared;
};

}  // namespace musubi
