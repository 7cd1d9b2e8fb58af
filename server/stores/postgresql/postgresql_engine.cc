#include "stores/postgresql/postgresql_engine.h"

#include "stores/migrations.h"
#include "stores/move/database_move.h"

namespace musubi {
namespace {

// Held by the session, so that it ends with the connection however this process ends. Another
// process that starts meanwhile waits, and then finds everything applied.
constexpr Statement lock_migrations{
    "select pg_advisory_lock(hashtext('musubi migrations ' || current_schema()))"};

// Which transactions a snapshot sees: as long as no other one ends, nothing has changed for
// anybody. Their numbers never come again, except on a server that took the place of another, which
// started at another time.
constexpr Statement read_mark_sql{
    "select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text"};

}  // namespace

Result<std::unique_ptr<Engine>> PostgresqlEngine::open(const PostgresqlUrl& url,
                                                       const DatabaseOptions& options) {
  const auto connection = TRY(PostgresqlConnection::open(url, {}));
  TRY(connection->run(lock_migrations, {}, [](const Row&) {}));
  TRY(refuse_half_moved(*connection));
  TRY(migrate(*connection, options.migrations, options.opened_at));
  return std::unique_ptr<Engine>{new PostgresqlEngine{url, options}};
}

PostgresqlEngine::PostgresqlEngine(const PostgresqlUrl& url, const DatabaseOptions& options)
    : m_writers({.role = PostgresqlRole::writer,
                 .url = url,
                 .threads = options.writers,
                 .waiting_max = options.waiting_writes_max,
                 .patience = options.busy_timeout,
                 .rehearsals = options.rehearsals}),
      m_readers({.role = PostgresqlRole::reader,
                 .url = url,
                 .threads = options.readers,
                 .waiting_max = options.waiting_reads_max,
                 .patience = options.busy_timeout}) {}

void PostgresqlEngine::close() {
  m_readers.close();
  m_writers.close();
}

WriteCounts PostgresqlEngine::write_counts() const {
  return {.jobs = m_writers.jobs(), .commits = m_writers.commits(), .checkpoints = 0};
}

Result<ContentMark> PostgresqlEngine::read_mark() {
  ContentMark mark;
  TRY(m_readers.run([&](Connection& connection) -> Result<void> {
    TRY(connection.run(read_mark_sql, {},
                       [&](const Row& row) { mark.value = row.get<std::string>(0); }));
    return {};
  }));
  return mark;
}

}  // namespace musubi
