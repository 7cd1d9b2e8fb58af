#include "http/answered_once.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "http/core/form_body.h"
#include "http/core/idempotency_key.h"
#include "http/documents/sent_once.h"
#include "http/form_answers.h"
#include "http/principal.h"
#include "services/answer_once.h"

namespace musubi::http {

using services::Effect;

// These take or give secrets, which no answer may be kept with, or they make nothing at all. What
// happens when they are sent again is said in decision 0028.
constexpr std::array<std::string_view, 10> paths_without_key{
    "/api/session",
    "/api/session/second-factor",
    "/api/account-links/{token}",
    "/api/account/second-factor",
    "/api/account/second-factor/confirm",
    "/api/account/second-factor/remove",
    "/api/account/recovery-codes",
    "/api/programmes/{programme}/courses/{course}/check",
    "/api/staff/applications/bulk/preview",
    "/api/staff/applications/{application}/mails/preview",
};

// Below the language. The other forms confirm or take back, where a second time changes nothing.
constexpr std::array<std::string_view, 4> forms_with_key{
    "/status/{token}/messages",
    "/status/{token}/address",
    "/programmes/{programme}/courses/{course}/inquiry",
    "/on-site/{token}/group",
};

static std::optional<KeyPlace> key_place(const Route& route) {
  if (route.method != Method::post) {
    return std::nullopt;  // PUT and DELETE say what there is to be: a second time changes nothing
  }
  if (route.pattern.starts_with("/api/")) {
    const bool is_without =
        std::ranges::find(paths_without_key, route.pattern) != paths_without_key.end();
    return is_without ? std::nullopt : std::optional{KeyPlace::header};
  }
  const std::string_view below = std::string_view{route.pattern}.substr(3);
  const bool has_field = std::ranges::find(forms_with_key, below) != forms_with_key.end();
  return has_field ? std::optional{KeyPlace::form_field} : std::nullopt;
}

// None where a form can't be read: the handler says what is wrong with it, beside what was typed,
// and makes nothing of it.
static std::optional<std::string> key_of(const Request& request, KeyPlace place) {
  if (place == KeyPlace::header) {
    return std::string{request.header(key_header).value_or("")};
  }
  const auto pairs = parse_form_body(request.body);
  return pairs ? std::optional{value_in(*pairs, documents::sent_once_parameter).value_or("")}
               : std::nullopt;
}

static std::string scope_of(const Request& request) {
  if (request.principal != nullptr) {
    return "account " + request.principal->session.account.value;
  }
  const auto token = std::ranges::find(request.parameters, "token", &NamedValue::name);
  return token == request.parameters.end() ? "anyone" : "holder " + token->value;
}

// Neither a path nor a query holds the character between them.
static std::string content_of(const Request& request) {
  std::string content{method_name(request.method)};
  for (const std::string& segment : request.path) {
    content += '\0' + segment;
  }
  for (const NamedValue& pair : request.query) {
    content += '\0' + pair.name + '\0' + pair.value;
  }
  return content + '\0' + request.body;
}

static std::string to_text(const Response& response) {
  MUSUBI_ASSERT(!response.has_header("set-cookie"));
  boost::json::array headers;
  for (const Header& header : response.headers()) {
    headers.push_back(boost::json::array{header.name, header.value});
  }
  return boost::json::serialize(boost::json::object{{"status", status_number(response.status())},
                                                    {"headers", std::move(headers)},
                                                    {"body", response.body()}});
}

static Response from_text(const std::string& text) {
  const boost::json::value kept = boost::json::parse(text);
  Response response{static_cast<Status>(kept.at("status").as_int64())};
  const std::string body{kept.at("body").as_string()};
  for (const boost::json::value& header : kept.at("headers").as_array()) {
    const std::string name{header.at(0).as_string()};
    const std::string value{header.at(1).as_string()};
    if (name == "content-type") {
      response.with_body(value, body);
    } else {
      response.with_header(name, value);
    }
  }
  return response;
}

static Effect effect_of(const Response& response) {
  const int status = status_number(response.status());
  if (status >= 500) {
    return {Effect::Fate::undone, ""};
  }
  return status < 400 ? Effect{Effect::Fate::kept, to_text(response)}
                      : Effect{Effect::Fate::refused, ""};
}

Handler answered_once(const services::Context& context, KeyPlace place, const RefusalWriter& refuse,
                      Handler handler) {
  return [&context, place, refuse, handler = std::move(handler)](const Request& request) {
    const auto key = key_of(request, place);
    if (!key) {
      return handler(request);
    }
    if (!is_idempotency_key(*key)) {
      return refuse({Status::precondition_required, "idempotency_key_missing"}, &request,
                    request.id);
    }
    std::optional<Response> response;
    const auto answer = services::answer_once(
        context, {.scope = scope_of(request), .key = *key, .content = content_of(request)},
        request.received, [&] {
          response = handler(request);
          return effect_of(*response);
        });
    if (!answer.is_ok()) {
      // Sent again under its key, the request finds out what became of the first one.
      const bool is_unknown = answer.error().code == "outcome_unknown";
      return refuse({Status::service_unavailable, is_unknown ? "outcome_unknown" : "not_stored"},
                    &request, request.id);
    }
    if (const auto* repeated = std::get_if<services::Repeated>(&answer.value())) {
      return from_text(repeated->answer);
    }
    if (std::holds_alternative<services::KeyReused>(answer.value())) {
      return refuse({Status::unprocessable_content, "idempotency_key_reused"}, &request,
                    request.id);
    }
    return std::move(*response);
  };
}

void ask_for_keys(std::vector<Route>& routes, const services::Context& context,
                  const RefusalWriter& refuse) {
  for (Route& route : routes) {
    if (const auto place = key_place(route)) {
      route.handler = answered_once(context, *place, refuse, std::move(route.handler));
    }
  }
}

}  // namespace musubi::http
