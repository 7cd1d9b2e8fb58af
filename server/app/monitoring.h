// Monitoring: what the server tells those who operate it: whether it is healthy, and its numbers.
// The numbers are told on a listener of their own that only this machine reaches (decision 0029).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/backup_worker.h"
#include "app/clock.h"
#include "delivery/mail_worker.h"
#include "http/core/rate_limits.h"
#include "http/core/request_metrics.h"
#include "http/core/server.h"
#include "http/health.h"
#include "services/context.h"

namespace musubi::app {

struct Monitored {
  const services::Context& context;
  std::filesystem::path data;
  const http::RequestMetrics& requests;
  const http::RateLimits& limits;
  // Both stand still before the server has begun to work.
  std::function<const http::Server*()> server;
  std::function<const delivery::MailWorker*()> mail_worker;
  // None also where the server makes no backups.
  std::function<const BackupWorker*()> backup_worker;
};

// The database answers, reading and writing; the mail worker makes its rounds; the disk has room.
// Migrations need no check: without all of them the server doesn't begin to listen.
[[nodiscard]] http::Checks health_checks(Monitored monitored);

// GET /metrics and the health, on 127.0.0.1 at this port.
[[nodiscard]] Result<std::unique_ptr<http::Server>> start_monitoring(std::uint16_t port,
                                                                     const Monitored& monitored,
                                                                     const Clock& clock);

}  // namespace musubi::app
