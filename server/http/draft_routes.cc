// The API of drafts: beginning to apply without an account, saving from any device, confirming the
// address, and handing in.
#include "http/api/application_codec.h"
#include "http/api/draft_codec.h"
#include "http/api/field_rules.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"
#include "http/version_tag.h"
#include "services/confirm_address.h"

namespace musubi::http {

using services::Context;

static Response create_draft(const Context& context, const Request& request) {
  const Language language = language_of(request);
  auto body = read_draft_input(request.body, DraftBody::new_draft);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&body)) {
    return problem_of(*problems, language);
  }
  auto& [version, input, step] = std::get<DraftInput>(body);
  const auto created =
      services::create_draft(context,
                             {.programme = ProgrammeId{request.parameter("programme")},
                              .course = CourseId{request.parameter("course")},
                              .language = language,
                              .input = std::move(input),
                              .step = std::move(step)},
                             request.received);
  return created.is_ok() ? Response::json(Status::created, to_json(created.value()))
                         : problem_of(created.error(), language);
}

static Response get_draft(const Context& context, const Request& request) {
  auto draft = services::view_draft(context, request.parameter("token"), request.received);
  if (!draft.is_ok()) {
    return problem_of(draft.error(), language_of(request));
  }
  if (request.principal != nullptr) {
    draft.value().account_address = request.principal->session.login;
  }
  return with_version(Response::json(Status::ok, to_json(draft.value())), draft.value().version);
}

static Response save_draft(const Context& context, const Request& request) {
  const Language language = language_of(request);
  auto body = read_draft_input(request.body, DraftBody::change);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&body)) {
    return problem_of(*problems, language);
  }
  auto& [version, input, step] = std::get<DraftInput>(body);
  const auto saving = services::save_draft(context,
                                           {.token = request.parameter("token"),
                                            .version = version,
                                            .input = std::move(input),
                                            .step = std::move(step)},
                                           request.received);
  if (!saving.is_ok()) {
    return problem_of(saving.error(), language);
  }
  if (const auto* newer = std::get_if<services::DraftView>(&saving.value())) {
    return draft_conflict(*newer, language);
  }
  const auto& saved = std::get<services::DraftSaved>(saving.value());
  return with_version(Response::json(Status::ok, to_json(saved)), saved.version);
}

static Response delete_draft(const Context& context, const Request& request) {
  const auto done = services::discard_draft(context, request.parameter("token"), request.received);
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

static Response ask_confirmation(const Context& context, const Request& request) {
  const Language language = language_of(request);
  std::string email;
  const auto problems = read_json_object(
      request.body, [&](ObjectReader& reader) { email = reader.text("email", email_rule); });
  if (!problems.empty()) {
    return problem_of(problems, language);
  }
  const auto asked = services::ask_confirmation(
      context, {.token = request.parameter("token"), .email = std::move(email)}, request.received);
  return asked.is_ok() ? Response{Status::accepted} : problem_of(asked.error(), language);
}

static Response answer_to(const services::DraftSubmission& submission, Language language) {
  if (const auto* receipt = std::get_if<services::Receipt>(&submission)) {
    return Response::json(Status::created, to_json(*receipt));
  }
  if (const auto* before = std::get_if<services::ReceivedBefore>(&submission)) {
    return Response::json(Status::ok, to_json(before->receipt));
  }
  if (const auto* newer = std::get_if<services::DraftView>(&submission)) {
    return draft_conflict(*newer, language);
  }
  const auto& refused = std::get<services::NotAccepted>(submission);
  return problem_of(refused.findings, *refused.definition, language);
}

static Response submit_draft(const Context& context, const Request& request) {
  const Language language = language_of(request);
  auto body = read_submission_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&body)) {
    return problem_of(*problems, language);
  }
  auto& [version, agreed] = std::get<SubmissionInput>(body);
  const auto submission =
      services::submit_draft(context,
                             {.token = request.parameter("token"),
                              .version = version,
                              .agreed = std::move(agreed),
                              .confirmed = confirmed_addresses(request.principal.get())},
                             request.received);
  return submission.is_ok() ? answer_to(submission.value(), language)
                            : problem_of(submission.error(), language);
}

std::vector<Route> draft_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::post,
       .pattern = "/api/programmes/{programme}/courses/{course}/drafts",
       .access = Access::anyone,
       .handler = with(create_draft)},
      {.method = Method::get,
       .pattern = "/api/drafts/{token}",
       .access = Access::perhaps_signed_in,
       .handler = with(get_draft)},
      {.method = Method::put,
       .pattern = "/api/drafts/{token}",
       .access = Access::token_holder,
       .handler = with(save_draft)},
      {.method = Method::delete_,
       .pattern = "/api/drafts/{token}",
       .access = Access::token_holder,
       .handler = with(delete_draft)},
      {.method = Method::post,
       .pattern = "/api/drafts/{token}/confirmation",
       .access = Access::token_holder,
       .handler = with(ask_confirmation)},
      {.method = Method::post,
       .pattern = "/api/drafts/{token}/submission",
       .access = Access::perhaps_signed_in,
       .handler = with(submit_draft)},
  };
}

}  // namespace musubi::http
