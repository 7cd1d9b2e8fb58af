#include "stores/sqlite/sqlite_engine.h"

#include <fcntl.h>
#include <unistd.h>

#include "stores/migrations.h"

namespace musubi {
namespace {

// A new file is only there after a power cut when its folder has been written too.
Result<void> sync_folder_of(const std::filesystem::path& path) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!is_synced) {
    return Error{ErrorKind::unavailable, "folder_not_synced", folder.string()};
  }
  return {};
}

Result<void> run_job(Result<void> pushed, std::future<Result<void>> answer) {
  TRY(std::move(pushed));
  return answer.get();
}

}  // namespace

Result<std::unique_ptr<Engine>> SqliteEngine::open(const std::filesystem::path& path,
                                                   const DatabaseOptions& options) {
  auto lock = TRY(LockFile::take(path));
  SqliteConnectionOptions connection_options{.role = SqliteRole::writer,
                                             .busy_timeout = options.busy_timeout,
                                             .log_bytes_max = options.log_bytes_max};
  auto writer = TRY(SqliteConnection::open(path, connection_options));
  TRY(sync_folder_of(path));
  TRY(migrate(*writer, options.migrations, options.opened_at));

  connection_options.role = SqliteRole::reader;
  std::vector<std::unique_ptr<SqliteConnection>> readers;
  for (int i = 0; i < options.readers; ++i) {
    readers.push_back(TRY(SqliteConnection::open(path, connection_options)));
  }
  return std::unique_ptr<Engine>{new SqliteEngine{
      std::move(lock), std::make_unique<SqliteWriter>(std::move(writer), options),
      std::make_unique<SqliteReaders>(std::move(readers), options.waiting_reads_max)}};
}

Result<void> SqliteEngine::write(JobBody body) {
  MUSUBI_ASSERT(!is_database_thread());
  Job job{.body = std::move(body), .answer = {}};
  auto answer = job.answer.get_future();
  return run_job(m_writer->push(std::move(job)), std::move(answer));
}

Result<void> SqliteEngine::read(JobBody body) {
  MUSUBI_ASSERT(!is_database_thread());
  Job job{.body = std::move(body), .answer = {}};
  auto answer = job.answer.get_future();
  return run_job(m_readers->push(std::move(job)), std::move(answer));
}

void SqliteEngine::close() {
  m_readers->close();
  m_writer->close();
  m_lock.reset();
}

}  // namespace musubi
