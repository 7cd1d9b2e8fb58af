// The API that applicants' tools call: forms, the dry-run check, handing in and correcting.
#include <boost/json.hpp>

#include "http/api/application_codec.h"
#include "http/api/finding_codec.h"
#include "http/api/form_codec.h"
#include "http/api/problem.h"
#include "http/api/words.h"
#include "http/site.h"
#include "services/programme_view.h"

namespace musubi::http {

using services::Context;

static ProgrammeId programme_in(const Request& request) {
  return ProgrammeId{request.parameter("programme")};
}
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
  const auto input = read_application_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language);
  }
  const auto result =
      services::check_application(context, programme_in(request), course_in(request),
                                  std::get<services::ApplicationInput>(input), request.received);
  if (!result.is_ok()) {
    return problem_of(result.error(), language);
  }
  const services::CheckedApplication& checked = result.value();
  return Response::json(
      Status::ok, boost::json::serialize(boost::json::object{
                      {"verdict", word_of(checked.verdict)},
                      {"findings", to_json(checked.findings, *checked.definition, language)}}));
}

// Answers a submission: a receipt, or everything that stands in its way.
static Response respond(const Result<services::Submission>& submission, Status accepted,
                        const Request& request) {
  const Language language = language_of(request);
  if (!submission.is_ok()) {
    return problem_of(submission.error(), language);
  }
  if (const auto* receipt = std::get_if<services::Receipt>(&submission.value())) {
    return Response::json(accepted, to_json(*receipt));
  }
  const auto& refused = std::get<services::NotAccepted>(submission.value());
  return problem_of(refused.findings, *refused.definition, language);
}

static Response submit(const Context& context, const Request& request) {
  auto input = read_application_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const services::SubmitCommand command{
      .programme = programme_in(request),
      .course = course_in(request),
      .language = language_of(request),
      .input = std::move(std::get<services::ApplicationInput>(input))};
  return respond(services::submit_application(context, command, request.received), Status::created,
                 request);
}

static Response get_own_application(const Context& context, const Request& request) {
  const auto application = services::view_own_application(context, request.parameter("token"));
  return application.is_ok() ? Response::json(Status::ok, to_json(application.value()))
                             : problem_of(application.error(), language_of(request));
}

static Response resubmit(const Context& context, const Request& request) {
  const auto input = read_application_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto submission =
      services::resubmit_application(context, request.parameter("token"),
                                     std::get<services::ApplicationInput>(input), request.received);
  return respond(submission, Status::ok, request);
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
       .access = Access::anyone,
       .handler = with(check)},
      {.method = Method::post,
       .pattern = "/api/programmes/{programme}/courses/{course}/applications",
       .access = Access::anyone,
       .handler = with(submit)},
      {.method = Method::get,
       .pattern = "/api/applications/{token}",
       .access = Access::token_holder,
       .handler = with(get_own_application)},
      {.method = Method::put,
       .pattern = "/api/applications/{token}",
       .access = Access::token_holder,
       .handler = with(resubmit)},
  };
}

}  // namespace musubi::http
