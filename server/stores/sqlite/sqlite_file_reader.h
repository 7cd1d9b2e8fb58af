// SqliteFileReader: reads a database file beside the process that has it. It takes no lock, never
// writes and never checkpoints, so the one writer stays the only one (security.md 0.3).
#pragma once

#include <filesystem>
#include <memory>

#include "stores/database.h"
#include "stores/sqlite/sqlite_readers.h"

namespace musubi {

class SqliteFileReader : public Engine {
 public:
  // As Database::open_for_reading.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const std::filesystem::path& path,
                                                            const ReadingOptions& options);

  ~SqliteFileReader() override { close(); }

  Result<void> write(JobBody body) override;  // refused `database_only_read`
  Result<void> read(JobBody body) override;
  void close() override { m_readers->close(); }
  [[nodiscard]] WriteCounts write_counts() const override { return {}; }

 private:
  explicit SqliteFileReader(std::unique_ptr<SqliteReaders> readers)
      : m_readers(std::move(readers)) {}

  std::unique_ptr<SqliteReaders> m_readers;
};

}  // namespace musubi
