// Application: everything between a parsed request and its response, without sockets: host, origin,
// route and access are checked, the handler runs, and every response gets the security headers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/access.h"
#include "http/core/rate_limits.h"
#include "http/core/request.h"
#include "http/core/response.h"
#include "http/core/router.h"
#include "http/core/security_headers.h"

namespace musubi::http {

// How the site is known from outside; all of it comes from configuration.
struct Site {
  std::vector<std::string> hosts;  // lower case; see check_host
  Scheme scheme;
  std::string session_cookie;                // "__Host-…"
  std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-For is believed
  std::shared_ptr<RateLimits> limits = std::make_shared<RateLimits>();
};

// Says a refusal to whoever asked, in their language and form. `request` is null where a refusal
// comes before there is one that can be read.
using RefusalWriter =
    std::function<Response(const Refusal&, const Request* request, std::string_view request_id)>;

struct Answer {
  Response response;
  std::string alarm;  // for operators, else empty: an assertion's text or an exception's type
};

// A receiver for the body, or the answer that refuses it.
using Opening = std::variant<std::unique_ptr<BodyReceiver>, Answer>;

class Application {
 public:
  Application(Site site, Router router, Gate gate, RefusalWriter refusal_writer);

  // A site with TLS in front answers nobody who came past its proxies, and nothing that reached a
  // proxy in the clear. `peer` is the address at the other end of the socket.
  [[nodiscard]] std::optional<Refusal> check_transport(const Request& request,
                                                       std::string_view peer) const;
  // After the head, before the body: the route that will answer, with its parameters written into
  // the request, or the refusal.
  [[nodiscard]] std::variant<const Route*, Response> admit(Request& request) const;
  // Gate, then handler; on a worker thread. An exception becomes a 500 that tells nothing.
  [[nodiscard]] Answer answer(const Route& route, Request& request) const;
  // The same for a route that takes its body piece by piece: gate, then open_body.
  [[nodiscard]] Opening open_body(const Route& route, Request& request,
                                  std::uint64_t body_bytes) const;
  [[nodiscard]] std::optional<Answer> take_piece(BodyReceiver& receiver, std::string_view piece,
                                                 const Request& request) const;
  [[nodiscard]] Answer finish_body(BodyReceiver& receiver, const Request& request) const;
  [[nodiscard]] Response refuse(const Refusal& refusal, std::string_view request_id) const {
    return write_refusal(refusal, nullptr, request_id);
  }
  // The browser's address: the peer, or what a trusted proxy says of it.
  [[nodiscard]] std::string remote_address(const Request& request, std::string peer) const;

 private:
  [[nodiscard]] std::optional<Response> ask(const Route& route, Request& request) const;
  [[nodiscard]] Response too_many(const Request& request, std::int64_t wait_seconds) const;
  [[nodiscard]] Response write_refusal(const Refusal& refusal, const Request* request,
                                       std::string_view request_id) const;
  [[nodiscard]] Answer guarded(const Request& request, const std::function<Response()>& work) const;

  Site m_site;
  Router m_router;
  Gate m_gate;
  RefusalWriter m_refusal_writer;
};

}  // namespace musubi::http
