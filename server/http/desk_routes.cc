// The API of what staff do beyond a single decision: overrides, confirmed facts, postponing,
// undoing, correcting, messages, the whole history, and decisions on many at once.
#include "http/api/bulk_codec.h"
#include "http/api/desk_codec.h"
#include "http/api/desk_record_codec.h"
#include "http/api/desk_step_input.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"
#include "services/overrides.h"
#include "services/postpone_application.h"
#include "services/undo_step.h"

namespace musubi::http {

using services::Context;

static ApplicationId application_in(const Request& request) {
  return ApplicationId{request.parameter("application")};
}

static Response show(const Context& context, const Request& request) {
  const auto view = services::view_application(context, application_in(request), request.received);
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
                                                   .actor = actor_of(*request.principal)},
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
                                       .actor = actor_of(*request.principal)},
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
                                                   .actor = actor_of(*request.principal)},
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
                                                           .actor = actor_of(*request.principal)},
                                                          request.received),
                           context, request);
      });
}

static Response undo(const Context& context, const Request& request) {
  return with_input(read_version_input(request.body), request, [&](const VersionInput& input) {
    return shown_after(services::undo_step(context,
                                           {.application = application_in(request),
                                            .version = input.version,
                                            .actor = actor_of(*request.principal)},
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
                                                  .actor = actor_of(*request.principal)},
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

static Response show_messages(const Context& context, const Request& request) {
  const auto thread = services::view_messages(context, application_in(request));
  return thread.is_ok() ? Response::json(Status::ok, to_json(thread.value()))
                        : problem_of(thread.error(), language_of(request));
}

static Response write_message(const Context& context, const Request& request) {
  return with_input(read_message_input(request.body), request, [&](const MessageInput& input) {
    const auto done = services::write_message(context,
                                              {.application = application_in(request),
                                               .text = input.text,
                                               .actor = actor_of(*request.principal)},
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
                                                        .actor = actor_of(*request.principal)},
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
  const auto history =
      services::view_history(context, application_in(request), std::get<int>(page));
  return history.is_ok() ? Response::json(Status::ok, to_json(history.value()))
                         : problem_of(history.error(), language_of(request));
}

static services::BulkCommand command_of(const BulkInput& input, const Request& request) {
  return {.chosen = input.chosen,
          .ruling = input.ruling,
          .reason = input.reason,
          .actor = actor_of(*request.principal)};
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
  std::string_view path;  // below /api/staff/applications
  Response (*handler)(const Context&, const Request&);
};

constexpr DeskRoute desk_table[] = {
    {Method::post, "/bulk/preview", preview_bulk},
    {Method::post, "/bulk", decide_in_bulk},
    {Method::post, "/{application}/overrides", override_finding},
    {Method::post, "/{application}/overrides/{override}/revocation", revoke_override},
    {Method::post, "/{application}/confirmations", confirm_fact},
    {Method::post, "/{application}/postponement", postpone},
    {Method::post, "/{application}/undo", undo},
    {Method::post, "/{application}/correction", correct},
    {Method::get, "/{application}/messages", show_messages},
    {Method::post, "/{application}/messages", write_message},
    {Method::post, "/{application}/messages/read", mark_read},
    {Method::get, "/{application}/history", get_history},
};

std::vector<Route> desk_routes(const Context& context) {
  std::vector<Route> routes;
  for (const DeskRoute& route : desk_table) {
    routes.push_back({.method = route.method,
                      .pattern = "/api/staff/applications" + std::string{route.path},
                      .access = Access::staff,
                      .handler = [&context, handler = route.handler](const Request& request) {
                        return handler(context, request);
                      }});
  }
  return routes;
}

}  // namespace musubi::http
