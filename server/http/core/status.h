// Status: the HTTP status codes that Musubi answers with, and nothing else.
#pragma once

#include <string_view>

namespace musubi::http {

enum class Status {
  ok = 200,
  created = 201,
  accepted = 202,
  no_content = 204,
  see_other = 303,
  not_modified = 304,
  bad_request = 400,
  unauthorized = 401,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  request_timeout = 408,
  conflict = 409,
  gone = 410,
  length_required = 411,
  precondition_failed = 412,
  content_too_large = 413,
  uri_too_long = 414,
  unsupported_media_type = 415,
  expectation_failed = 417,
  misdirected_request = 421,
  unprocessable_content = 422,
  precondition_required = 428,
  too_many_requests = 429,
  header_fields_too_large = 431,
  internal_server_error = 500,
  not_implemented = 501,
  service_unavailable = 503,
  version_not_supported = 505,
  insufficient_storage = 507,
};

[[nodiscard]] constexpr int status_number(Status status) { return static_cast<int>(status); }
[[nodiscard]] std::string_view reason_phrase(Status status);

// Why a request was turned away before any handler saw it.
struct Refusal {
  Status status;
  std::string_view code;  // stable, snake_case; a literal
};

}  // namespace musubi::http
