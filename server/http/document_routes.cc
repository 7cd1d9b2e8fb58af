// The documents of one person: pages that the server renders, which work without scripts; and the
// files of the browser side.
#include <algorithm>

#include "base/crypto/secret.h"
#include "base/crypto/totp.h"
#include "http/core/form_body.h"
#include "http/documents/draft_page.h"
#include "http/documents/mail_page.h"
#include "http/documents/status_page.h"
#include "http/refusal_page.h"
#include "http/site.h"
#include "http/visit.h"
#include "services/confirm_address.h"
#include "services/mails.h"
#include "services/messages.h"
#include "services/own_application.h"

namespace musubi::http {

static Response page(std::string text) { return Response::html(Status::ok, std::move(text)); }

static Response status_page(const Visit& visit) {
  const std::string& token = visit.request.parameter("token");
  const auto view = services::view_status(visit.parts.context, token, visit.request.received);
  return view.is_ok() ? page(documents::status_page(visit.frame, view.value(), token))
                      : failure_page(visit, view.error());
}

static Response withdraw_page(const Visit& visit) {
  const std::string& token = visit.request.parameter("token");
  const auto view = services::view_status(visit.parts.context, token, visit.request.received);
  return view.is_ok() ? page(documents::withdraw_page(visit.frame, view.value(), token))
                      : failure_page(visit, view.error());
}

static Response withdraw(const Visit& visit) {
  const std::string& token = visit.request.parameter("token");
  const auto done =
      services::withdraw_application(visit.parts.context, token, visit.request.received);
  // What can no longer be withdrawn is told by the status page, where the applicant lands anyway.
  if (!done.is_ok() && done.error().kind != ErrorKind::conflict) {
    return failure_page(visit, done.error());
  }
  return Response::redirect(documents::status_address(token).in(visit.frame.language).text());
}

static std::vector<documents::CurrentCode> codes_of(const std::vector<DemoLogin>& logins,
                                                    Instant now) {
  std::vector<documents::CurrentCode> codes;
  for (const DemoLogin& login : logins) {
    const auto code = totp_code(login.totp_secret, totp_step(now));
    MUSUBI_ASSERT(code.has_value());
    codes.push_back({login.login, *code});
  }
  return codes;
}

static Response draft_page(const Visit& visit) {
  const std::string& secret = visit.request.parameter("token");
  const auto view =
      services::view_confirmation(visit.parts.context, secret, visit.request.received);
  return view.is_ok() ? page(documents::draft_page(visit.frame, view.value(), secret))
                      : failure_page(visit, view.error());
}

static Response confirm_address(const Visit& visit) {
  const auto confirmed = services::confirm_address(
      visit.parts.context, visit.request.parameter("token"), visit.request.received);
  if (!confirmed.is_ok()) {
    return failure_page(visit, confirmed.error());
  }
  const auto& [programme, course, token] = confirmed.value();
  return Response::redirect(
      documents::resume_address(programme, course, token).in(visit.frame.language).text());
}

static documents::MessageTrouble trouble_of(const Error& error) {
  using documents::MessageTrouble;
  if (error.code == "message_missing") {
    return MessageTrouble::missing;
  }
  if (error.code == "message_too_long") {
    return MessageTrouble::too_long;
  }
  return error.code == "too_many_messages" ? MessageTrouble::too_many : MessageTrouble::not_text;
}

// The page again with what was typed, so that nothing is lost.
static Response message_refused(const Visit& visit, const documents::MessageDraft& draft) {
  const std::string& token = visit.request.parameter("token");
  const auto view = services::view_status(visit.parts.context, token, visit.request.received);
  return view.is_ok()
             ? Response::html(Status::unprocessable_content,
                              documents::status_page(visit.frame, view.value(), token, draft))
             : failure_page(visit, view.error());
}

static Response write_message(const Visit& visit) {
  const std::string& token = visit.request.parameter("token");
  const auto form = parse_form_body(visit.request.body);
  if (!form) {
    return message_refused(visit, {"", documents::MessageTrouble::not_text});
  }
  const auto field = std::ranges::find(*form, documents::message_parameter, &NamedValue::name);
  const std::string text = field == form->end() ? "" : field->value;
  const auto done =
      services::write_own_message(visit.parts.context, token, text, visit.request.received);
  if (done.is_ok()) {
    return Response::redirect(documents::status_address(token).in(visit.frame.language).text());
  }
  const Error& error = done.error();
  if (error.kind == ErrorKind::not_found || error.kind == ErrorKind::unavailable) {
    return failure_page(visit, error);
  }
  return message_refused(visit, {text, trouble_of(error)});
}

static Response mails_page(const Visit& visit) {
  auto mails = services::view_newest_mails(visit.parts.context);
  return mails.is_ok() ? page(documents::mails_page(
                             visit.frame, mails.take(),
                             codes_of(visit.parts.demo_logins, visit.request.received)))
                       : failure_page(visit, mails.error());
}

static Response mail_page(const Visit& visit) {
  const auto mail =
      services::view_mail(visit.parts.context, MailId{visit.request.parameter("mail")});
  return mail.is_ok()
             ? page(documents::mail_page(visit.frame, mail.value(), visit.parts.context.base_url()))
             : failure_page(visit, mail.error());
}

// The first language of Accept-Language that is one of ours; Japanese first.
static Response choose_language(const Request& request) {
  const std::string_view wanted = request.header("accept-language").value_or("ja");
  const std::size_t en = wanted.find("en");
  const std::size_t ja = wanted.find("ja");
  return Response::redirect(en < ja ? "/en" : "/ja");
}

// "/ja/" is the page "/ja": people and other sites write either.
static Response without_last_slash(const Request& request) {
  std::vector<std::string> segments = request.path;
  while (!segments.empty() && segments.back().empty()) {
    segments.pop_back();
  }
  return Response::redirect(html::Url::path(segments).text());
}

static Response file_or_failure(const SiteParts& parts, const Request& request) {
  if (!request.path.empty() && request.path.back().empty()) {
    return without_last_slash(request);
  }
  Response response = parts.files.respond(request);
  return response.status() == Status::not_found
             ? make_refusal_writer(parts.style_sheet)({Status::not_found, "not_found"}, &request,
                                                      request.id)
             : response;
}

struct DocumentRoute {
  Method method;
  std::string_view path;  // below the language
  Policy access;
  Response (*handler)(const Visit&);
};

constexpr DocumentRoute document_table[] = {
    {Method::get, "/status/{token}", Access::token_holder, status_page},
    {Method::get, "/status/{token}/withdraw", Access::token_holder, withdraw_page},
    {Method::post, "/status/{token}/withdraw", Access::token_holder, withdraw},
    {Method::get, "/drafts/{token}", Access::token_holder, draft_page},
    {Method::post, "/drafts/{token}", Access::token_holder, confirm_address},
    {Method::post, "/status/{token}/messages", Access::token_holder, write_message},
    {Method::get, "/development/mails", Access::developer_mode, mails_page},
    {Method::get, "/development/mails/{mail}", Access::developer_mode, mail_page},
};

static Handler with_frame(const SiteParts& parts, Language language,
                          Response (*handler)(const Visit&)) {
  return [parts, language, handler](const Request& request) {
    return handler({.parts = parts,
                    .request = request,
                    .frame = {.language = language,
                              .style_sheet = parts.style_sheet,
                              .now = request.received,
                              .form_key = new_secret()}});
  };
}

std::vector<Route> document_routes(const SiteParts& parts) {
  std::vector<Route> routes = public_pages(parts);
  for (const Language language : {Language::ja, Language::en}) {
    const std::string prefix = language == Language::ja ? "/ja" : "/en";
    for (const DocumentRoute& document : document_table) {
      routes.push_back({.method = document.method,
                        .pattern = prefix + std::string{document.path},
                        .access = document.access,
                        .handler = with_frame(parts, language, document.handler)});
    }
  }
  routes.push_back({.method = Method::get,
                    .pattern = "/",
                    .access = Access::anyone,
                    .handler = choose_language});
  routes.push_back(
      {.method = Method::get,
       .pattern = "/{path...}",
       .access = Access::anyone,
       .handler = [parts](const Request& request) { return file_or_failure(parts, request); }});
  return routes;
}

}  // namespace musubi::http
