#include "http/core/checks.h"

#include <algorithm>
#include <utility>

#include "http/core/method.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

using MaybeRefusal = std::optional<Refusal>;

constexpr Refusal refuse_400(std::string_view code) { return {Status::bad_request, code}; }

// The next line without its CRLF. A line with a bare CR or LF inside is caught by its characters.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find("\r\n");
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 2, text.size()));
  return line;
}

MaybeRefusal check_request_line(std::string_view line, const HeadLimits& limits) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return refuse_400("bad_request_line");
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  const bool is_visible =
      std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!is_token(method) || target.empty() || !is_visible) {
    return refuse_400("bad_request_line");
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return version.starts_with("HTTP/") && is_field_value(version)
               ? Refusal{Status::version_not_supported, "bad_version"}
               : refuse_400("bad_request_line");
  }
  if (target.size() > limits.target_bytes_max) {
    return Refusal{Status::uri_too_long, "target_too_long"};
  }
  if (!parse_method(method).has_value()) {
    return Refusal{Status::not_implemented, "unknown_method"};
  }
  return std::nullopt;
}

// What the framing of the message depends on, counted over all fields.
struct Framing {
  int hosts = 0;
  int content_lengths = 0;
  int transfer_encodings = 0;
};

bool is_plain_length(std::string_view value) {
  return !value.empty() && value.size() <= 18 &&
         std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

MaybeRefusal check_field(std::string_view line, Framing& framing) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return refuse_400("bad_header_name");  // Also a folded line and a space before the colon.
  }
  const std::string name = to_lower_ascii(line.substr(0, colon));
  const std::string_view value = trim_spaces(line.substr(colon + 1));
  if (!is_field_value(value)) {
    return refuse_400("bad_header_value");
  }
  if (name == "host") {
    ++framing.hosts;
  } else if (name == "content-length") {
    ++framing.content_lengths;
    if (!is_plain_length(value)) {
      return refuse_400("bad_content_length");
    }
  } else if (name == "transfer-encoding") {
    ++framing.transfer_encodings;
    if (!equals_ignoring_case(value, "chunked")) {
      return refuse_400("bad_transfer_encoding");
    }
  } else if (name == "content-encoding" && !equals_ignoring_case(value, "identity")) {
    return Refusal{Status::unsupported_media_type, "encoded_body"};
  } else if (name == "expect" && !equals_ignoring_case(value, "100-continue")) {
    return Refusal{Status::expectation_failed, "unknown_expectation"};
  }
  return std::nullopt;
}

MaybeRefusal check_framing(const Framing& framing, bool is_http_1_0) {
  if (framing.hosts != 1) {
    return refuse_400("bad_host");
  }
  if (framing.content_lengths > 1) {
    return refuse_400("bad_content_length");
  }
  if (framing.transfer_encodings == 0) {
    return std::nullopt;
  }
  if (framing.transfer_encodings > 1 || framing.content_lengths > 0 || is_http_1_0) {
    return refuse_400("bad_transfer_encoding");
  }
  // Decision 0009: a body says its length before it begins.
  return Refusal{Status::length_required, "length_required"};
}

// Host and port; the port is empty when there is none. IPv6 addresses keep their brackets.
std::pair<std::string_view, std::string_view> split_port(std::string_view host) {
  const std::size_t bracket = host.rfind(']');
  const std::size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon == std::string_view::npos) {
    return {host, {}};
  }
  return {host.substr(0, colon), host.substr(colon + 1)};
}

}  // namespace

MaybeRefusal check_head(std::string_view head, const HeadLimits& limits) {
  if (head.size() > limits.head_bytes_max) {
    return Refusal{Status::header_fields_too_large, "head_too_large"};
  }
  const std::string_view request_line = take_line(head);
  if (auto refusal = check_request_line(request_line, limits)) {
    return refusal;
  }
  Framing framing;
  std::size_t fields = 0;
  for (std::string_view line = take_line(head); !line.empty(); line = take_line(head)) {
    if (++fields > limits.fields_max) {
      return Refusal{Status::header_fields_too_large, "too_many_fields"};
    }
    if (auto refusal = check_field(line, framing)) {
      return refusal;
    }
  }
  return check_framing(framing, request_line.ends_with("1.0"));
}

MaybeRefusal check_host(std::string_view host, const std::vector<std::string>& allowed_hosts) {
  const std::string lower = to_lower_ascii(host);
  const auto [name, port] = split_port(lower);
  const bool is_plain_port =
      port.empty() ? name.size() == lower.size() : port.size() <= 5 && is_plain_length(port);
  const bool is_allowed =
      std::any_of(allowed_hosts.begin(), allowed_hosts.end(), [&, n = name](const auto& allowed) {
        return allowed == lower || (split_port(allowed).second.empty() && allowed == n);
      });
  if (!is_plain_port || !is_allowed) {
    return Refusal{Status::misdirected_request, "unknown_host"};
  }
  return std::nullopt;
}

}  // namespace musubi::http
