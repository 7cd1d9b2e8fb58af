// The pages by which an applicant changes the mail address of an application.
#include "base/crypto/secret.h"
#include "http/api/refusal_words.h"
#include "http/core/form_body.h"
#include "http/documents/address_page.h"
#include "http/documents/message_page.h"
#include "http/form_answers.h"
#include "http/site.h"

namespace musubi::http {

using documents::Frame;

struct AddressVisit {
  const services::Context& context;
  const Request& request;
  Frame frame;

  [[nodiscard]] const std::string& token() const { return request.parameter("token"); }
};

static Response failure(const AddressVisit& visit, const Error& error) {
  const bool is_absent = error.kind == ErrorKind::not_found;
  return Response::html(
      is_absent ? Status::not_found : Status::service_unavailable,
      documents::message_page(
          visit.frame, is_absent ? documents::Failure::not_found : documents::Failure::unavailable,
          visit.request.id));
}

static Response show(const AddressVisit& visit, Status status,
                     const documents::TypedAddress& typed) {
  const auto view = services::view_address(visit.context, visit.token(), visit.request.received);
  return view.is_ok() ? Response::html(status, documents::change_address_page(
                                                   visit.frame, view.value(), visit.token(), typed))
                      : failure(visit, view.error());
}

static Response change_page(const AddressVisit& visit) { return show(visit, Status::ok, {}); }

static Response ask(const AddressVisit& visit) {
  const auto pairs = parse_form_body(visit.request.body);
  const std::string typed =
      pairs ? value_in(*pairs, documents::address_parameter).value_or("") : std::string{};
  const auto asked =
      services::ask_address_change(visit.context, {visit.token(), typed}, visit.request.received);
  if (asked.is_ok()) {
    return Response::redirect(
        documents::change_address_address(visit.token()).in(visit.frame.language).text());
  }
  const Error& error = asked.error();
  if (error.kind == ErrorKind::not_found || error.kind == ErrorKind::unavailable) {
    return failure(visit, error);
  }
  return show(visit, Status::unprocessable_content,
              {.text = typed, .refusal = refusal_words(error, visit.frame.language)});
}

static Response link_page(const AddressVisit& visit) {
  const auto view =
      services::view_address_link(visit.context, visit.token(), visit.request.received);
  return view.is_ok() ? Response::html(Status::ok, documents::address_link_page(
                                                       visit.frame, view.value(), visit.token()))
                      : failure(visit, view.error());
}

static Response confirm(const AddressVisit& visit) {
  const auto done =
      services::confirm_new_address(visit.context, visit.token(), visit.request.received);
  return done.is_ok()
             ? Response::redirect(
                   documents::address_link_address(visit.token()).in(visit.frame.language).text())
             : failure(visit, done.error());
}

struct AddressRoute {
  Method method;
  std::string_view path;  // below the language
  Response (*handler)(const AddressVisit&);
};

constexpr AddressRoute address_table[] = {
    {Method::get, "/status/{token}/address", change_page},
    {Method::post, "/status/{token}/address", ask},
    {Method::get, "/addresses/{token}", link_page},
    {Method::post, "/addresses/{token}", confirm},
};

std::vector<Route> address_routes(const SiteParts& parts) {
  std::vector<Route> routes;
  for (const Language language : {Language::ja, Language::en}) {
    const std::string prefix = language == Language::ja ? "/ja" : "/en";
    for (const AddressRoute& route : address_table) {
      routes.push_back(
          {.method = route.method,
           .pattern = prefix + std::string{route.path},
           .access = Access::token_holder,
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
