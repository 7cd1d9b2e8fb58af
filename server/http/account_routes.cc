// The API of accounts: signing in and out, mailed links, and the own account.
#include <boost/json.hpp>

#include "http/api/account_codec.h"
#include "http/api/field_rules.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/session_cookie.h"
#include "http/site.h"
#include "services/account_links.h"

namespace musubi::http {

using services::Context;
using services::MustWait;

static Response get_session(const Context&, const Request& request) {
  return Response::json(Status::ok, to_json(session_of(request)));
}

static Response sign_in(const Context& context, const Request& request) {
  services::SignInCommand command{.login = "", .password = "", .visitor = visitor_of(request)};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    command.login = reader.text("login", login_rule);
    command.password = reader.text("password", password_rule);
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto attempt = services::sign_in(context, command, request.received);
  if (!attempt.is_ok()) {
    return problem_of(attempt.error(), language_of(request));
  }
  if (const auto* wait = std::get_if<MustWait>(&attempt.value())) {
    return problem_of(*wait, language_of(request));
  }
  const auto& signed_in = std::get<services::SignedIn>(attempt.value());
  Response response = Response::json(Status::ok, to_json(signed_in.session));
  set_session_cookie(response, signed_in, request.received);
  return response;
}

static Response sign_out(const Context& context, const Request& request) {
  if (const auto cookie = request.cookie(session_cookie)) {
    const auto done = services::sign_out(context, std::string{*cookie});
    if (!done.is_ok()) {
      return problem_of(done.error(), language_of(request));
    }
  }
  Response response{Status::no_content};
  end_session_cookie(response);
  return response;
}

static Response ask_link(const Context& context, const Request& request) {
  static constexpr std::array<std::string_view, 2> purposes{"sign_up", "reset"};
  services::AskLinkCommand command{.purpose = stores::LinkPurpose::sign_up,
                                   .login = "",
                                   .language = language_of(request),
                                   .source = request.remote_address};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    command.purpose = reader.choice("purpose", purposes) == 0 ? stores::LinkPurpose::sign_up
                                                              : stores::LinkPurpose::reset;
    command.login = reader.text("login", login_rule);
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto attempt = services::ask_account_link(context, command, request.received);
  if (!attempt.is_ok()) {
    return problem_of(attempt.error(), language_of(request));
  }
  if (const auto* wait = std::get_if<MustWait>(&attempt.value())) {
    return problem_of(*wait, language_of(request));
  }
  return Response::json(Status::accepted, boost::json::serialize(boost::json::object{
                                              {"valid_minutes", std::get<int>(attempt.value())}}));
}

static std::string_view word_of(stores::LinkPurpose purpose) {
  switch (purpose) {
    case stores::LinkPurpose::sign_up:
      return "sign_up";
    case stores::LinkPurpose::reset:
      return "reset";
    case stores::LinkPurpose::invitation:
      return "invitation";
  }
  MUSUBI_ASSERT(false && "every purpose has its word");
  return {};
}

static Response get_link(const Context& context, const Request& request) {
  const auto link =
      services::view_account_link(context, request.parameter("token"), request.received);
  if (!link.is_ok()) {
    return problem_of(link.error(), language_of(request));
  }
  boost::json::object json{
      {"purpose", word_of(link.value().purpose)},
      {"login", link.value().login},
      {"expires_at", link.value().expires_at.iso_jst()},
      {"password_characters_min", link.value().password_characters_min},
      {"password_characters_max", access::password_characters_max},
  };
  if (link.value().name) {
    json["name"] = *link.value().name;
  }
  return Response::json(Status::ok, boost::json::serialize(json));
}

static Response use_link(const Context& context, const Request& request) {
  services::UseLinkCommand command{
      .secret = request.parameter("token"), .password = "", .name = ""};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    command.password = reader.text("password", password_rule);
    command.name = reader.optional_text("name", name_rule).value_or("");
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto refused = services::use_account_link(context, command, request.received);
  if (!refused.is_ok()) {
    return problem_of(refused.error(), language_of(request));
  }
  return refused.value().empty()
             ? Response{Status::no_content}
             : problem_of(input_problems(refused.value(), "/password"), language_of(request));
}

static Response get_own_account(const Context& context, const Request& request) {
  const auto own = services::view_own_account(context, session_of(request));
  return own.is_ok() ? Response::json(Status::ok, to_json(own.value(), request.received))
                     : problem_of(own.error(), language_of(request));
}

static Response change_account(const Context& context, const Request& request) {
  const auto input = read_profile_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto& [name, language] = std::get<ProfileInput>(input);
  const auto done =
      services::change_own_account(context, session_of(request), name, language, request.received);
  return done.is_ok() ? get_own_account(context, request)
                      : problem_of(done.error(), language_of(request));
}

static Response change_password(const Context& context, const Request& request) {
  services::PasswordChange change{.current = "", .wanted = "", .source = request.remote_address};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    change.current = reader.text("current_password", password_rule);
    change.wanted = reader.text("new_password", password_rule);
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto attempt =
      services::change_password(context, session_of(request), change, request.received);
  if (!attempt.is_ok()) {
    return problem_of(attempt.error(), language_of(request));
  }
  if (const auto* wait = std::get_if<MustWait>(&attempt.value())) {
    return problem_of(*wait, language_of(request));
  }
  const auto& refused = std::get<std::vector<access::PasswordProblem>>(attempt.value());
  return refused.empty()
             ? Response{Status::no_content}
             : problem_of(input_problems(refused, "/new_password"), language_of(request));
}

static Response list_sessions(const Context& context, const Request& request) {
  const services::Session& own = session_of(request);
  const auto sessions = services::view_sessions(context, own.account, request.received);
  return sessions.is_ok() ? Response::json(Status::ok, to_json(sessions.value(), own.id))
                          : problem_of(sessions.error(), language_of(request));
}

static Response end_session(const Context& context, const Request& request) {
  const auto done = services::end_session(context, session_of(request),
                                          AccountSessionId{request.parameter("session")});
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

static Response end_other_sessions(const Context& context, const Request& request) {
  const auto done = services::end_other_sessions(context, session_of(request));
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

static Response list_own_applications(const Context& context, const Request& request) {
  const auto applications =
      services::view_own_applications(context, session_of(request), request.received);
  return applications.is_ok()
             ? Response::json(Status::ok, to_json(applications.value(), language_of(request)))
             : problem_of(applications.error(), language_of(request));
}

struct AccountRoute {
  Method method;
  std::string_view pattern;
  Policy access;
  Response (*handler)(const Context&, const Request&);
};

static constexpr AccountRoute account_table[] = {
    {Method::get, "/api/session", Access::password_given, get_session},
    {Method::post, "/api/session", Access::anyone, sign_in},
    {Method::delete_, "/api/session", Access::anyone, sign_out},
    {Method::post, "/api/account-links", Access::anyone, ask_link},
    {Method::get, "/api/account-links/{token}", Access::token_holder, get_link},
    {Method::post, "/api/account-links/{token}", Access::token_holder, use_link},
    {Method::get, "/api/account", Access::signed_in, get_own_account},
    {Method::put, "/api/account", Access::signed_in, change_account},
    {Method::put, "/api/account/password", Access::signed_in, change_password},
    {Method::get, "/api/account/sessions", Access::signed_in, list_sessions},
    {Method::delete_, "/api/account/sessions", Access::signed_in, end_other_sessions},
    {Method::delete_, "/api/account/sessions/{session}", Access::signed_in, end_session},
    {Method::get, "/api/account/applications", Access::signed_in, list_own_applications},
};

std::vector<Route> account_routes(const Context& context) {
  std::vector<Route> routes = second_factor_routes(context);
  for (const AccountRoute& route : account_table) {
    routes.push_back({.method = route.method,
                      .pattern = std::string{route.pattern},
                      .access = route.access,
                      .handler = [&context, handler = route.handler](const Request& request) {
                        return handler(context, request);
                      }});
  }
  return routes;
}

}  // namespace musubi::http
