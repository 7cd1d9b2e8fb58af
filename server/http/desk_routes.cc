// The API of what staff do beyond a single decision: the review of documents, overrides, confirmed
// facts, postponing, undoing, correcting, messages, the whole history, and decisions on many at
// once.
#include "http/api/bulk_codec.h"
#include "http/api/desk_codec.h"
#include "http/api/desk_record_codec.h"
#include "http/api/desk_step_input.h"
#include "http/api/problem.h"
#include "http/path_ids.h"
#include "http/principal.h"
#include "http/site.h"
#include "services/overrides.h"
#include "services/postpone_application.h"
#include "services/undo_step.h"

namespace musubi::http {

using access::Verb;
using services::Context;

static Response show(const Context& context, const Request& request) {
  const auto view = services::view_application(context, application_in(request), staff_of(request),
                                               request.received);
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language_of(request)))
                      : problem_of(view.error(), language_of(request));
}

static Response shown_after(const Result<void>& done, const Context& context,
                            const Request& request) {
  return done.is_ok() ? show(context, request) : problem_of(done.error(), language_of(request));
}

// Answers the problems of the request itself, or what `act` makes of the input.
template <typename Input, typename Act>
static Response with_input(const InputOr<Input>& input, const Request& request, Act act) {
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  return act(std::get<Input>(input));
}

static Response override_finding(const Context& context, const Request& request) {
  return with_input(read_override_input(request.body), request, [&](const OverrideInput& input) {
    return shown_after(services::override_finding(context,
                                                  {.application = application_in(request),
                                                   .version = input.version,
                                                   .rule = input.rule,
                                                   .reason = input.reason,
                                                   .staff = staff_of(request)},
                                                  request.received),
                       context, request);
  });
}

static Response revoke_override(const Context& context, const Request& request) {
  return with_input(
      read_revocation_input(request.body), request, [&](const RevocationInput& input) {
        return shown_after(
            services::revoke_override(context,
                                      {.application = application_in(request),
                                       .version = input.version,
                                       .override_id = OverrideId{request.parameter("override")},
                                       .reason = input.reason,
                                       .staff = staff_of(request)},
                                      request.received),
            context, request);
      });
}

static Response confirm_fact(const Context& context, const Request& request) {
  return with_input(
      read_confirmation_input(request.body), request, [&](const ConfirmationInput& input) {
        return shown_after(services::confirm_fact(context,
                                                  {.application = application_in(request),
                                                   .version = input.version,
                                                   .fact = input.fact,
                                                   .value = input.value,
                                                   .reason = input.reason,
                                                   .staff = staff_of(request)},
                                                  request.received),
                           context, request);
      });
}

static Response postpone(const Context& context, const Request& request) {
  return with_input(
      read_postponement_input(request.body), request, [&](const PostponementInput& input) {
        return shown_after(services::postpone_application(context,
                                                          {.application = application_in(request),
                                                           .version = input.version,
                                                           .course = input.course,
                                                           .reason = input.reason,
                                                           .staff = staff_of(request)},
                                                          request.received),
                           context, request);
      });
}

static Response undo(const Context& context, const Request& request) {
  return with_input(read_version_input(request.body), request, [&](const VersionInput& input) {
    return shown_after(services::undo_step(context,
                                           {.application = application_in(request),
                                            .version = input.version,
                                            .staff = staff_of(request)},
                                           request.received),
                       context, request);
  });
}

static Response correct(const Context& context, const Request& request) {
  return with_input(read_decision_input(request.body), request, [&](const DecisionInput& input) {
    const auto done = services::correct_decision(context,
                                                 {.application = application_in(request),
                                                  .version = input.version,
                                                  .ruling = input.ruling,
                                                  .reason = input.reason,
                                                  .staff = staff_of(request),
                                                  .despite_incomplete = input.despite_incomplete,
                                                  .slot = input.slot},
                                                 request.received);
    if (!done.is_ok()) {
      return problem_of(done.error(), language_of(request));
    }
    if (const auto* standing = std::get_if<services::StandingErrors>(&done.value())) {
      return problem_of(standing->findings, *standing->definition, language_of(request),
                        standing_errors_code);
    }
    return show(context, request);
  });
}

static Response review_document(const Context& context, const Request& request) {
  return with_input(
      read_document_review_input(request.body), request, [&](const DocumentReviewInput& input) {
        return shown_after(services::review_document(
                               context,
                               {.application = application_in(request),
                                .version = input.version,
                                .document = SubmittedDocumentId{request.parameter("document")},
                                .outcome = input.outcome,
                                .reason = input.reason,
                                .staff = staff_of(request)},
                               request.received),
                           context, request);
      });
}

static Response accept_documents(const Context& context, const Request& request) {
  return with_input(read_version_input(request.body), request, [&](const VersionInput& input) {
    return shown_after(services::accept_documents(context,
                                                  {.application = application_in(request),
                                                   .version = input.version,
                                                   .staff = staff_of(request)},
                                                  request.received),
                       context, request);
  });
}

