// SqliteEngine: one database file in the hands of this process: its lock, its writer, its readers.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "stores/database.h"
#include "stores/lock_file.h"
#include "stores/sqlite/sqlite_readers.h"
#include "stores/sqlite/sqlite_writer.h"

namespace musubi {

class SqliteEngine : public Engine {
 public:
  // As Database::open.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const std::filesystem::path& path,
                                                            const DatabaseOptions& options);

  ~SqliteEngine() override { close(); }

  Result<void> write(JobBody body) override;
  Result<void> read(JobBody body) override;
  void close() override;
  [[nodiscard]] WriteCounts write_counts() const override { return m_writer->counts(); }
  // Nobody else writes, so the writer's own count of commits says it.
  Result<ContentMark> content_mark() override {
    return ContentMark{std::to_string(m_writer->commits_tried())};
  }

 private:
  SqliteEngine(LockFile lock, std::unique_ptr<SqliteWriter> writer,
               std::unique_ptr<SqliteReaders> readers)
      : m_lock(std::move(lock)), m_writer(std::move(writer)), m_readers(std::move(readers)) {}

  std::optional<LockFile> m_lock;  // let go of last
  std::unique_ptr<SqliteWriter> m_writer;
  std::unique_ptr<SqliteReaders> m_readers;
};

}  // namespace musubi
