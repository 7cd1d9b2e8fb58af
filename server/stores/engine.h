// Engine: one kind of database with its threads, behind Database. SQLite has one writer that shares
// commits; PostgreSQL has a pool of connections that repeats a write which lost a race.
#pragma once

#include <cstdint>

#include "stores/content_mark.h"
#include "stores/job.h"

namespace musubi {

// Counted since the database was opened.
struct WriteCounts {
  std::int64_t jobs = 0;  // answered, whether kept or rolled back
  std::int64_t commits = 0;
  std::int64_t checkpoints = 0;
};

class Engine {
 public:
  Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  virtual ~Engine() = default;

  // Both wait for the answer, which a write gives only after its COMMIT returned.
  virtual Result<void> write(JobBody body) = 0;
  virtual Result<void> read(JobBody body) = 0;
  // Finishes what waits, then refuses with `database_closed`.
  virtual void close() = 0;
  [[nodiscard]] virtual WriteCounts write_counts() const = 0;
  // As Database::content_mark; whoever only reads beside a writer cannot tell.
  virtual Result<ContentMark> content_mark() {
    return Error{ErrorKind::refused, "no_content_mark", "opened for reading alone"};
  }
};

}  // namespace musubi
