#include "http/core/request_parser.h"

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/core/target.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

namespace beast_http = boost::beast::http;

constexpr Refusal bad_request{Status::bad_request, "bad_request"};

void read_fields(const beast_http::request<beast_http::string_body>& message, Request& request) {
  for (const auto& field : message) {
    const std::string_view name{field.name_string().data(), field.name_string().size()};
    const std::string_view value{field.value().data(), field.value().size()};
    request.headers.push_back({to_lower_ascii(name), std::string{value}});
    if (field.name() == beast_http::field::cookie) {
      for (NamedValue& cookie : parse_cookies(value)) {
        request.cookies.push_back(std::move(cookie));
      }
    }
  }
}

}  // namespace

std::variant<NeedMore, RequestHead, Refusal> RequestParser::read_head(std::string& bytes,
                                                                      Instant at) {
  const std::size_t end = bytes.find("\r\n\r\n", m_bytes_searched);
  if (end == std::string::npos) {
    if (bytes.size() > m_limits.head_bytes_max) {
      const bool is_long_target = bytes.find("\r\n") == std::string::npos;
      return is_long_target ? Refusal{Status::uri_too_long, "target_too_long"}
                            : Refusal{Status::header_fields_too_large, "head_too_large"};
    }
    m_bytes_searched = bytes.size() - std::min<std::size_t>(bytes.size(), 3);
    return NeedMore{};
  }
  const std::string_view head = std::string_view{bytes}.substr(0, end + 4);
  if (auto refusal = check_head(head, m_limits)) {
    return *refusal;
  }
  beast_http::request_parser<beast_http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(m_limits.head_bytes_max));
  parser.body_limit(boost::none);  // The route's limit is applied by whoever reads the body.
  boost::system::error_code error;
  const std::size_t used = parser.put(boost::asio::buffer(head.data(), head.size()), error);
  if (error || used != head.size() || !parser.is_header_done()) {
    return bad_request;
  }
  const auto& message = parser.get();
  const auto method =
      parse_method({message.method_string().data(), message.method_string().size()});
  auto target = parse_target({message.target().data(), message.target().size()});
  if (const auto* refusal = std::get_if<Refusal>(&target)) {
    return *refusal;
  }
  auto& [path, query] = std::get<Target>(target);
  RequestHead result{.request = {.method = method.value(),
                                 .path = std::move(path),
                                 .query = std::move(query),
                                 .received = at},
                     .is_keep_alive = message.keep_alive(),
                     .expects_continue = message.count(beast_http::field::expect) > 0,
                     .body_bytes = parser.content_length().value_or(0)};
  read_fields(message, result.request);
  bytes.erase(0, end + 4);
  return result;
}

}  // namespace musubi::http
