#include <fmt/core.h>

#include <cstdlib>

#include "app/clock.h"
#include "app/commands.h"
#include "app/demo.h"
#include "app/folders.h"
#include "app/installation.h"
#include "app/web_assets.h"
#include "delivery/mail_worker.h"
#include "http/core/server.h"
#include "http/core/termination.h"
#include "http/site.h"

namespace musubi::app {

static constexpr const char* mail_sender = "musubi@example.jp";

// A clock that somebody can set decides deadlines, so nothing but a test may have one.
static Result<Clock> clock_of(const ServeOptions& options) {
  if (!options.test_clock) {
    return system_clock();
  }
  const char* test_mode = std::getenv("MUSUBI_TEST_MODE");
  if (test_mode == nullptr || std::string_view{test_mode} != "1") {
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

static void print_start(std::uint16_t port, Demo demo) {
  fmt::print("\nlistening on http://127.0.0.1:{}\n", port);
  if (demo == Demo::yes) {
    fmt::print(
        "  研修一覧 / programmes   http://127.0.0.1:{0}/ja/\n"
        "  職員 / desk            http://127.0.0.1:{0}/ja/desk\n"
        "  届いたメール / mails    http://127.0.0.1:{0}/ja/development/mails\n\n"
        "demo accounts (職員):\n",
        port);
    for (const services::ReadyAccount& account : demo_accounts()) {
      fmt::print("  {}  password: {}  TOTP: {}  ({})\n", account.login, account.password,
                 account.totp_secret, account.name);
    }
    fmt::print("  認証コード / codes      http://127.0.0.1:{}/ja/development/mails\n", port);
  }
  fmt::print("\n");
  std::fflush(stdout);
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

static Result<void> serve_until_signal(const SharedFiles& files, const ServeOptions& options) {
  const Clock clock = TRY(clock_of(options));
  const auto installation =
      TRY(Installation::open({.data = options.data, .migrations = files.migrations}, clock()));
  const services::Context& context = installation->context();
  TRY(publish_folders(context, TRY(read_programme_folders({files.programmes})), clock()));
  if (options.demo == Demo::yes) {
    TRY(set_up_demo(context, clock()));
  }
  const WebAssets web = TRY(load_web_assets(files.web));
  const auto developer_pages =
      options.demo == Demo::yes ? http::DeveloperPages::present : http::DeveloperPages::absent;
  http::Router router = TRY(http::make_router({.context = context,
                                               .files = web.files,
                                               .style_sheet = web.style_sheet,
                                               .developer_pages = developer_pages,
                                               .demo_logins = demo_logins(options.demo)}));
  http::Application application{{.hosts = {"127.0.0.1", "localhost"},
                                 .scheme = http::Scheme::http,
                                 .session_cookie = std::string{http::session_cookie},
                                 .trusted_proxies = {}},
                                std::move(router),
                                http::make_gate(context)};
  http::TerminationSignal signal;
  const auto server = TRY(http::Server::start({.port = options.port}, std::move(application),
                                              {.clock = clock, .log = http::stdout_log()}));
  installation->set_port(server->port());
  const delivery::MailWorker mail_worker{
      {.context = context,
       .folder = TRY(delivery::MailFolder::open(options.data / "mails")),
       .from = mail_sender,
       .clock = clock}};
  print_start(server->port(), options.demo);
  signal.wait();
  server->drain();
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

static Result<void> set_up(const SharedFiles& files, const std::filesystem::path& data) {
  const Clock clock = system_clock();
  const auto installation =
      TRY(Installation::open({.data = data, .migrations = files.migrations}, clock()));
  TRY(publish_folders(installation->context(), TRY(read_programme_folders({files.programmes})),
                      clock()));
  return set_up_demo(installation->context(), clock());
}

int demo(const SharedFiles& files, const std::filesystem::path& data) {
  const auto done = set_up(files, data);
  if (!done.is_ok()) {
    fmt::print(stderr, "musubi demo: {}\n", done.error().detail);
    return 1;
  }
  fmt::print("the demonstration is set up in {}: start it with `musubi serve --demo --data {}`\n",
             data.string(), data.string());
  return 0;
}

}  // namespace musubi::app
