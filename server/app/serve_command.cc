#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <thread>

#include "app/audit_sealer.h"
#include "app/backup_worker.h"
#include "app/clock.h"
#include "app/commands.h"
#include "app/database_setting.h"
#include "app/demo.h"
#include "app/draft_sweeper.h"
#include "app/folders.h"
#include "app/installation.h"
#include "app/long_jobs.h"
#include "app/mail_transport.h"
#include "app/monitoring.h"
#include "app/web_assets.h"
#include "delivery/mail_worker.h"
#include "delivery/page_drawer.h"
#include "http/core/server.h"
#include "http/core/termination.h"
#include "http/refusal_page.h"
#include "http/site.h"

namespace musubi::app {

static bool is_test_mode() {
  const char* test_mode = std::getenv("MUSUBI_TEST_MODE");
  return test_mode != nullptr && std::string_view{test_mode} == "1";
}

// A clock that somebody can set decides deadlines, so nothing but a test may have one.
static Result<Clock> clock_of(const ServeOptions& options) {
  if (!options.test_clock) {
    return system_clock();
  }
  if (!is_test_mode()) {
    return Error{ErrorKind::refused, "not_in_test_mode",
                 "--test-clock is for tests: set MUSUBI_TEST_MODE=1, or leave it out"};
  }
  const auto start = Instant::parse(*options.test_clock);
  if (!start) {
    return Error{ErrorKind::invalid, "bad_test_clock",
                 fmt::format("--test-clock {} is no time: write it like "
                             "2026-11-21T10:00:00+09:00",
                             *options.test_clock)};
  }
  return clock_starting_at(*start);
}

// Tests ask faster than any people, and all from one address: theirs is the factor that lets them,
// unless they are about the limits.
static int limit_factor(const ServeOptions& options) {
  constexpr int for_tests = 1000;
  return options.limit_factor.value_or(is_test_mode() ? for_tests : 1);
}

static std::size_t mebibytes(int count) { return static_cast<std::size_t>(count) * 1024 * 1024; }

static http::Site site_of(const SiteAddress& address,
                          const std::shared_ptr<http::RateLimits>& limits) {
  const bool has_tls = address.transport == Transport::tls_in_front;
  return {.hosts = address.hosts,
          .scheme = has_tls ? http::Scheme::https : http::Scheme::http,
          .session_cookie = std::string{http::session_cookie},
          .trusted_proxies = address.proxies,
          .limits = limits};
}

static void print_start(const SiteAddress& address, std::uint16_t port, Demo demo,
                        const std::string& mail_words) {
  fmt::print("\nlistening on http://{}:{}\n", address.listen, port);
  if (address.public_url) {
    fmt::print("reached at {}\n", *address.public_url);
  }
  fmt::print("{}\n", mail_words);
  if (demo == Demo::yes) {
    fmt::print(
        "  研修一覧 / programmes   {0}/ja/\n"
        "  職員 / desk            {0}/ja/desk\n"
        "  届いたメール / mails    {0}/ja/development/mails\n\n"
        "demo accounts (職員):\n",
        address.base_url(port));
    for (const services::ReadyAccount& account : demo_accounts()) {
      fmt::print("  {}  password: {}  TOTP: {}  ({})\n", account.login, account.password,
                 account.totp_secret, account.name);
    }
    fmt::print("  認証コード / codes      {}/ja/development/mails\n", address.base_url(port));
  }
  fmt::print("\n");
  std::fflush(stdout);
}

// One tool for each core, and a few callers that wait: each of them holds a worker of the server.
static std::unique_ptr<delivery::PageDrawer> page_drawer() {
  const auto confinement = delivery::find_confinement();
  fmt::print("previews: drawn by tools that {}\n",
             confinement == delivery::Confinement::namespaces
                 ? "bubblewrap confines"
                 : "only limits confine, because bubblewrap does not work on this machine");
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return std::make_unique<delivery::PageDrawer>(
      confinement,
      delivery::PageDrawer::Bounds{.at_once = std::min<std::size_t>(cores, 4), .waiting_max = 2});
}

static std::vector<http::DemoLogin> demo_logins(Demo demo) {
  std::vector<http::DemoLogin> logins;
  if (demo == Demo::yes) {
    for (const services::ReadyAccount& account : demo_accounts()) {
      logins.push_back({account.login, account.totp_secret});
    }
  }
  return logins;
}

// None unless a folder for them was named.
static Result<std::unique_ptr<BackupWorker>> regular_backups_of(const ServeOptions& options,
                                                                const Clock& clock) {
  if (options.backup.folder.empty()) {
    return std::unique_ptr<BackupWorker>{};
  }
  if (TRY(database_setting(options.database))) {
    return Error{ErrorKind::refused, "backup_not_of_postgresql",
                 "--backup-folder keeps installations whose records are in a file: a PostgreSQL is "
                 "kept by pg_dump (docs/operations/postgresql.md)"};
  }
  return BackupWorker::start(options.backup, options.data, clock, http::stdout_log());
}

static Result<http::Application> application_of(const ServeOptions& options, http::SiteParts parts,
                                                http::Site site) {
  if (options.demo == Demo::yes) {
    parts.developer_pages = http::DeveloperPages::present;
  }
  parts.demo_logins = demo_logins(options.demo);
  http::Router router = TRY(http::make_router(parts));
  return http::Application{std::move(site), std::move(router), http::make_gate(parts.context),
                           http::make_refusal_writer(parts.style_sheet)};
}

// What lives as long as the server serves, and looks at its parts once they are there.
struct Watch {
  http::RequestMetrics requests;
  std::shared_ptr<http::RateLimits> limits;
  std::atomic<const http::Server*> server = nullptr;
  std::atomic<const delivery::MailWorker*> mail_worker = nullptr;
  std::atomic<const BackupWorker*> backup_worker = nullptr;

