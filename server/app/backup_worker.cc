#include "app/backup_worker.h"

#include <boost/json.hpp>
#include <chrono>

#include "app/folders.h"
#include "base/pause.h"

namespace musubi::app {

namespace json = boost::json;

// After a failure, which a full disk or a missing folder may be, it is tried again by then.
static constexpr std::chrono::seconds pause_after_failure{15 * 60};
static constexpr std::chrono::seconds pause_between_looks{30};

BackupWorker::BackupWorker(Parts parts)
    : m_parts(std::move(parts)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

Result<std::unique_ptr<BackupWorker>> BackupWorker::start(
    const RegularBackupOptions& options, const std::filesystem::path& data, Clock clock,
    std::function<void(std::string_view line)> log) {
  if (options.key.empty()) {
    return Error{ErrorKind::invalid, "backup_key_missing",
                 "--backup-folder needs --backup-key, the public key of `musubi backup-key`"};
  }
  const std::string key = TRY(read_text_file(options.key));
  auto recipient = TRY(BoxPublicKey::of_text(key));
  return std::make_unique<BackupWorker>(Parts{.order = {.data = data,
                                                        .folder = options.folder,
                                                        .recipient = std::move(recipient),
                                                        .stop = {}},
                                              .every_seconds = options.every_hours * 60 * 60,
                                              .clock = std::move(clock),
                                              .log = std::move(log)});
}

bool BackupWorker::is_due(Instant now) const {
  const auto newest = backup::newest_backup(m_parts.order.folder);
  return !newest || newest->plus_seconds(m_parts.every_seconds) <= now;
}

void BackupWorker::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const std::int64_t failed_before = m_figures.failed;
    if (const Instant now = m_parts.clock(); is_due(now)) {
      back_up(now, stop);
    }
    const bool has_failed = m_figures.failed > failed_before;
    pause(stop, has_failed ? pause_after_failure : pause_between_looks);
  }
}

void BackupWorker::back_up(Instant now, const std::stop_token& stop) {
  const auto began = std::chrono::steady_clock::now();
  backup::BackupOrder order = m_parts.order;
  order.stop = stop;
  const auto made = backup::make_backup(order, now);
  const auto duration = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - began);
  if (!made.is_ok() && made.error().code == "stopped") {
    return;
  }
  if (!made.is_ok()) {
    ++m_figures.failed;
    m_parts.log(json::serialize(json::object{{"at", now.iso_utc()},
                                             {"backup_alarm", "no backup was made"},
                                             {"detail", made.error().detail}}));
    return;
  }
  say(made.value(), now, duration.count());
}

void BackupWorker::say(const backup::MadeBackup& made, Instant now, std::int64_t duration_ms) {
  ++m_figures.kept;
  m_figures.newest_us = now.unix_us();
  m_figures.newest_bytes = made.bytes;
  m_parts.log(json::serialize(json::object{{"at", now.iso_utc()},
                                           {"backup", made.file.filename().string()},
                                           {"bytes", made.bytes},
                                           {"files", made.files},
                                           {"rows", made.rows},
                                           {"removed", made.removed},
                                           {"ms", duration_ms}}));
  if (!made.problems.empty()) {
    ++m_figures.failed;
    m_parts.log(json::serialize(
        json::object{{"at", now.iso_utc()},
                     {"backup_alarm", "the backup is kept, and the installation has problems"},
                     {"detail", made.problems.front()}}));
  }
}

}  // namespace musubi::app
