// The API by which staff answer inquiries for on-site training.

#include "http/api/field_rules.h"
#include "http/api/inquiry_codec.h"
#include "http/api/page_query.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using access::Verb;
using services::Context;

static InquiryId inquiry_in(const Request& request) {
  return InquiryId{request.parameter("inquiry")};
}

static Response list_inquiries(const Context& context, const Request& request) {
  PageQuery reader{request};
  const int page = reader.page();
  if (!reader.problems().empty()) {
    return problem_of(reader.problems(), language_of(request));
  }
  const auto found = services::view_inquiries(context, ProgrammeId{request.parameter("programme")},
                                              page, staff_of(request), request.received);
  return found.is_ok() ? Response::json(Status::ok, to_json(found.value()))
                       : problem_of(found.error(), language_of(request));
}

static Response get_inquiry(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto view =
      services::view_inquiry(context, inquiry_in(request), staff_of(request), request.received);
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language))
                      : problem_of(view.error(), language);
}

static Response answer(const Context& context, const Request& request, const Result<void>& done) {
  return done.is_ok() ? get_inquiry(context, request)
                      : problem_of(done.error(), language_of(request));
}

static Response quote_inquiry(const Context& context, const Request& request) {
  auto input = read_quote_input(request.body, staff_of(request));
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  auto& command = std::get<services::QuoteCommand>(input);
  command.inquiry = inquiry_in(request);
  return answer(context, request, services::quote_inquiry(context, command, request.received));
}

static Response decline_inquiry(const Context& context, const Request& request) {
  services::DeclineInquiryCommand command{
      .inquiry = inquiry_in(request), .version = 0, .reason = "", .staff = staff_of(request)};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    command.reason = reader.text("reason", reason_rule);
    command.version = static_cast<int>(reader.integer("version", version_rule));
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  return answer(context, request, services::decline_inquiry(context, command, request.received));
}

static Response confirm_group(const Context& context, const Request& request) {
  services::ConfirmGroupCommand command{
      .inquiry = inquiry_in(request), .version = 0, .staff = staff_of(request)};
  const auto problems = read_json_object(request.body, [&](ObjectReader& reader) {
    command.version = static_cast<int>(reader.integer("version", version_rule));
  });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  return answer(context, request, services::confirm_group(context, command, request.received));
}

std::vector<Route> inquiry_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/staff/programmes/{programme}/inquiries",
       .access = staff(Verb::operate_courses),
       .handler = with(list_inquiries)},
      {.method = Method::get,
       .pattern = "/api/staff/inquiries/{inquiry}",
       .access = staff(Verb::operate_courses),
       .handler = with(get_inquiry)},
      {.method = Method::post,
       .pattern = "/api/staff/inquiries/{inquiry}/quote",
       .access = staff(Verb::operate_courses),
       .handler = with(quote_inquiry)},
      {.method = Method::post,
       .pattern = "/api/staff/inquiries/{inquiry}/decline",
       .access = staff(Verb::operate_courses),
       .handler = with(decline_inquiry)},
      {.method = Method::post,
       .pattern = "/api/staff/inquiries/{inquiry}/confirm",
       .access = staff(Verb::operate_courses),
       .handler = with(confirm_group)},
  };
}

}  // namespace musubi::http