  // Before they go.
  void look_away() {
    server = nullptr;
    mail_worker = nullptr;
    backup_worker = nullptr;
  }

  [[nodiscard]] Monitored monitored(const services::Context& context,
                                    const std::filesystem::path& data) {
    return {.context = context,
            .data = data,
            .requests = requests,
            .limits = *limits,
            .server = [this] { return server.load(); },
            .mail_worker = [this] { return mail_worker.load(); },
            .backup_worker = [this] { return backup_worker.load(); }};
  }
};

// Without a port, nothing listens.
static Result<std::unique_ptr<http::Server>> monitoring(const ServeOptions& options,
                                                        const Monitored& monitored,
                                                        const Clock& clock) {
  if (!options.metrics_port) {
    return std::unique_ptr<http::Server>{};
  }
  auto server = TRY(start_monitoring(*options.metrics_port, monitored, clock));
  fmt::print("metrics on http://127.0.0.1:{}/metrics\n", server->port());
  return server;
}

static void set_bounds(Installation& installation, const ServeOptions& options) {
  installation.hold_mails_for(options.mail.recall_minutes * 60);
  installation.bound_exports_to(options.export_rows_max);
}

static OtherServers others_beside(const std::optional<PostgresqlUrl>& postgresql) {
  return postgresql ? OtherServers::perhaps : OtherServers::none;
}

static Result<void> serve_until_signal(const SharedFiles& files, const ServeOptions& options) {
  const Clock clock = TRY(clock_of(options));
  const SiteAddress address = TRY(site_address(options.address));
  const auto drawer = page_drawer();
  const auto postgresql = TRY(database_setting(options.database));
  const auto installation = TRY(Installation::open(
      {.data = options.data,
       .keys = options.keys,
       .migrations = files.migrations,
       .postgresql = postgresql},
      {.address = address,
       .draw_page = [&drawer](const services::PageToDraw& page) { return drawer->draw(page); }},
      clock()));
  const services::Context& context = installation->context();
  MailWay mail = TRY(mail_way(options.mail, options.data));
  set_bounds(*installation, options);
  TRY(publish_folders(context, TRY(read_programme_folders({files.programmes})), clock()));
  if (options.demo == Demo::yes) {
    TRY(set_up_demo(context, clock()));
  }
  Watch watch{.requests = {}, .limits = std::make_shared<http::RateLimits>(limit_factor(options))};
  const Monitored monitored = watch.monitored(context, options.data);
  if (postgresql) {
    fmt::print("records: in {}\n", postgresql->description());
  }
  const WebAssets web = TRY(load_web_assets(files.web));
  const auto press = TRY(paper::Press::create());
  http::Application application =
      TRY(application_of(options,
                         {.context = context,
                          .files = web.files,
                          .style_sheet = web.style_sheet,
                          .press = *press,
                          .developer_pages = http::DeveloperPages::absent,
                          .demo_logins = {},
                          .checks = health_checks(monitored),
                          .kept_pages_bytes_max = mebibytes(options.kept_pages_mib)},
                         site_of(address, watch.limits)));
  const auto metrics = TRY(monitoring(options, monitored, clock));
  http::TerminationSignal signal;
  const auto server = TRY(http::Server::start(
      {.address = address.listen, .port = options.port}, std::move(application),
      {.clock = clock, .log = http::stdout_log(), .observe = [&watch](const auto& record) {
         watch.requests.count(record);
       }}));
  installation->set_port(server->port());
  const delivery::MailWorker mail_worker{{.context = context,
                                          .transport = std::move(mail.transport),
                                          .from = std::move(mail.from),
                                          .clock = clock,
                                          .log = http::stdout_log()}};
  watch.server = server.get();
  watch.mail_worker = &mail_worker;
  const auto long_job_worker = TRY(start_long_jobs(context, clock, others_beside(postgresql)));
  const DraftSweeper draft_sweeper{context, clock};
  const AuditSealer audit_sealer{{.database = context.database,
                                  .heads = options.data / "heads",
                                  .clock = clock,
                                  .log = http::stdout_log()}};
  const auto regular_backups = TRY(regular_backups_of(options, clock));
  watch.backup_worker = regular_backups.get();
  print_start(address, server->port(), options.demo, mail.words);
  signal.wait();
  server->drain();
  if (metrics != nullptr) {
    metrics->drain();
  }
  watch.look_away();
  return {};
}

int serve(const SharedFiles& files, const ServeOptions& options) {
  const auto served = serve_until_signal(files, options);
  if (!served.is_ok()) {
    fmt::print(stderr, "musubi serve: {}\n", served.error().detail);
    return 1;
  }
  return 0;
}

static Result<void> set_up(const SharedFiles& files, const DemoOptions& options) {
  const Clock clock = system_clock();
  SiteAddress address =
      TRY(site_address({.listen = "127.0.0.1", .public_url = std::nullopt, .proxies = {}}));
  auto postgresql = TRY(database_setting(options.database));
  const auto installation =
      TRY(Installation::open({.data = options.data,
                              .keys = {},
                              .migrations = files.migrations,
                              .postgresql = std::move(postgresql)},
                             {.address = std::move(address), .draw_page = {}}, clock()));
  TRY(publish_folders(installation->context(), TRY(read_programme_folders({files.programmes})),
                      clock()));
  return set_up_demo(installation->context(), clock());
}

int demo(const SharedFiles& files, const DemoOptions& options) {
  const auto done = set_up(files, options);
  if (!done.is_ok()) {
    fmt::print(stderr, "musubi demo: {}\n", done.error().detail);
    return 1;
  }
  fmt::print("the demonstration is set up in {}: start it with `musubi serve --demo --data {}`\n",
             options.data.string(), options.data.string());
  return 0;
}

}  // namespace musubi::app
