// Router: the explicit table of routes. What a route allows, how much it reads and which function
// answers stand in one line; a route without a policy can't be written down.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "http/core/access.h"
#include "http/core/body_receiver.h"
#include "http/core/rate_limits.h"
#include "http/core/request.h"
#include "http/core/response.h"

namespace musubi::http {

using Handler = std::function<Response(const Request&)>;

struct Route {
  Method method;
  std::string pattern;  // "/api/calls/{id}"; "/assets/{path...}" takes all that follows
  Policy access;
  std::size_t body_bytes_max = 256 * 1024;
  Handler handler;
  OpenBody open_body = {};  // instead of the handler, where the body is taken as it arrives
  RateKind rate = RateKind::reading;
};

struct RouteMatch {
  const Route* route;
  std::vector<NamedValue> parameters;  // of a "..." parameter the segments, joined with "/"
};

struct NoSuchPath {};
struct MethodNotAllowed {
  std::string allow;  // "GET, HEAD, POST"
};

class Router {
 public:
  // `invalid` for a malformed pattern, not exactly one of
  // handler and open_body, HEAD (it follows from GET), or two
  // routes that the same requests would match.
  [[nodiscard]] static Result<Router> create(std::vector<Route> routes);

  // The most specific pattern wins: a word before a parameter before a "..." parameter.
  [[nodiscard]] std::variant<RouteMatch, MethodNotAllowed, NoSuchPath> match(
      Method method, const std::vector<std::string>& path) const;
  [[nodiscard]] std::vector<const Route*> routes() const;

 private:
  enum class PartKind { word, parameter, rest };
  struct Part {
    PartKind kind;
    std::string text;  // the word, or the parameter's name
  };
  struct Entry {
    Route route;
    std::vector<Part> parts;
  };

  [[nodiscard]] static Result<std::vector<Part>> parse_pattern(const std::string& pattern);
  [[nodiscard]] static bool is_more_specific(const Entry& a, const Entry& b);
  [[nodiscard]] static bool match_parts(const std::vector<Part>& parts,
                                        const std::vector<std::string>& path,
                                        std::vector<NamedValue>& parameters);

  std::vector<Entry> m_entries;  // most specific first
};

}  // namespace musubi::http
