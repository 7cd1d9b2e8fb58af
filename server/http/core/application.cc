#include "http/core/application.h"

#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <typeinfo>

#include "http/core/checks.h"
#include "http/core/cross_site.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

std::string detail_of(const Refusal& refusal, std::string_view request_id) {
  return fmt::format("{} (request {})", reason_phrase(refusal.status), request_id);
}

// The text of our own assertions is a condition, a file and a line; what any other exception says
// may hold personal data or SQL, so only its type is told.
std::string alarm_of(const std::exception& error) {
  const std::string_view text = error.what();
  return std::string{text.starts_with("assertion failed:") ? text : typeid(error).name()};
}

Response run(const Gate& gate, const Route& route, Request& request) {
  auto admission = gate(route.access, request);
  if (auto* refusal = std::get_if<Response>(&admission)) {
    return std::move(*refusal);
  }
  request.principal = std::get<Admitted>(admission).principal;
  return route.handler(request);
}

}  // namespace

Application::Application(Site site, Router router, Gate gate)
    : m_site(std::move(site)), m_router(std::move(router)), m_gate(std::move(gate)) {
  MUSUBI_ASSERT(m_gate != nullptr);
}

std::variant<const Route*, Response> Application::admit(Request& request) const {
  if (auto refusal = check_host(request.header("host").value_or(""), m_site.hosts)) {
    return refuse(*refusal, request.id);
  }
  if (auto refusal = check_same_origin(request, m_site.scheme, m_site.session_cookie)) {
    return refuse(*refusal, request.id);
  }
  auto match = m_router.match(request.method, request.path);
  if (auto* found = std::get_if<RouteMatch>(&match)) {
    request.parameters = std::move(found->parameters);
    return found->route;
  }
  if (auto* wrong_method = std::get_if<MethodNotAllowed>(&match)) {
    Response response = refuse({Status::method_not_allowed, "method_not_allowed"}, request.id);
    response.with_header("allow", wrong_method->allow);
    return response;
  }
  return refuse({Status::not_found, "not_found"}, request.id);
}

Answer Application::answer(const Route& route, Request& request) const {
  Answer answer{.response = Response{Status::internal_server_error}, .alarm = {}};
  try {
    answer.response = run(m_gate, route, request);
    add_security_headers(answer.response, m_site.scheme);
    return answer;
  } catch (const std::exception& error) {
    answer.alarm = alarm_of(error);
  } catch (...) {
    answer.alarm = "exception of unknown type";
  }
  answer.response = refuse({Status::internal_server_error, "internal_error"}, request.id);
  return answer;
}

Response Application::refuse(const Refusal& refusal, std::string_view request_id) const {
  Response response = Response::problem({.status = refusal.status,
                                         .code = std::string{refusal.code},
                                         .detail = detail_of(refusal, request_id),
                                         .findings = {}});
  add_security_headers(response, m_site.scheme);
  return response;
}

std::string Application::remote_address(const Request& request, std::string peer) const {
  const auto& proxies = m_site.trusted_proxies;
  const auto forwarded = request.header("x-forwarded-for");
  if (!forwarded.has_value() || std::find(proxies.begin(), proxies.end(), peer) == proxies.end()) {
    return peer;
  }
  // A proxy appends the address that it saw; whatever stands before it, the client wrote.
  const std::size_t comma = forwarded->rfind(',');
  return std::string{
      trim_spaces(comma == std::string_view::npos ? *forwarded : forwarded->substr(comma + 1))};
}

}  // namespace musubi::http
