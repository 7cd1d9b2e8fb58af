#include "http/core/response.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "http/core/text.h"

namespace musubi::http {
namespace {

constexpr std::string_view json_type = "application/json; charset=utf-8";
constexpr std::string_view html_type = "text/html; charset=utf-8";
constexpr std::string_view problem_type = "application/problem+json; charset=utf-8";

// The server computes these from the body and the connection.
constexpr std::array<std::string_view, 7> owned_by_server{
    "content-length", "connection", "transfer-encoding", "date", "keep-alive",
    "upgrade",        "trailer"};

bool is_cookie_value(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) {
    return c > ' ' && c <= '~' && c != '"' && c != ',' && c != ';' && c != '\\';
  });
}

boost::json::object finding_json(const ProblemFinding& finding) {
  boost::json::object object;
  object["code"] = finding.code;
  if (!finding.pointer.empty()) object["pointer"] = finding.pointer;
  if (!finding.message.empty()) object["message"] = finding.message;
  if (!finding.source.empty()) object["source"] = finding.source;
  return object;
}

}  // namespace

Response Response::json(Status status, std::string text) {
  Response response{status};
  response.with_body(std::string{json_type}, std::move(text));
  return response;
}

Response Response::html(Status status, std::string text) {
  Response response{status};
  response.with_body(std::string{html_type}, std::move(text));
  return response;
}

Response Response::redirect(std::string_view path) {
  Response response{Status::see_other};
  const bool is_own_path =
      path.starts_with('/') && !path.starts_with("//") && path.find('\\') == std::string_view::npos;
  if (!is_own_path || !response.set_header("location", path).is_ok()) {
    return problem({.status = Status::bad_request,
                    .code = "bad_redirect",
                    .detail = "The address to return to is not a path of this site.",
                    .findings = {}});
  }
  return response;
}

Response Response::problem(const Problem& problem) {
  boost::json::object object;
  object["type"] = "urn:musubi:problem:" + problem.code;
  object["title"] = reason_phrase(problem.status);
  object["status"] = status_number(problem.status);
  object["code"] = problem.code;
  object["detail"] = problem.detail;
  boost::json::array findings;
  for (const ProblemFinding& finding : problem.findings) {
    findings.push_back(finding_json(finding));
  }
  if (!findings.empty()) {
    object["input_problems"] = std::move(findings);
  }
  Response response{problem.status};
  response.with_body(std::string{problem_type}, boost::json::serialize(object));
  return response;
}

Result<void> Response::set_header(std::string_view name, std::string_view value) {
  const std::string key = to_lower_ascii(name);
  const bool is_owned =
      std::find(owned_by_server.begin(), owned_by_server.end(), key) != owned_by_server.end();
  if (!is_token(name) || is_owned || key == "set-cookie") {
    return Error{ErrorKind::invalid, "bad_header_name",
                 "A handler can't set this header; use its own setter or leave it to the server."};
  }
  if (!is_field_value(value)) {
    return Error{ErrorKind::invalid, "bad_header_value",
                 fmt::format("The value of {} holds a control character.", key)};
  }
  const auto same = std::find_if(m_headers.begin(), m_headers.end(),
                                 [&](const Header& header) { return header.name == key; });
  if (same == m_headers.end()) {
    m_headers.push_back({key, std::string{value}});
  } else {
    same->value = value;
  }
  return {};
}

Response& Response::with_header(std::string_view name, std::string_view value) {
  MUSUBI_ASSERT(set_header(name, value).is_ok());
  return *this;
}

Result<void> Response::add_cookie(const SetCookie& cookie) {
  if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || cookie.max_age_seconds < 0) {
    return Error{ErrorKind::invalid, "bad_cookie",
                 "A cookie needs a token as name, plain characters as value and an age from 0."};
  }
  m_headers.push_back(
      {"set-cookie", fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; Secure; SameSite=Lax",
                                 cookie.name, cookie.value, cookie.max_age_seconds)});
  return {};
}

Response& Response::with_body(std::string content_type, std::string body) {
  m_body = std::move(body);
  return with_header("content-type", content_type);
}

Response& Response::with_body(std::string content_type, std::shared_ptr<const std::string> body) {
  m_body = std::move(body);
  return with_header("content-type", content_type);
}

bool Response::has_header(std::string_view name) const {
  return std::any_of(m_headers.begin(), m_headers.end(),
                     [&](const Header& header) { return header.name == name; });
}

std::string_view Response::body() const {
  if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&m_body)) {
    return **shared;
  }
  return std::get<std::string>(m_body);
}

}  // namespace musubi::http
