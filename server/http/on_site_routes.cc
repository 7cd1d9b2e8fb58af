// The pages of on-site training: an inquiry that anybody sends, and the page of its contact.
#include "base/crypto/secret.h"
#include "http/api/refusal_words.h"
#include "http/core/form_body.h"
#include "http/documents/message_page.h"
#include "http/documents/on_site_pages.h"
#include "http/documents/plain_form.h"
#include "http/form_answers.h"
#include "http/site.h"

namespace musubi::http {

using documents::Frame;
using services::Context;

struct Visitor {
  const Context& context;
  const Request& request;
  Frame frame;

  [[nodiscard]] const std::string& token() const { return request.parameter("token"); }
  [[nodiscard]] ProgrammeId programme() const {
    return ProgrammeId{request.parameter("programme")};
  }
  [[nodiscard]] CourseId course() const { return CourseId{request.parameter("course")}; }
};

static Response failure(const Visitor& visitor, documents::Failure kind, Status status) {
  return Response::html(status, documents::message_page(visitor.frame, kind, visitor.request.id));
}

static Response failure(const Visitor& visitor, const Error& error) {
  if (error.code == "too_many_inquiries") {
    return failure(visitor, documents::Failure::too_many_requests, Status::too_many_requests);
  }
  return error.kind == ErrorKind::not_found
             ? failure(visitor, documents::Failure::not_found, Status::not_found)
             : failure(visitor, documents::Failure::unavailable, Status::service_unavailable);
}

static Response show_inquiry(const Visitor& visitor, Status status, const form::RawAnswers& answers,
                             const std::vector<Finding>& findings) {
  const auto chosen = services::view_inquiry_course(visitor.context, visitor.programme(),
                                                    visitor.course(), visitor.request.received);
  if (!chosen.is_ok()) {
    return failure(visitor, chosen.error());
  }
  const auto fields = services::inquiry_fields();
  return Response::html(
      status, documents::inquiry_page(visitor.frame, {chosen.value(), fields, answers, findings}));
}

static Response inquiry_page(const Visitor& visitor) {
  return show_inquiry(visitor, Status::ok, {}, {});
}

static Response send_inquiry(const Visitor& visitor) {
  const auto pairs = parse_form_body(visitor.request.body);
  if (!pairs) {
    return failure(visitor, documents::Failure::bad_request, Status::bad_request);
  }
  const services::InquiryCommand command{
      .programme = visitor.programme(),
      .course = visitor.course(),
      .language = visitor.frame.language,
      .answers = answers_in(*pairs, services::inquiry_fields(), "")};
  const auto findings =
      services::submit_inquiry(visitor.context, command, visitor.request.received);
  if (!findings.is_ok()) {
    return failure(visitor, findings.error());
  }
  if (!findings.value().empty()) {
    return show_inquiry(visitor, Status::unprocessable_content, command.answers, findings.value());
  }
  return Response::redirect(documents::inquiry_sent_address(visitor.programme(), visitor.course())
                                .in(visitor.frame.language)
                                .text());
}

static Response sent_page(const Visitor& visitor) {
  const auto chosen = services::view_inquiry_course(visitor.context, visitor.programme(),
                                                    visitor.course(), visitor.request.received);
  return chosen.is_ok() ? Response::html(Status::ok, documents::inquiry_sent_page(visitor.frame,
                                                                                  chosen.value()))
                        : failure(visitor, chosen.error());
}

static Response show_own(const Visitor& visitor, Status status, std::string_view refusal) {
  const auto view =
      services::view_own_inquiry(visitor.context, visitor.token(), visitor.request.received);
  return view.is_ok() ? Response::html(status, documents::on_site_page(visitor.frame, view.value(),
                                                                       visitor.token(), refusal))
                      : failure(visitor, view.error());
}

static Response own_page(const Visitor& visitor) { return show_own(visitor, Status::ok, ""); }

// What was refused is said on the page that the contact lands on anyway.
static Response after(const Visitor& visitor, const Result<void>& done) {
  if (done.is_ok()) {
    return Response::redirect(
        documents::on_site_address(visitor.token()).in(visitor.frame.language).text());
  }
  return done.error().kind == ErrorKind::not_found
             ? failure(visitor, done.error())
             : show_own(visitor, Status::conflict,
                        refusal_words(done.error(), visitor.frame.language));
}

static Response confirm(const Visitor& visitor) {
  return after(visitor, services::confirm_inquiry_address(visitor.context, visitor.token(),
                                                          visitor.request.received));
}

static Response accept(const Visitor& visitor) {
  const auto pairs = parse_form_body(visitor.request.body);
  const auto quote = pairs ? value_in(*pairs, "quote") : std::nullopt;
  const auto version = quote ? form::Quantity::parse(*quote) : std::nullopt;
  const int number = version ? static_cast<int>(version->thousandths / 1000) : 0;
  return after(visitor, services::accept_quote(visitor.context, visitor.token(), number,
                                               visitor.request.received));
}

static Response withdraw(const Visitor& visitor) {
  return after(visitor, services::withdraw_inquiry(visitor.context, visitor.token(),
                                                   visitor.request.received));
}

static Response show_group(const Visitor& visitor, Status status,
                           std::vector<form::RawAnswers> members,
                           const std::vector<Finding>& findings) {
  const auto view =
      services::view_own_inquiry(visitor.context, visitor.token(), visitor.request.received);
  if (!view.is_ok()) {
    return failure(visitor, view.error());
  }
  if (!on_site::next(view.value().state, on_site::Event::complete_roster)) {
    return show_own(visitor, Status::ok, "");
  }
  for (const auto& member :
       members.empty() ? view.value().members : std::vector<stores::MemberRecord>{}) {
    members.push_back(member.answers);
  }
  members.resize(static_cast<std::size_t>(view.value().quotes.front().heads));
  const auto fields =
      services::member_fields(*view.value().programme.definition, *view.value().course->course);
  return Response::html(status, documents::group_page(visitor.frame, {view.value(), visitor.token(),
                                                                      fields, members, findings}));
}

static Response group_page(const Visitor& visitor) {
  return show_group(visitor, Status::ok, {}, {});
}

// As many as the page asked for, however many of them are empty.
static std::vector<form::RawAnswers> members_in(const std::vector<NamedValue>& pairs,
                                                const services::InquiryView& view) {
  const auto fields = services::member_fields(*view.programme.definition, *view.course->course);
  std::vector<form::RawAnswers> members;
  const int heads = view.quotes.empty() ? 0 : view.quotes.front().heads;
  for (int member = 0; member < heads; ++member) {
    members.push_back(answers_in(pairs, fields, documents::member_prefix(member)));
  }
  return members;
}

static Response hand_in_group(const Visitor& visitor) {
  const auto pairs = parse_form_body(visitor.request.body);
  if (!pairs) {
    return failure(visitor, documents::Failure::bad_request, Status::bad_request);
  }
  const auto view =
      services::view_own_inquiry(visitor.context, visitor.token(), visitor.request.received);
  if (!view.is_ok()) {
    return failure(visitor, view.error());
  }
  const auto members = members_in(*pairs, view.value());
  const auto findings =
      services::hand_in_group(visitor.context, visitor.token(), members, visitor.request.received);
  if (!findings.is_ok()) {
    return after(visitor, findings.error());
  }
  return findings.value().empty()
             ? after(visitor, {})
             : show_group(visitor, Status::unprocessable_content, members, findings.value());
}

struct OnSiteRoute {
  Method method;
  std::string_view path;  // below the language
  Access access;
  Response (*handler)(const Visitor&);
};

constexpr OnSiteRoute on_site_table[] = {
    {Method::get, "/programmes/{programme}/courses/{course}/inquiry", Access::anyone, inquiry_page},
    {Method::post, "/programmes/{programme}/courses/{course}/inquiry", Access::anyone,
     send_inquiry},
    {Method::get, "/programmes/{programme}/courses/{course}/inquiry/sent", Access::anyone,
     sent_page},
    {Method::get, "/on-site/{token}", Access::token_holder, own_page},
    {Method::post, "/on-site/{token}/confirm", Access::token_holder, confirm},
    {Method::post, "/on-site/{token}/accept", Access::token_holder, accept},
    {Method::post, "/on-site/{token}/withdraw", Access::token_holder, withdraw},
    {Method::get, "/on-site/{token}/group", Access::token_holder, group_page},
    {Method::post, "/on-site/{token}/group", Access::token_holder, hand_in_group},
};

std::vector<Route> on_site_routes(const SiteParts& parts) {
  std::vector<Route> routes;
  for (const Language language : {Language::ja, Language::en}) {
    const std::string prefix = language == Language::ja ? "/ja" : "/en";
    for (const OnSiteRoute& route : on_site_table) {
      routes.push_back(
          {.method = route.method,
           .pattern = prefix + std::string{route.path},
           .access = route.access,
           .handler = [parts, language, handler = route.handler](const Request& request) {
             return handler({.context = parts.context,
                             .request = request,
                             .frame = {.language = language,
                                       .style_sheet = parts.style_sheet,
                                       .now = request.received,
                                       .form_key = new_secret()}});
           }});
    }
  }
  return routes;
}

}  // namespace musubi::http
