// The API by which staff look after mails: what did not arrive, what can still be recalled, and
// what a mail would say.
#include "http/api/mail_codec.h"
#include "http/api/problem.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using services::Context;

static MailId mail_in(const Request& request) { return MailId{request.parameter("mail")}; }

static Response show(const Context& context, const MailId& mail, const Request& request) {
  const auto view = services::view_desk_mail(context, mail, staff_of(request));
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language_of(request)))
                      : problem_of(view.error(), language_of(request));
}

static Response list_mails(const Context& context, const Request& request) {
  const auto query = read_mails_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language_of(request));
  }
  const auto page =
      services::view_mails(context, std::get<services::MailsQuery>(query), staff_of(request));
  return page.is_ok() ? Response::json(Status::ok, to_json(page.value(), language_of(request)))
                      : problem_of(page.error(), language_of(request));
}

static Response send_again(const Context& context, const Request& request) {
  const auto reason = read_mail_reason(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&reason)) {
    return problem_of(*problems, language_of(request));
  }
  const auto again = services::send_mail_again(context,
                                               {.mail = mail_in(request),
                                                .reason = std::get<std::string>(reason),
                                                .staff = staff_of(request)},
                                               request.received);
  return again.is_ok() ? show(context, again.value(), request)
                       : problem_of(again.error(), language_of(request));
}

using Act = Result<void> (*)(const Context&, const services::MailCommand&, Instant);

static Response act(const Context& context, const Request& request, Act act_on) {
  const auto reason = read_mail_reason(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&reason)) {
    return problem_of(*problems, language_of(request));
  }
  const auto done = act_on(context,
                           {.mail = mail_in(request),
                            .reason = std::get<std::string>(reason),
                            .staff = staff_of(request)},
                           request.received);
  return done.is_ok() ? show(context, mail_in(request), request)
                      : problem_of(done.error(), language_of(request));
}

static Response recall(const Context& context, const Request& request) {
  return act(context, request, services::recall_mail);
}

static Response mark_bounced(const Context& context, const Request& request) {
  return act(context, request, services::mark_mail_bounced);
}

static Response no_such_event(const Request& request) {
  return problem_of(Error{ErrorKind::not_found, "no_such_mail_event",
                          "there is no such mail: api/openapi.yaml lists them"},
                    language_of(request));
}

static Response preview_wording(const Context& context, const Request& request) {
  const auto event = programme::mail_event_named(request.parameter("event"));
  if (!event) {
    return no_such_event(request);
  }
  const auto preview = services::preview_wording(
      context,
      {.programme = ProgrammeId{request.parameter("programme")},
       .course = CourseId{std::string{request.query_value("course").value_or("")}},
       .event = *event,
       .language = request.query_value("language") == "en" ? Language::en : Language::ja},
      staff_of(request), request.received);
  return preview.is_ok() ? Response::json(Status::ok, to_json(preview.value()))
                         : problem_of(preview.error(), language_of(request));
}

static Response preview_mail(const Context& context, const Request& request) {
  const auto occasion = read_mail_occasion(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&occasion)) {
    return problem_of(*problems, language_of(request));
  }
  const auto preview =
      services::preview_mail(context, ApplicationId{request.parameter("application")},
                             std::get<services::MailOccasion>(occasion), staff_of(request));
  return preview.is_ok() ? Response::json(Status::ok, to_json(preview.value()))
                         : problem_of(preview.error(), language_of(request));
}

std::vector<Route> mail_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/staff/mails",
       .access = staff(access::Verb::read_applications),
       .handler = with(list_mails)},
      {.method = Method::post,
       .pattern = "/api/staff/mails/{mail}/again",
       .access = staff(access::Verb::send_messages),
       .handler = with(send_again)},
      {.method = Method::post,
       .pattern = "/api/staff/mails/{mail}/recall",
       .access = staff(access::Verb::decide_applications),
       .handler = with(recall)},
      {.method = Method::post,
       .pattern = "/api/staff/mails/{mail}/bounced",
       .access = staff(access::Verb::send_messages),
       .handler = with(mark_bounced)},
      {.method = Method::get,
       .pattern = "/api/staff/programmes/{programme}/mails/{event}/preview",
       .access = staff(access::Verb::preview_mails),
       .handler = with(preview_wording)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/mails/preview",
       .access = staff(access::Verb::preview_mails),
       .handler = with(preview_mail)},
  };
}

}  // namespace musubi::http
