#include "app/monitoring.h"

#include <unistd.h>

#include <fstream>

#include "base/crypto/password.h"
#include "http/core/metric_text.h"
#include "stores/audit_seal.h"
#include "stores/pulse.h"

namespace musubi::app {

namespace fs = std::filesystem;
using http::Access;
using http::MetricText;
using http::Request;
using http::Response;
using http::Status;

// Below it, uploads would soon take the space that the database needs to note anything.
constexpr std::uintmax_t free_bytes_min = std::uintmax_t{64} * 1024 * 1024;
// The longest that one round may take, which waits for a mail relay.
constexpr int mail_round_seconds_max = 300;

static bool has_room(const fs::path& folder) {
  std::error_code error;
  const fs::space_info space = fs::space(folder, error);
  return !error && space.available >= free_bytes_min;
}

static bool makes_rounds(const delivery::MailWorker* worker) {
  return worker != nullptr && worker->seconds_since_round() <= mail_round_seconds_max;
}

http::Checks health_checks(Monitored monitored) {
  return [monitored = std::move(monitored)](Instant) {
    Database& database = monitored.context.database;
    return std::vector<http::Check>{
        {"database_reads", database.read(stores::read_pulse).is_ok()},
        {"database_writes", database.write([](Transaction&) { return Result<void>{}; }).is_ok()},
        {"mail_worker", makes_rounds(monitored.mail_worker())},
        {"disk", has_room(monitored.data)}};
  };
}

static std::int64_t open_files() {
  std::error_code error;
  std::int64_t count = 0;
  for (fs::directory_iterator entry{"/proc/self/fd", error}; !error && entry != fs::end(entry);
       entry.increment(error)) {
    ++count;
  }
  return count;
}

// The second number of statm is of pages that are in memory.
static std::int64_t resident_bytes() {
  std::ifstream file{"/proc/self/statm"};
  std::int64_t all_pages = 0;
  std::int64_t pages = 0;
  file >> all_pages >> pages;
  return pages * ::sysconf(_SC_PAGESIZE);
}

static void write_database(MetricText& text, const services::Context& context) {
  const WriteCounts counts = context.database.write_counts();
  text.family("musubi_write_jobs_total", "counter", "Writes that were answered, kept or not.");
  text.number("musubi_write_jobs_total", {}, counts.jobs);
  text.family("musubi_commits_total", "counter", "Commits, each of one write or more.");
  text.number("musubi_commits_total", {}, counts.commits);
  text.family("musubi_checkpoints_total", "counter", "Times the log moved into the database.");
  text.number("musubi_checkpoints_total", {}, counts.checkpoints);
  const auto unsealed = context.database.read(stores::count_unsealed);
  if (unsealed.is_ok()) {
    text.family("musubi_audit_unsealed", "gauge", "Entries of the audit that wait for a seal.");
    text.number("musubi_audit_unsealed", {}, unsealed.value());
  }
  const auto mails = context.database.read(stores::count_open_mails);
  if (!mails.is_ok()) {
    return;
  }
  text.family("musubi_mails", "gauge", "Mails that are not out of the way, by state.");
  for (const stores::MailCount& mail : mails.value()) {
    text.number("musubi_mails", {{"state", mail.state}}, mail.count);
  }
}

static void write_server(MetricText& text, const Monitored& monitored) {
  if (const http::Server* server = monitored.server()) {
    text.family("musubi_connections", "gauge", "Open connections.");
    text.number("musubi_connections", {}, static_cast<std::int64_t>(server->connections()));
    text.family("musubi_waiting_requests", "gauge", "Requests that wait for a worker thread.");
    text.number("musubi_waiting_requests", {},
                static_cast<std::int64_t>(server->waiting_requests()));
  }
  text.family("musubi_rate_refusals_total", "counter", "Requests refused because of a limit.");
  text.number("musubi_rate_refusals_total", {}, monitored.limits.refusals());
  text.family("musubi_rate_buckets", "gauge", "Addresses and accounts that limits remember.");
  text.number("musubi_rate_buckets", {}, static_cast<std::int64_t>(monitored.limits.buckets()));
  text.family("musubi_password_checks_waiting", "gauge", "Passwords that wait to be hashed.");
  text.number("musubi_password_checks_waiting", {}, password_checks_waiting());
  if (const delivery::MailWorker* worker = monitored.mail_worker()) {
    text.family("musubi_mail_round_age_seconds", "gauge", "Since the mail worker's last round.");
    text.number("musubi_mail_round_age_seconds", {}, worker->seconds_since_round());
  }
}

// What waits grows only while the sealer does not work.
static void write_upkeep(MetricText& text, const Monitored& monitored) {
  const auto waiting = monitored.context.database.read(audit::count_waiting);
  if (waiting.is_ok()) {
    text.family("musubi_audit_unsealed", "gauge", "Entries of the audit that have no seal yet.");
    text.number("musubi_audit_unsealed", {}, waiting.value());
  }
  const BackupWorker* worker = monitored.backup_worker();
  if (worker == nullptr) {
    return;
  }
  const BackupFigures& figures = worker->figures();
  text.family("musubi_backups_total", "counter", "Backups that were made and checked.");
  text.number("musubi_backups_total", {}, figures.kept);
  text.family("musubi_backup_failures_total", "counter", "Backups that failed or told a problem.");
  text.number("musubi_backup_failures_total", {}, figures.failed);
  text.family("musubi_backup_newest_seconds", "gauge", "When the newest was made, since 1970.");
  text.number("musubi_backup_newest_seconds", {}, figures.newest_us / 1'000'000);
}

static void write_process(MetricText& text) {
  text.family("process_open_fds", "gauge", "Open files and sockets.");
  text.number("process_open_fds", {}, open_files());
  text.family("process_resident_memory_bytes", "gauge", "Memory in use.");
  text.number("process_resident_memory_bytes", {}, resident_bytes());
}

static Response metrics(const Monitored& monitored) {
  MetricText text;
  monitored.requests.write(text);
  write_server(text, monitored);
  write_database(text, monitored.context);
  write_upkeep(text, monitored);
  write_process(text);
  Response response{Status::ok};
  response.with_body("text/plain; version=0.0.4; charset=utf-8", text.text());
  return response;
}

// Who reaches this listener is on this machine already, and is told no names and no words.
static Response plain_refusal(const http::Refusal& refusal, const Request*, std::string_view) {
  Response response{refusal.status};
  response.with_body("text/plain; charset=utf-8", std::string{refusal.code} + "\n");
  return response;
}

Result<std::unique_ptr<http::Server>> start_monitoring(std::uint16_t port,
                                                       const Monitored& monitored,
                                                       const Clock& clock) {
  std::vector<http::Route> routes = http::health_routes(health_checks(monitored));
  routes.push_back({.method = http::Method::get,
                    .pattern = "/metrics",
                    .access = Access::anyone,
                    .handler = [monitored](const Request&) { return metrics(monitored); }});
  auto router = TRY(http::Router::create(std::move(routes)));
  http::Application application{
      {.hosts = {"127.0.0.1", "localhost"},
       .scheme = http::Scheme::http,
       .session_cookie = "__Host-none",
       .trusted_proxies = {}},
      std::move(router),
      [](const http::Policy&, const Request&) { return http::Admitted{}; },
      plain_refusal};
  return http::Server::start({.address = "127.0.0.1",
                              .port = port,
                              .io_threads = 1,
                              .workers = {.threads = 1, .queue_max = 16},
                              .limits = {.connections_max = 32}},
                             std::move(application), {.clock = clock, .log = [](auto) {}});
}

}  // namespace musubi::app
