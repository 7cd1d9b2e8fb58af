// The API that staff's tools call: signing in, the queue, and decisions.
#include <boost/json.hpp>

#include "http/api/desk_codec.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using services::Context;

constexpr TextRule login_rule{.characters_max = 254};
constexpr TextRule password_rule{.characters_max = 256};

static std::string to_json(const services::Session& session) {
  return boost::json::serialize(boost::json::object{{"login", session.login},
                                                    {"name", session.name},
                                                    {"expires_at", session.expires_at.iso_jst()}});
}

static Response get_session(const Context&, const Request& request) {
  return Response::json(Status::ok, to_json(request.principal->session));
}

static Response sign_in(const Context& context, const Request& request) {
  std::string login;
  std::string password;
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    login = reader.text("login", login_rule);
    password = reader.text("password", password_rule);
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto signed_in = services::sign_in(context, login, password, request.received);
  if (!signed_in.is_ok()) {
    return problem_of(signed_in.error(), language_of(request));
  }
  const auto lifetime_us =
      signed_in.value().session.expires_at.unix_us() - request.received.unix_us();
  Response response = Response::json(Status::ok, to_json(signed_in.value().session));
  MUSUBI_ASSERT(response
                    .add_cookie({.name = std::string{session_cookie},
                                 .value = signed_in.value().secret,
                                 .max_age_seconds = lifetime_us / 1'000'000})
                    .is_ok());
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
  MUSUBI_ASSERT(
      response
          .add_cookie({.name = std::string{session_cookie}, .value = "ended", .max_age_seconds = 0})
          .is_ok());
  return response;
}

static Response list_applications(const Context& context, const Request& request) {
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language_of(request));
  }
  const auto page =
      services::view_queue(context, std::get<services::QueueQuery>(query), request.received);
  return page.is_ok() ? Response::json(Status::ok, to_json(page.value(), language_of(request)))
                      : problem_of(page.error(), language_of(request));
}

static Response show(const Context& context, const ApplicationId& id, const Request& request) {
  const auto view = services::view_application(context, id, request.received);
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language_of(request)))
                      : problem_of(view.error(), language_of(request));
}

static ApplicationId application_in(const Request& request) {
  return ApplicationId{request.parameter("application")};
}

static Response get_application(const Context& context, const Request& request) {
  return show(context, application_in(request), request);
}

static Response return_application(const Context& context, const Request& request) {
  const auto input = read_return_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto& [version, reason] = std::get<ReturnInput>(input);
  const auto done = services::return_application(context,
                                                 {.application = application_in(request),
                                                  .version = version,
                                                  .reason = reason,
                                                  .actor = actor_of(*request.principal)},
                                                 request.received);
  return done.is_ok() ? show(context, application_in(request), request)
                      : problem_of(done.error(), language_of(request));
}

static Response decide_application(const Context& context, const Request& request) {
  const auto input = read_decision_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto& [version, ruling, reason] = std::get<DecisionInput>(input);
  const auto done = services::decide_application(context,
                                                 {.application = application_in(request),
                                                  .version = version,
                                                  .ruling = ruling,
                                                  .reason = reason,
                                                  .actor = actor_of(*request.principal)},
                                                 request.received);
  if (!done.is_ok()) {
    return problem_of(done.error(), language_of(request));
  }
  if (const auto* standing = std::get_if<services::StandingErrors>(&done.value())) {
    return problem_of(standing->findings, *standing->definition, language_of(request),
                      standing_errors_code);
  }
  return show(context, application_in(request), request);
}

std::vector<Route> staff_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/session",
       .access = Access::staff,
       .handler = with(get_session)},
      {.method = Method::post,
       .pattern = "/api/session",
       .access = Access::anyone,
       .handler = with(sign_in)},
      {.method = Method::delete_,
       .pattern = "/api/session",
       .access = Access::anyone,
       .handler = with(sign_out)},
      {.method = Method::get,
       .pattern = "/api/staff/applications",
       .access = Access::staff,
       .handler = with(list_applications)},
      {.method = Method::get,
       .pattern = "/api/staff/applications/{application}",
       .access = Access::staff,
       .handler = with(get_application)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/return",
       .access = Access::staff,
       .handler = with(return_application)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/decision",
       .access = Access::staff,
       .handler = with(decide_application)},
  };
}

}  // namespace musubi::http
