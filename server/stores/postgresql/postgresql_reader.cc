#include "stores/postgresql/postgresql_reader.h"

#include <fmt/core.h>

namespace musubi {
namespace {

constexpr Statement find_migrations{"select to_regclass('schema_migrations') is not null"};
constexpr Statement last_migration{"select coalesce(max(number), 0) from schema_migrations"};

Result<std::int64_t> number_of(PostgresqlConnection& connection, Statement statement) {
  std::int64_t number = 0;
  TRY(connection.run(statement, {}, [&](const Row& row) { number = row.get<std::int64_t>(0); }));
  return number;
}

}  // namespace

Result<std::unique_ptr<Engine>> PostgresqlReader::open(const PostgresqlUrl& url,
                                                       const ReadingOptions& options) {
  const auto connection = TRY(PostgresqlConnection::open(url, {}));
  const bool is_ours = TRY(number_of(*connection, find_migrations)) == 1;
  if (!is_ours || TRY(number_of(*connection, last_migration)) < options.migration_min) {
    return Error{ErrorKind::refused, "database_older",
                 fmt::format("{} has not got the tables of this version: start the server with it "
                             "once",
                             url.description())};
  }
  return std::unique_ptr<Engine>{new PostgresqlReader{url, options}};
}

PostgresqlReader::PostgresqlReader(const PostgresqlUrl& url, const ReadingOptions& options)
    : m_workers({.role = PostgresqlRole::reader,
                 .url = url,
                 .threads = 1,
                 .waiting_max = options.waiting_max,
                 .patience = options.busy_timeout}) {}

Result<void> PostgresqlReader::write(JobBody /*body*/) {
  return Error{ErrorKind::refused, "database_only_read",
               "the database was opened for reading: let the server write"};
}

}  // namespace musubi
