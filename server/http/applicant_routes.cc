// The API that applicants' tools call: forms, the dry-run check, editing and correcting.
#include <boost/json.hpp>

#include "http/api/application_codec.h"
#include "http/api/finding_codec.h"
#include "http/api/form_codec.h"
#include "http/api/problem.h"
#include "http/api/words.h"
#include "http/path_ids.h"
#include "http/principal.h"
#include "http/site.h"
#include "http/version_tag.h"
#include "services/programme_view.h"

namespace musubi::http {

using services::Context;

static CourseId course_in(const Request& request) { return CourseId{request.parameter("course")}; }

static Response get_form(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto chosen =
      services::view_course(context, programme_in(request), course_in(request), request.received);
  if (!chosen.is_ok()) {
    return problem_of(chosen.error(), language);
  }
  return Response::json(
      Status::ok, boost::json::serialize(
                      form_to_json(chosen.value().programme, *chosen.value().course, language)));
}

static Response check(const Context& context, const Request& request) {
  const Language language = language_of(request);
  auto body = read_dry_run(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&body)) {
    return problem_of(*problems, language);
  }
  auto& dry_run = std::get<services::DryRun>(body);
  dry_run.confirmed = confirmed_addresses(request.principal.get());
  const auto result = services::check_application(context, programme_in(request),
                                                  course_in(request), dry_run, request.received);
  if (!result.is_ok()) {
    return problem_of(result.error(), language);
  }
  const services::CheckedApplication& checked = result.value();
  return Response::json(Status::ok,
                        boost::json::serialize(boost::json::object{
                            {"verdict", word_of(checked.verdict)},
                            {"findings", to_json(checked.findings, *checked.definition, language)},
                            {"missing_documents", to_json(checked.missing, language)}}));
}

static Response get_own_application(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto application =
      services::view_own_application(context, request.parameter("token"), request.received);
  return application.is_ok()
             ? with_version(Response::json(Status::ok, to_json(application.value(), language)),
                            application.value().version)
             : problem_of(application.error(), language);
}

static Response change_application(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto input = read_application_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language);
  }
  const auto submission = services::change_application(
      context,
      {.secret = request.parameter("token"), .expected_version = expected_version(request)},
      std::get<services::ApplicationInput>(input), request.received);
  if (!submission.is_ok()) {
    return problem_of(submission.error(), language);
  }
  if (const auto* receipt = std::get_if<services::Receipt>(&submission.value())) {
    return Response::json(Status::ok, to_json(*receipt));
  }
  const auto& refused = std::get<services::NotAccepted>(submission.value());
  return problem_of(refused.findings, *refused.definition, language);
}

std::vector<Route> applicant_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/programmes/{programme}/courses/{course}/form",
       .access = Access::anyone,
       .handler = with(get_form)},
      {.method = Method::post,
       .pattern = "/api/programmes/{programme}/courses/{course}/check",
       .access = Access::perhaps_signed_in,
       .handler = with(check)},
      {.method = Method::get,
       .pattern = "/api/applications/{token}",
       .access = Access::token_holder,
       .handler = with(get_own_application)},
      {.method = Method::put,
       .pattern = "/api/applications/{token}",
       .access = Access::token_holder,
       .handler = with(change_application)},
  };
}

}  // namespace musubi::http
