#include "stores/sqlite/sqlite_readers.h"

namespace musubi {
namespace {

constexpr Statement begin_reading{"begin"};
constexpr Statement end_reading{"rollback"};  // a read has nothing to keep

Result<void> on_snapshot(SqliteConnection& connection, const JobBody& body) {
  TRY(connection.run(begin_reading));
  auto result = body(connection);
  // A failed read may have ended the transaction already.
  if (connection.is_in_transaction()) {
    TRY(connection.run(end_reading));
  }
  return result;
}

}  // namespace

SqliteReaders::SqliteReaders(std::vector<std::unique_ptr<SqliteConnection>> connections,
                             std::size_t waiting_max)
    : m_connections(std::move(connections)), m_queue(waiting_max) {
  for (auto& connection : m_connections) {
    m_threads.emplace_back([this, &connection] { run(*connection); });
  }
}

void SqliteReaders::close() {
  m_queue.close();
  for (auto& thread : m_threads) {
    thread.join();
  }
  m_threads.clear();
  m_connections.clear();
}

void SqliteReaders::run(SqliteConnection& connection) {
  mark_database_thread();
  while (auto job = m_queue.pop()) {
    try {
      job->answer.set_value(on_snapshot(connection, job->body));
    } catch (...) {
      // A programmer's error goes back to its caller; the snapshot must not stay open.
      if (connection.is_in_transaction()) {
        static_cast<void>(connection.run(end_reading));
      }
      job->answer.set_exception(std::current_exception());
    }
  }
}

}  // namespace musubi
