// Parses JSON text into a Boost.JSON value, and finds what Boost.JSON keeps silent about: keys that
// come twice in one object, of which it would take the last.
#pragma once

#include <boost/json/value.hpp>
#include <string_view>
#include <vector>

#include "http/core/json_reader.h"

namespace musubi::http {

struct JsonDocument {
  boost::json::value value;
  std::vector<InputProblem> problems;  // bad syntax, or doubled keys; the value is usable if none
};

[[nodiscard]] JsonDocument parse_json(std::string_view text);
// One more step of a JSON pointer, escaped as RFC 6901 asks.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace musubi::http
