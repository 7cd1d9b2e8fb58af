#include "http/core/request.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::http {
namespace {

const NamedValue* find(const std::vector<NamedValue>& values, std::string_view name) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const NamedValue& value) { return value.name == name; });
  return found == values.end() ? nullptr : &*found;
}

std::optional<std::string_view> first_value(const std::vector<NamedValue>& values,
                                            std::string_view name) {
  const NamedValue* found = find(values, name);
  return found == nullptr ? std::nullopt : std::optional<std::string_view>{found->value};
}

}  // namespace

std::optional<std::string_view> Request::header(std::string_view name) const {
  return first_value(headers, name);
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  return first_value(query, name);
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  const auto count = std::count_if(cookies.begin(), cookies.end(),
                                   [&](const NamedValue& value) { return value.name == name; });
  return count == 1 ? first_value(cookies, name) : std::nullopt;
}

const std::string& Request::parameter(std::string_view name) const {
  const NamedValue* found = find(parameters, name);
  MUSUBI_ASSERT(found != nullptr);
  return found->value;
}

std::vector<NamedValue> parse_cookies(std::string_view header) {
  std::vector<NamedValue> cookies;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    std::string_view pair = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && equals > 0) {
      cookies.push_back(
          {std::string{pair.substr(0, equals)}, std::string{pair.substr(equals + 1)}});
    }
  }
  return cookies;
}

}  // namespace musubi::http
