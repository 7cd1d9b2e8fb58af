// BackupWorker: a thread that makes a backup when the newest one is old enough, and says in the log
// what became of it.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

#include "app/clock.h"
#include "app/commands.h"
#include "stores/backup/make_backup.h"

namespace musubi::app {

// For whoever watches the server; written by the worker alone.
struct BackupFigures {
  std::atomic<std::int64_t> kept = 0;       // since the start
  std::atomic<std::int64_t> failed = 0;     // since the start, those with problems too
  std::atomic<std::int64_t> newest_us = 0;  // since 1970; 0 while there is none
  std::atomic<std::int64_t> newest_bytes = 0;
};

class BackupWorker {
 public:
  struct Parts {
    backup::BackupOrder order;
    int every_seconds;
    Clock clock;
    std::function<void(std::string_view line)> log;
  };

  explicit BackupWorker(Parts parts);
  // With the key of the options; invalid when there is none, or it is no public one.
  [[nodiscard]] static Result<std::unique_ptr<BackupWorker>> start(
      const RegularBackupOptions& options, const std::filesystem::path& data, Clock clock,
      std::function<void(std::string_view line)> log);

  [[nodiscard]] const BackupFigures& figures() const { return m_figures; }

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] bool is_due(Instant now) const;
  void back_up(Instant now, const std::stop_token& stop);
  void say(const backup::MadeBackup& made, Instant now, std::int64_t duration_ms);

  Parts m_parts;
  BackupFigures m_figures;
  std::jthread m_thread;
};

}  // namespace musubi::app
