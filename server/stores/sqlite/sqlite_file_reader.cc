#include "stores/sqlite/sqlite_file_reader.h"

#include <fmt/core.h>

namespace musubi {
namespace {

constexpr Statement count_migration_tables{
    "select count(*) from sqlite_schema where type = 'table' and name = 'schema_migrations'"};
constexpr Statement last_migration_of_file{
    "select coalesce(max(number), 0) from schema_migrations"};

Result<std::int64_t> number_of(SqliteConnection& connection, Statement statement) {
  std::int64_t number = 0;
  TRY(connection.run(statement, {}, [&](const Row& row) { number = row.get<std::int64_t>(0); }));
  return number;
}

Result<void> expect_migration(SqliteConnection& connection, const std::filesystem::path& path,
                              int migration_min) {
  const bool is_ours = TRY(number_of(connection, count_migration_tables)) == 1;
  if (!is_ours || TRY(number_of(connection, last_migration_of_file)) < migration_min) {
    return Error{ErrorKind::refused, "database_older",
                 fmt::format("{} has not got the tables of this version: start the server with it "
                             "once",
                             path.string())};
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<Engine>> SqliteFileReader::open(const std::filesystem::path& path,
                                                       const ReadingOptions& options) {
  std::vector<std::unique_ptr<SqliteConnection>> connections;
  connections.push_back(TRY(SqliteConnection::open(
      path,
      {.role = SqliteRole::reader, .busy_timeout = options.busy_timeout, .log_bytes_max = 0})));
  TRY(expect_migration(*connections.front(), path, options.migration_min));
  return std::unique_ptr<Engine>{new SqliteFileReader{
      std::make_unique<SqliteReaders>(std::move(connections), options.waiting_max)}};
}

Result<void> SqliteFileReader::write(JobBody /*body*/) {
  return Error{ErrorKind::refused, "database_only_read",
               "the database was opened for reading: let the server write"};
}

Result<void> SqliteFileReader::read(JobBody body) {
  MUSUBI_ASSERT(!is_database_thread());
  Job job{.body = std::move(body), .answer = {}};
  auto answer = job.answer.get_future();
  TRY(m_readers->push(std::move(job)));
  return answer.get();
}

}  // namespace musubi
