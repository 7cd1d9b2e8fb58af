// Target: the path and query of a request, decoded once and refused when anything about them is
// not plain. Only the origin form is taken; "." and ".." are refused rather than resolved, because
// two programs in a row never resolve them alike (security.md 0.4 and 1.4).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/request.h"
#include "http/core/status.h"

namespace musubi::http {

struct Target {
  std::vector<std::string> path;  // "/" has no segment; "/a/" has "a" and ""
  std::vector<NamedValue> query;
};

// Refuses: other forms; raw characters outside RFC 3986; broken percent codes; bytes that aren't
// UTF-8; control characters (in a query line feeds and tabs may come, from text fields); in the
// path also an encoded slash or backslash, dot segments and empty segments inside.
[[nodiscard]] std::variant<Target, Refusal> parse_target(std::string_view raw);

}  // namespace musubi::http
