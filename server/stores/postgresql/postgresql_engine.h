// PostgresqlEngine: a database of a server, in the hands of as many processes as want it. Writes
// are serializable, reads see one snapshot, and every connection asks for the server that writes.
#pragma once

#include <memory>

#include "stores/database.h"
#include "stores/postgresql/postgresql_workers.h"
#include "stores/shared_reading.h"

namespace musubi {

class PostgresqlEngine : public Engine {
 public:
  // As Database::open, and the errors of PostgresqlConnection::open.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const PostgresqlUrl& url,
                                                            const DatabaseOptions& options);

  ~PostgresqlEngine() override { close(); }

  Result<void> write(JobBody body) override { return m_writers.run(std::move(body)); }
  Result<void> read(JobBody body) override { return m_readers.run(std::move(body)); }
  void close() override;
  [[nodiscard]] WriteCounts write_counts() const override;
  Result<ContentMark> content_mark() override { return m_mark.now(); }

 private:
  PostgresqlEngine(const PostgresqlUrl& url, const DatabaseOptions& options);

  Result<ContentMark> read_mark();

  PostgresqlWorkers m_writers;
  PostgresqlWorkers m_readers;
  SharedReading<Result<ContentMark>> m_mark{[this] { return read_mark(); }};
};

}  // namespace musubi
