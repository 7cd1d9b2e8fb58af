// The API of the second factor: giving it, setting it up, replacing and removing it.
#include "http/api/account_codec.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/session_cookie.h"
#include "http/site.h"

namespace musubi::http {

using services::Context;
using services::MustWait;

constexpr TextRule code_rule{.characters_max = 64};

// The answer to an attempt: `respond` makes it where it succeeded.
template <typename T, typename Respond>
static Response answer(const Result<services::Attempt<T>>& attempt, const Request& request,
                       Respond respond) {
  if (!attempt.is_ok()) {
    return problem_of(attempt.error(), language_of(request));
  }
  if (const auto* wait = std::get_if<MustWait>(&attempt.value())) {
    return problem_of(*wait, language_of(request));
  }
  return respond(std::get<T>(attempt.value()));
}

static Response give_code(const Context& context, const Request& request) {
  const auto input = read_text_input(request.body, "code", code_rule);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto attempt = services::give_second_factor(
      context, session_of(request), {std::get<TextInput>(input).text, visitor_of(request)},
      request.received);
  return answer(attempt, request, [&](const services::SignedIn& signed_in) {
    Response response = Response::json(Status::ok, to_json(signed_in.session));
    set_session_cookie(response, signed_in, request.received);
    return response;
  });
}

static Response set_up(const Context& context, const Request& request) {
  std::optional<services::Reentry> reentry;
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    if (auto password = reader.optional_text("current_password", password_rule)) {
      reentry = services::Reentry{std::move(*password), request.remote_address};
    }
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const auto attempt =
      services::set_up_second_factor(context, session_of(request), reentry, request.received);
  return answer(attempt, request, [](const services::SecondFactorSetUp& done) {
    return Response::json(Status::ok, to_json(done));
  });
}

static Response confirm(const Context& context, const Request& request) {
  const auto input = read_text_input(request.body, "code", code_rule);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto attempt = services::confirm_second_factor(
      context, session_of(request), {std::get<TextInput>(input).text, visitor_of(request)},
      request.received);
  return answer(attempt, request, [&](const services::ConfirmedSecondFactor& confirmed) {
    Response response =
        Response::json(Status::ok, recovery_codes_to_json(confirmed.recovery_codes));
    set_session_cookie(response, confirmed.signed_in, request.received);
    return response;
  });
}

static std::variant<services::Reentry, Response> reentry_in(const Request& request) {
  auto input = read_text_input(request.body, "current_password", password_rule);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  return services::Reentry{std::move(std::get<TextInput>(input).text), request.remote_address};
}

static Response remove(const Context& context, const Request& request) {
  auto reentry = reentry_in(request);
  if (auto* refusal = std::get_if<Response>(&reentry)) {
    return std::move(*refusal);
  }
  const auto attempt = services::remove_second_factor(
      context, session_of(request), std::get<services::Reentry>(reentry), request.received);
  return answer(attempt, request,
                [](const services::Done&) { return Response{Status::no_content}; });
}

static Response renew_codes(const Context& context, const Request& request) {
  auto reentry = reentry_in(request);
  if (auto* refusal = std::get_if<Response>(&reentry)) {
    return std::move(*refusal);
  }
  const auto attempt = services::renew_recovery_codes(
      context, session_of(request), std::get<services::Reentry>(reentry), request.received);
  return answer(attempt, request, [](const std::vector<std::string>& codes) {
    return Response::json(Status::ok, recovery_codes_to_json(codes));
  });
}

std::vector<Route> second_factor_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::post,
       .pattern = "/api/session/second-factor",
       .access = Access::password_given,
       .handler = with(give_code)},
      {.method = Method::post,
       .pattern = "/api/account/second-factor",
       .access = Access::password_given,
       .handler = with(set_up)},
      {.method = Method::post,
       .pattern = "/api/account/second-factor/confirm",
       .access = Access::password_given,
       .handler = with(confirm)},
      {.method = Method::post,
       .pattern = "/api/account/second-factor/remove",
       .access = Access::signed_in,
       .handler = with(remove)},
      {.method = Method::post,
       .pattern = "/api/account/recovery-codes",
       .access = Access::signed_in,
       .handler = with(renew_codes)},
  };
}

}  // namespace musubi::http
