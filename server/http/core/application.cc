#include "http/core/application.h"

#include <algorithm>
#include <exception>
#include <typeinfo>

#include "http/core/checks.h"
#include "http/core/cross_site.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

// The text of our own assertions is a condition, a file and a line; what any other exception says
// may hold personal data or SQL, so only its type is told.
std::string alarm_of(const std::exception& error) {
  const std::string_view text = error.what();
  return std::string{text.starts_with("assertion failed:") ? text : typeid(error).name()};
}

}  // namespace

Application::Application(Site site, Router router, Gate gate, RefusalWriter refusal_writer)
    : m_site(std::move(site)),
      m_router(std::move(router)),
      m_gate(std::move(gate)),
      m_refusal_writer(std::move(refusal_writer)) {
  MUSUBI_ASSERT(m_gate != nullptr && m_refusal_writer != nullptr);
}

std::optional<Refusal> Application::check_transport(const Request& request,
                                                    std::string_view peer) const {
  if (m_site.scheme == Scheme::http) {
    return std::nullopt;
  }
  const auto& proxies = m_site.trusted_proxies;
  const bool is_from_proxy = std::find(proxies.begin(), proxies.end(), peer) != proxies.end();
  if (!is_from_proxy || request.header("x-forwarded-proto") != "https") {
    return Refusal{Status::misdirected_request, "not_over_tls"};
  }
  return std::nullopt;
}

std::variant<const Route*, Response> Application::admit(Request& request) const {
  if (auto refusal = check_host(request.header("host").value_or(""), m_site.hosts)) {
    return write_refusal(*refusal, &request, request.id);
  }
  if (auto refusal = check_same_origin(request, m_site.scheme, m_site.session_cookie)) {
    return write_refusal(*refusal, &request, request.id);
  }
  auto match = m_router.match(request.method, request.path);
  if (auto* found = std::get_if<RouteMatch>(&match)) {
    if (const auto wait = m_site.limits->take_address(found->route->rate, request.remote_address,
                                                      request.received)) {
      return too_many(request, *wait);
    }
    request.parameters = std::move(found->parameters);
    return found->route;
  }
  if (auto* wrong_method = std::get_if<MethodNotAllowed>(&match)) {
    Response response =
        write_refusal({Status::method_not_allowed, "method_not_allowed"}, &request, request.id);
    response.with_header("allow", wrong_method->allow);
    return response;
  }
  return write_refusal({Status::not_found, "not_found"}, &request, request.id);
}

// The refusal, where the gate refuses or the account asks too often.
std::optional<Response> Application::ask(const Route& route, Request& request) const {
  auto admission = m_gate(route.access, request);
  if (auto* refusal = std::get_if<Response>(&admission)) {
    return std::move(*refusal);
  }
  auto& admitted = std::get<Admitted>(admission);
  if (!admitted.account.empty()) {
    if (const auto wait =
            m_site.limits->take_account(route.rate, admitted.account, request.received)) {
      return too_many(request, *wait);
    }
  }
  request.principal = std::move(admitted.principal);
  return std::nullopt;
}

Response Application::too_many(const Request& request, std::int64_t wait_seconds) const {
  Response response =
      write_refusal({Status::too_many_requests, "too_many_requests"}, &request, request.id);
  response.with_header("retry-after", std::to_string(wait_seconds));
  return response;
}

Answer Application::answer(const Route& route, Request& request) const {
  return guarded(request, [&] {
    auto refusal = ask(route, request);
    return refusal ? std::move(*refusal) : route.handler(request);
  });
}

Opening Application::open_body(const Route& route, Request& request,
                               std::uint64_t body_bytes) const {
  OpenedBody opened;
  Answer answer = guarded(request, [&] {
    if (auto refusal = ask(route, request)) {
      opened = std::move(*refusal);
    } else {
      opened = route.open_body(request, body_bytes);
    }
    auto* response = std::get_if<Response>(&opened);
    return response != nullptr ? std::move(*response) : Response{Status::ok};
  });
  auto* receiver = std::get_if<std::unique_ptr<BodyReceiver>>(&opened);
  if (receiver == nullptr || *receiver == nullptr) {
    return answer;
  }
  return std::move(*receiver);
}

std::optional<Answer> Application::take_piece(BodyReceiver& receiver, std::string_view piece,
                                              const Request& request) const {
  bool is_refused = true;  // as long as nothing says that the piece was taken
  Answer answer = guarded(request, [&] {
    auto refusal = receiver.take(piece);
    is_refused = refusal.has_value();
    return is_refused ? std::move(*refusal) : Response{Status::ok};
  });
  return is_refused ? std::optional{std::move(answer)} : std::nullopt;
}

Answer Application::finish_body(BodyReceiver& receiver, const Request& request) const {
  return guarded(request, [&] { return receiver.finish(request); });
}

Answer Application::guarded(const Request& request, const std::function<Response()>& work) const {
  Answer answer{.response = Response{Status::internal_server_error}, .alarm = {}};
  try {
    answer.response = work();
    add_security_headers(answer.response, m_site.scheme);
    return answer;
  } catch (const std::exception& error) {
    answer.alarm = alarm_of(error);
  } catch (...) {
    answer.alarm = "exception of unknown type";
  }
  answer.response =
      write_refusal({Status::internal_server_error, "internal_error"}, &request, request.id);
  return answer;
}

Response Application::write_refusal(const Refusal& refusal, const Request* request,
                                    std::string_view request_id) const {
  Response response = m_refusal_writer(refusal, request, request_id);
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
