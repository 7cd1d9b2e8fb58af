// PostgresqlConnection: one connection to a server, set up so that both databases answer alike and
// an acknowledged write is on the disk. After it is lost, another one is opened in its place.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "stores/connection.h"
#include "stores/database_address.h"
#include "stores/postgresql/postgresql_error.h"
#include "stores/postgresql/types.h"

namespace musubi {

struct PostgresqlConnectionOptions {
  // 0: without an end, for work that may take long (migrations).
  std::chrono::milliseconds lock_timeout{0};
  std::chrono::milliseconds statement_timeout{0};
};

// Of a write whose connection broke after COMMIT was sent.
[[nodiscard]] Error outcome_unknown();

class PostgresqlConnection : public Connection {
 public:
  // unavailable `database_unreachable`. refused: `database_server_too_old` (before 15),
  // `database_not_utf8`, `database_collation` (where texts are not sorted by their bytes).
  [[nodiscard]] static Result<std::unique_ptr<PostgresqlConnection>> open(
      const PostgresqlUrl& url, const PostgresqlConnectionOptions& options);

  [[nodiscard]] Dialect dialect() const override { return Dialect::postgresql; }
  Result<std::int64_t> run(Statement statement, std::span<const Parameter> parameters,
                           const EachRow& each_row) override;
  Result<void> run_script(std::string_view sql) override;

  // For the move of whole tables, whose SQL is put together from names of the catalogue.
  Result<void> query(const std::string& sql, const EachRow& each_row);
  Result<void> copy_in(const std::string& sql, std::string_view lines);

  // A transaction, or a savepoint within one; forgets the mishap of what was before.
  Result<void> begin(Statement statement);
  // unavailable `outcome_unknown`: the connection broke after COMMIT was sent, or the standby that
  // has to confirm it did not. The mishap is `lost_race` where nothing was kept.
  Result<void> commit();
  void roll_back();  // where it fails, the connection is given up, and the transaction with it

  [[nodiscard]] bool is_lost() const;
  // Within a transaction of which no statement failed, or every failed part was undone.
  [[nodiscard]] bool can_commit() const;
  // The first since begin().
  [[nodiscard]] PostgresqlMishap mishap() const { return m_mishap; }

 private:
  struct Finish {
    void operator()(pg_conn* handle) const;
  };
  struct Clear {
    void operator()(pg_result* result) const;
  };
  using Answer = std::unique_ptr<pg_result, Clear>;
  // One statement may be prepared for several kinds of values.
  struct Prepared {
    std::string name;
    std::vector<postgresql::TypeNumber> types;
  };

  using Handle = std::unique_ptr<pg_conn, Finish>;

  explicit PostgresqlConnection(Handle handle) : m_handle(std::move(handle)) {}

  Result<void> set_up(const PostgresqlUrl& url, const PostgresqlConnectionOptions& options);
  Result<const Prepared*> prepared(Statement statement, std::span<const Parameter> parameters);
  Result<Prepared> prepare(Statement statement, std::span<const Parameter> parameters);
  Error failed(const Answer& answer, std::string_view doing);
  // What the server adds to an answer: that a standby did not confirm is only a warning to it.
  static void note_notice(void* self, const pg_result* notice);

  Handle m_handle;
  PostgresqlMishap m_mishap = PostgresqlMishap::none;
  bool m_was_warned = false;
  bool m_is_given_up = false;
  std::size_t m_prepared_count = 0;
  // By the address of the literal.
  std::unordered_map<const char*, std::vector<std::unique_ptr<Prepared>>> m_prepared;
};

}  // namespace musubi
