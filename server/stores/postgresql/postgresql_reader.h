// PostgresqlReader: reads a database beside the servers that have it, and never writes.
#pragma once

#include <memory>

#include "stores/database.h"
#include "stores/postgresql/postgresql_workers.h"

namespace musubi {

class PostgresqlReader : public Engine {
 public:
  // As Database::open_for_reading.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const PostgresqlUrl& url,
                                                            const ReadingOptions& options);

  ~PostgresqlReader() override { close(); }

  Result<void> write(JobBody body) override;  // refused `database_only_read`
  Result<void> read(JobBody body) override { return m_workers.run(std::move(body)); }
  void close() override { m_workers.close(); }
  [[nodiscard]] WriteCounts write_counts() const override { return {}; }

 private:
  PostgresqlReader(const PostgresqlUrl& url, const ReadingOptions& options);

  PostgresqlWorkers m_workers;
};

}  // namespace musubi
