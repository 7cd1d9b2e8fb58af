#include "http/version_tag.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "http/api/problem.h"
#include "http/api/refusal_words.h"

namespace musubi::http {

namespace json = boost::json;

// A problem says which version stands against it only where one record has versions.
constexpr std::array<std::string_view, 2> conflicts{"draft_changed", "changed_meanwhile"};

static std::string tag_of(int version) { return '"' + std::to_string(version) + '"'; }

Response with_version(Response response, int version) {
  response.with_header("etag", tag_of(version));
  return response;
}

std::optional<int> expected_version(const Request& request) {
  constexpr int never = -1;
  const auto tag = request.header("if-match");
  if (!tag || *tag == "*") {
    return std::nullopt;
  }
  return number_in_tag(*tag).value_or(never);
}

static Response told_as_412(const Request& request, Response response) {
  const bool is_problem = response.status() == Status::conflict;
  if (!is_problem || !request.header("if-match")) {
    return response;
  }
  json::object problem = json::parse(response.body()).as_object();
  const std::string_view code = problem.at("code").as_string();
  if (std::ranges::find(conflicts, code) == conflicts.end()) {
    return response;
  }
  problem["status"] = status_number(Status::precondition_failed);
  problem["title"] = reason_phrase(Status::precondition_failed);
  Response told{Status::precondition_failed};
  told.with_body("application/problem+json; charset=utf-8", json::serialize(problem));
  return told;
}

// What the body says it has seen; nothing where the handler will find the body wrong.
static std::optional<std::int64_t> version_in(const std::string& body) {
  boost::system::error_code error;
  const json::value value = json::parse(body, error);
  const auto* object = error ? nullptr : value.if_object();
  const auto* version = object == nullptr ? nullptr : object->if_contains("version");
  const auto* number = version == nullptr ? nullptr : version->if_int64();
  return number == nullptr ? std::nullopt : std::optional{*number};
}

Handler honouring_if_match(Handler handler) {
  return [handler = std::move(handler)](const Request& request) {
    const auto expected = expected_version(request);
    const auto seen = version_in(request.body);
    if (expected && seen && *seen != *expected) {
      const Error error{ErrorKind::conflict, "changed_meanwhile", ""};
      return Response::problem({.status = Status::precondition_failed,
                                .code = error.code,
                                .detail = refusal_words(error, language_of(request)),
                                .findings = {}});
    }
    return told_as_412(request, handler(request));
  };
}

void honour_if_match(std::vector<Route>& routes) {
  constexpr std::string_view desk = "/api/staff/applications/{application}/";
  for (Route& route : routes) {
    const bool is_step = route.pattern.starts_with(desk) && !is_safe(route.method);
    const bool is_own =
        (route.pattern == "/api/drafts/{token}" || route.pattern == "/api/applications/{token}") &&
        route.method == Method::put;
    if (is_step || is_own) {
      route.handler = honouring_if_match(std::move(route.handler));
    }
  }
}

}  // namespace musubi::http
