#include "http/core/router.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace musubi::http {
namespace {

Error bad_route(const Route& route, std::string_view why) {
  return Error{ErrorKind::invalid, "bad_route",
               fmt::format("{} {}: {}", method_name(route.method), route.pattern, why)};
}

std::string join(std::vector<std::string>::const_iterator begin,
                 std::vector<std::string>::const_iterator end) {
  std::string joined;
  for (auto segment = begin; segment != end; ++segment) {
    joined += (segment == begin ? "" : "/") + *segment;
  }
  return joined;
}

bool answers(const Route& route, Method method) {
  return route.method == method || (route.method == Method::get && method == Method::head);
}

std::string allow_text(const std::set<Method>& methods) {
  std::string text;
  for (const Method method : methods) {
    text += text.empty() ? "" : ", ";
    text += method_name(method);
  }
  return text;
}

}  // namespace

Result<Router> Router::create(std::vector<Route> routes) {
  Router router;
  for (Route& route : routes) {
    if (static_cast<bool>(route.handler) == static_cast<bool>(route.open_body)) {
      return bad_route(route, "needs a handler, or else open_body.");
    }
    if (route.method == Method::head) {
      return bad_route(route, "HEAD follows from GET; remove this route.");
    }
    std::vector<Part> parts = TRY(parse_pattern(route.pattern));
    router.m_entries.push_back({std::move(route), std::move(parts)});
  }
  std::stable_sort(router.m_entries.begin(), router.m_entries.end(), is_more_specific);
  for (std::size_t i = 1; i < router.m_entries.size(); ++i) {
    const Entry& a = router.m_entries[i - 1];
    const Entry& b = router.m_entries[i];
    if (!is_more_specific(a, b) && !is_more_specific(b, a)) {
      return bad_route(b.route, fmt::format("{} matches the same requests.", a.route.pattern));
    }
  }
  return router;
}

Result<std::vector<Router::Part>> Router::parse_pattern(const std::string& pattern) {
  const Error bad{ErrorKind::invalid, "bad_pattern",
                  fmt::format("{}: a pattern is \"/\", or \"/\" before each word or {{name}}, and "
                              "{{name...}} comes last.",
                              pattern)};
  std::vector<Part> parts;
  if (pattern == "/") {
    return parts;
  }
  std::string_view rest = pattern;
  do {
    if (!rest.starts_with('/') || (!parts.empty() && parts.back().kind == PartKind::rest)) {
      return bad;
    }
    rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find('/'), rest.size());
    std::string_view text = rest.substr(0, end);
    rest.remove_prefix(end);
    PartKind kind = PartKind::word;
    if (text.starts_with('{') && text.ends_with('}')) {
      text = text.substr(1, text.size() - 2);
      kind = PartKind::parameter;
      if (text.ends_with("...")) {
        kind = PartKind::rest;
        text.remove_suffix(3);
      }
    }
    if (text.empty() || text.find_first_of("{}") != std::string_view::npos) {
      return bad;
    }
    parts.push_back({kind, std::string{text}});
  } while (!rest.empty());
  return parts;
}

// A total order but for patterns that differ in the names of their parameters only.
bool Router::is_more_specific(const Entry& a, const Entry& b) {
  const std::size_t common = std::min(a.parts.size(), b.parts.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (a.parts[i].kind != b.parts[i].kind) {
      return a.parts[i].kind < b.parts[i].kind;
    }
    if (a.parts[i].kind == PartKind::word && a.parts[i].text != b.parts[i].text) {
      return a.parts[i].text < b.parts[i].text;
    }
  }
  if (a.parts.size() != b.parts.size()) {
    return a.parts.size() > b.parts.size();
  }
  return a.route.method < b.route.method;
}

bool Router::match_parts(const std::vector<Part>& parts, const std::vector<std::string>& path,
                         std::vector<NamedValue>& parameters) {
  const bool takes_rest = !parts.empty() && parts.back().kind == PartKind::rest;
  if (takes_rest ? path.size() < parts.size() : path.size() != parts.size()) {
    return false;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    switch (parts[i].kind) {
      case PartKind::word:
        if (parts[i].text != path[i]) {
          return false;
        }
        break;
      case PartKind::parameter:
        if (path[i].empty()) {
          return false;
        }
        parameters.push_back({parts[i].text, path[i]});
        break;
      case PartKind::rest:
        parameters.push_back(
            {parts[i].text, join(path.begin() + static_cast<std::ptrdiff_t>(i), path.end())});
        break;
    }
  }
  return true;
}

std::variant<RouteMatch, MethodNotAllowed, NoSuchPath> Router::match(
    Method method, const std::vector<std::string>& path) const {
  std::set<Method> allowed;
  for (const Entry& entry : m_entries) {
    std::vector<NamedValue> parameters;
    if (!match_parts(entry.parts, path, parameters)) {
      continue;
    }
    if (answers(entry.route, method)) {
      return RouteMatch{&entry.route, std::move(parameters)};
    }
    allowed.insert(entry.route.method);
    if (entry.route.method == Method::get) {
      allowed.insert(Method::head);
    }
  }
  if (allowed.empty()) {
    return NoSuchPath{};
  }
  return MethodNotAllowed{allow_text(allowed)};
}

std::vector<const Route*> Router::routes() const {
  std::vector<const Route*> routes;
  for (const Entry& entry : m_entries) {
    routes.push_back(&entry.route);
  }
  return routes;
}

}  // namespace musubi::http
