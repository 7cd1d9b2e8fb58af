#include <fmt/core.h>

#include "app/clock.h"
#include "app/commands.h"
#include "app/database_setting.h"
#include "app/installation.h"
#include "services/first_accounts.h"

namespace musubi::app {

static std::vector<access::Grant> grants_of(const NewAccountOptions& options) {
  if (!options.is_platform_admin) {
    return {};
  }
  return {{.verbs = {access::all_verbs.begin(), access::all_verbs.end()},
           .scope = access::PlatformScope{},
           .expires_at = std::nullopt,
           .reason = "musubi account create --platform-admin"}};
}

static Result<std::string> create(const SharedFiles& files, const NewAccountOptions& options) {
  const Instant now = system_clock()();
  auto postgresql = TRY(database_setting(options.database));
  const auto installation = TRY(Installation::open(
      {.data = options.data,
       .keys = options.keys,
       .migrations = files.migrations,
       .postgresql = std::move(postgresql)},
      {.address =
           TRY(site_address({.listen = "127.0.0.1", .public_url = std::nullopt, .proxies = {}})),
       .draw_page = {}},
      now));
  return services::create_invited_account(
      installation->context(),
      {.login = options.login, .name = options.name, .grants = grants_of(options)}, now);
}

int create_account(const SharedFiles& files, const NewAccountOptions& options) {
  const auto path = create(files, options);
  if (!path.is_ok()) {
    fmt::print(stderr, "musubi account create: {}\n", path.error().detail);
    return 1;
  }
  fmt::print(
      "the account is made; start the server and open this path of the site within 7 days:\n"
      "  {}\n",
      path.value());
  return 0;
}

}  // namespace musubi::app
