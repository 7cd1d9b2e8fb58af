// The API by which staff manage accounts and grants.
#include "base/digits.h"
#include "http/api/account_codec.h"
#include "http/api/field_rules.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using services::Context;

constexpr int account_pages_max = 100'000;

static AccountId account_in(const Request& request) {
  return AccountId{request.parameter("account")};
}

static Response show(const Context& context, const AccountId& account, Status status,
                     const Request& request) {
  const auto found = services::view_staff_account(context, staff_of(request), account);
  return found.is_ok() ? Response::json(status, to_json(found.value(), request.received))
                       : problem_of(found.error(), language_of(request));
}

static Response show_after(const Result<void>& done, const Context& context,
                           const Request& request) {
  return done.is_ok() ? show(context, account_in(request), Status::ok, request)
                      : problem_of(done.error(), language_of(request));
}

static Response list_accounts(const Context& context, const Request& request) {
  const auto typed = request.query_value("page");
  const auto page = typed ? parse_digits(*typed) : std::optional{1};
  if (!page || *page < 1 || *page > account_pages_max) {
    const std::vector<InputProblem> problems{
        {.pointer = "?page", .message_key = "query.out_of_range", .limit = std::nullopt}};
    return problem_of(problems, language_of(request));
  }
  const auto accounts = services::view_accounts(context, staff_of(request), *page);
  return accounts.is_ok() ? Response::json(Status::ok, to_json(accounts.value(), request.received))
                          : problem_of(accounts.error(), language_of(request));
}

static Response get_account(const Context& context, const Request& request) {
  return show(context, account_in(request), Status::ok, request);
}

static Response invite(const Context& context, const Request& request) {
  const auto input = read_invitation(request.body, language_of(request));
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto account = services::invite_account(
      context, staff_of(request), std::get<services::InviteCommand>(input), request.received);
  return account.is_ok() ? show(context, account.value(), Status::created, request)
                         : problem_of(account.error(), language_of(request));
}

static Response add_grant(const Context& context, const Request& request) {
  const auto input = read_grant_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  return show_after(services::add_grant(context, staff_of(request), account_in(request),
                                        std::get<access::Grant>(input), request.received),
                    context, request);
}

// Reads the reason that these acts ask for, and shows the account as the act left it.
template <typename Act>
static Response with_reason(const Context& context, const Request& request, Act act) {
  const auto input = read_text_input(request.body, "reason", reason_rule);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  return show_after(act(std::get<TextInput>(input).text), context, request);
}

static Response revoke(const Context& context, const Request& request) {
  return with_reason(context, request, [&](const std::string& reason) {
    return services::revoke_grant(
        context, staff_of(request),
        {account_in(request), GrantId{request.parameter("grant")}, reason}, request.received);
  });
}

static Response invite_again(const Context& context, const Request& request) {
  return with_reason(context, request, [&](const std::string& reason) {
    return services::invite_again(context, staff_of(request), account_in(request), reason,
                                  request.received);
  });
}

static Response remove_second_factor(const Context& context, const Request& request) {
  return with_reason(context, request, [&](const std::string& reason) {
    return services::remove_second_factor_of(context, staff_of(request), account_in(request),
                                             reason, request.received);
  });
}

struct StaffAccountRoute {
  Method method;
  std::string_view pattern;
  Response (*handler)(const Context&, const Request&);
};

static constexpr StaffAccountRoute staff_account_table[] = {
    {Method::get, "/api/staff/accounts", list_accounts},
    {Method::post, "/api/staff/accounts", invite},
    {Method::get, "/api/staff/accounts/{account}", get_account},
    {Method::post, "/api/staff/accounts/{account}/invitation", invite_again},
    {Method::post, "/api/staff/accounts/{account}/second-factor/remove", remove_second_factor},
    {Method::post, "/api/staff/accounts/{account}/grants", add_grant},
    {Method::post, "/api/staff/accounts/{account}/grants/{grant}/revoke", revoke},
};

std::vector<Route> staff_account_routes(const Context& context) {
  std::vector<Route> routes;
  for (const StaffAccountRoute& route : staff_account_table) {
    routes.push_back({.method = route.method,
                      .pattern = std::string{route.pattern},
                      .access = staff(access::Verb::manage_accounts),
                      .handler = [&context, handler = route.handler](const Request& request) {
                        return handler(context, request);
                      }});
  }
  return routes;
}

}  // namespace musubi::http
