// Request: what a handler is told about one HTTP request, as plain values that were checked once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "http/core/method.h"

namespace musubi::http {

struct Principal;

struct NamedValue {
  std::string name;
  std::string value;
  bool operator==(const NamedValue&) const = default;
};

struct Request {
  Method method;
  std::vector<std::string> path = {};    // decoded segments; "/" has none
  std::vector<NamedValue> query = {};    // decoded, in order, names may repeat
  std::vector<NamedValue> headers = {};  // names in lower case, in order
  std::vector<NamedValue> cookies = {};
  std::vector<NamedValue> parameters = {};  // of the matched pattern
  std::string body = {};
  std::string remote_address = {};
  std::string id = {};  // ours, for logs and error pages; never the client's
  Instant received;     // when the last byte had arrived: deadlines are judged by it
  std::shared_ptr<const Principal> principal = {};

  // `name` in lower case. The first value, where a name repeats.
  [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
  [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
  // Nothing when the name comes twice: one of the two was planted by somebody else.
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
  // `name` is one of the matched pattern's; anything else is a programmer's error.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
};

// Reads one Cookie header; pairs that aren't name=value are left out.
[[nodiscard]] std::vector<NamedValue> parse_cookies(std::string_view header);

}  // namespace musubi::http
