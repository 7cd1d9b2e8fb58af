// Response: a status, headers and a body. Headers go through setters that refuse control
// characters, so that no value can start a second header or a second response (security.md 2, 13).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "http/core/status.h"

namespace musubi::http {

// One reason within a problem: a rule's finding, or a wrong field of the input.
struct ProblemFinding {
  std::string code;     // rule id or message key
  std::string pointer;  // JSON pointer into the input, or empty
  std::string message;  // for people, in the reader's language, or empty
  std::string source;   // where the notice says so, or empty
};

// RFC 9457. `detail` names the thing, the limit, the value and the next step.
struct Problem {
  Status status;
  std::string code;
  std::string detail;
  std::vector<ProblemFinding> findings;
};

// Always HttpOnly, Secure, SameSite=Lax and Path=/, as the prefix __Host- asks.
struct SetCookie {
  std::string name;
  std::string value;
  std::int64_t max_age_seconds;  // 0 deletes the cookie
};

struct Header {
  std::string name;
  std::string value;
};

class Response {
 public:
  explicit Response(Status status) : m_status(status) {}
  [[nodiscard]] static Response json(Status status, std::string text);
  [[nodiscard]] static Response html(Status status, std::string text);
  // 303 to a path of our own ("/…", never "//…"); anything else becomes a 400 problem.
  [[nodiscard]] static Response redirect(std::string_view path);
  [[nodiscard]] static Response problem(const Problem& problem);

  // Replaces. `invalid` when the name isn't a token, when the value holds a control character, or
  // when the header belongs to the server (Content-Length, Connection, …).
  [[nodiscard]] Result<void> set_header(std::string_view name, std::string_view value);
  // For constants: what set_header would refuse is a programmer's error here.
  Response& with_header(std::string_view name, std::string_view value);
  [[nodiscard]] Result<void> add_cookie(const SetCookie& cookie);
  Response& with_body(std::string content_type, std::string body);
  // Without a copy, for bodies that others keep, too.
  Response& with_body(std::string content_type, std::shared_ptr<const std::string> body);

  [[nodiscard]] Status status() const { return m_status; }
  [[nodiscard]] const std::vector<Header>& headers() const { return m_headers; }
  [[nodiscard]] bool has_header(std::string_view name) const;
  [[nodiscard]] std::string_view body() const;

 private:
  Status m_status;
  std::vector<Header> m_headers;
  std::variant<std::string, std::shared_ptr<const std::string>> m_body;
};

}  // namespace musubi::http
