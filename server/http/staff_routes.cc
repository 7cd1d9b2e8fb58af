// The API that staff's tools call: the queue, and decisions.
#include "http/api/desk_codec.h"
#include "http/api/problem.h"
#include "http/api/refusal_words.h"
#include "http/path_ids.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using access::Verb;
using services::Context;

static Response list_applications(const Context& context, const Request& request) {
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language_of(request));
  }
  const auto page = services::view_queue(context, std::get<services::QueueQuery>(query),
                                         staff_of(request), request.received);
  return page.is_ok() ? Response::json(Status::ok, to_json(page.value(), language_of(request)))
                      : problem_of(page.error(), language_of(request));
}

static Response show(const Context& context, const ApplicationId& id, const Request& request) {
  const auto view = services::view_application(context, id, staff_of(request), request.received);
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language_of(request)))
                      : problem_of(view.error(), language_of(request));
}

static Response get_application(const Context& context, const Request& request) {
  return show(context, application_in(request), request);
}

static Response return_application(const Context& context, const Request& request) {
  const auto input = read_return_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto& [version, reason, documents] = std::get<ReturnInput>(input);
  const auto done = services::return_application(context,
                                                 {.application = application_in(request),
                                                  .version = version,
                                                  .reason = reason,
                                                  .staff = staff_of(request),
                                                  .documents = documents},
                                                 request.received);
  return done.is_ok() ? show(context, application_in(request), request)
                      : problem_of(done.error(), language_of(request));
}

// Names the papers that are missing, as the notice numbers them.
static Response refuse_incomplete(const Context& context, const Error& error,
                                  const Request& request) {
  const Language language = language_of(request);
  const auto view = services::view_application(context, application_in(request), staff_of(request),
                                               request.received);
  if (!view.is_ok()) {
    return problem_of(view.error(), language);
  }
  std::string papers;
  for (const services::MissingDocument& document : view.value().missing) {
    papers += papers.empty() ? "" : (language == Language::ja ? "、" : ", ");
    papers += document.number + " " + document.title.in(language);
  }
  return Response::problem(
      {.status = Status::conflict,
       .code = error.code,
       .detail = refusal_words(error, language) + (papers.empty() ? "" : " (" + papers + ")"),
       .findings = {}});
}

static Response decide_application(const Context& context, const Request& request) {
  const auto input = read_decision_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto& [version, ruling, reason, despite_incomplete, slot] = std::get<DecisionInput>(input);
  const auto done = services::decide_application(context,
                                                 {.application = application_in(request),
                                                  .version = version,
                                                  .ruling = ruling,
                                                  .reason = reason,
                                                  .staff = staff_of(request),
                                                  .despite_incomplete = despite_incomplete,
                                                  .slot = slot},
                                                 request.received);
  if (!done.is_ok()) {
    return done.error().code == "incomplete" ? refuse_incomplete(context, done.error(), request)
                                             : problem_of(done.error(), language_of(request));
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
       .pattern = "/api/staff/applications",
       .access = staff(Verb::read_applications),
       .handler = with(list_applications)},
      {.method = Method::get,
       .pattern = "/api/staff/applications/{application}",
       .access = staff(Verb::read_applications),
       .handler = with(get_application)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/return",
       .access = staff(Verb::decide_applications),
       .handler = with(return_application)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/decision",
       .access = staff(Verb::decide_applications),
       .handler = with(decide_application)},
  };
}

}  // namespace musubi::http