static Response show_messages(const Context& context, const Request& request) {
  const auto thread = services::view_messages(context, application_in(request), staff_of(request));
  return thread.is_ok() ? Response::json(Status::ok, to_json(thread.value()))
                        : problem_of(thread.error(), language_of(request));
}

static Response write_message(const Context& context, const Request& request) {
  return with_input(read_message_input(request.body), request, [&](const MessageInput& input) {
    const auto done = services::write_message(
        context,
        {.application = application_in(request), .text = input.text, .staff = staff_of(request)},
        request.received);
    return done.is_ok() ? show_messages(context, request)
                        : problem_of(done.error(), language_of(request));
  });
}

static Response mark_read(const Context& context, const Request& request) {
  return with_input(
      read_messages_read_input(request.body), request, [&](const MessagesReadInput& input) {
        const auto done = services::mark_messages_read(context,
                                                       {.application = application_in(request),
                                                        .until = MessageId{input.until},
                                                        .staff = staff_of(request)},
                                                       request.received);
        return done.is_ok() ? show_messages(context, request)
                            : problem_of(done.error(), language_of(request));
      });
}

static Response get_history(const Context& context, const Request& request) {
  const auto page = read_page(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&page)) {
    return problem_of(*problems, language_of(request));
  }
  const auto history = services::view_history(context, application_in(request), staff_of(request),
                                              std::get<int>(page));
  return history.is_ok() ? Response::json(Status::ok, to_json(history.value()))
                         : problem_of(history.error(), language_of(request));
}

static services::BulkCommand command_of(const BulkInput& input, const Request& request) {
  return {.chosen = input.chosen,
          .ruling = input.ruling,
          .reason = input.reason,
          .staff = staff_of(request)};
}

static Response preview_bulk(const Context& context, const Request& request) {
  const Language language = language_of(request);
  return with_input(
      read_bulk_input(request.body, PreviewToken::absent), request, [&](const BulkInput& input) {
        const auto preview =
            services::preview_bulk(context, command_of(input, request), request.received);
        return preview.is_ok()
                   ? Response::json(Status::ok, to_json(preview.value(), input.ruling, language))
                   : problem_of(preview.error(), language);
      });
}

static Response decide_in_bulk(const Context& context, const Request& request) {
  const Language language = language_of(request);
  return with_input(
      read_bulk_input(request.body, PreviewToken::required), request, [&](const BulkInput& input) {
        const auto done = services::decide_in_bulk(context, command_of(input, request),
                                                   input.preview_token, request.received);
        if (!done.is_ok()) {
          return problem_of(done.error(), language);
        }
        if (const auto* changed = std::get_if<services::PreviewChanged>(&done.value())) {
          return problem_of(*changed, input.ruling, language);
        }
        return Response::json(Status::ok, to_json(std::get<services::BulkPreview>(done.value()),
                                                  input.ruling, language));
      });
}

struct DeskRoute {
  Method method;
  Verb verb;
  std::string_view path;  // below /api/staff/applications
  Response (*handler)(const Context&, const Request&);
};

constexpr DeskRoute desk_table[] = {
    {Method::post, Verb::decide_applications, "/bulk/preview", preview_bulk},
    {Method::post, Verb::decide_applications, "/bulk", decide_in_bulk},
    {Method::post, Verb::decide_applications, "/{application}/overrides", override_finding},
    {Method::post, Verb::decide_applications, "/{application}/overrides/{override}/revocation",
     revoke_override},
    {Method::post, Verb::record_facts, "/{application}/confirmations", confirm_fact},
    {Method::post, Verb::decide_applications, "/{application}/postponement", postpone},
    {Method::post, Verb::decide_applications, "/{application}/undo", undo},
    {Method::post, Verb::decide_applications, "/{application}/correction", correct},
    {Method::get, Verb::read_applications, "/{application}/messages", show_messages},
    {Method::post, Verb::send_messages, "/{application}/messages", write_message},
    {Method::post, Verb::send_messages, "/{application}/messages/read", mark_read},
    {Method::put, Verb::review_documents, "/{application}/documents/{document}/review",
     review_document},
    {Method::post, Verb::review_documents, "/{application}/documents/acceptance", accept_documents},
    {Method::get, Verb::read_applications, "/{application}/history", get_history},
};

std::vector<Route> desk_routes(const Context& context) {
  std::vector<Route> routes;
  for (const DeskRoute& route : desk_table) {
    routes.push_back({.method = route.method,
                      .pattern = "/api/staff/applications" + std::string{route.path},
                      .access = staff(route.verb),
                      .handler = [&context, handler = route.handler](const Request& request) {
                        return handler(context, request);
                      }});
  }
  return routes;
}

}  // namespace musubi::http
