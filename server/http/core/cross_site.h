// Cross-site request forgery: a request that changes something must come from our own pages, as
// the browser itself says in Sec-Fetch-Site and Origin (security.md 2, row 26).
#pragma once

#include <optional>
#include <string_view>

#include "http/core/request.h"
#include "http/core/security_headers.h"
#include "http/core/status.h"

namespace musubi::http {

// A program that sends neither header has no browser to trick, and passes; but not when it brings
// the session cookie named `session_cookie`, because then it may be an old browser.
[[nodiscard]] std::optional<Refusal> check_same_origin(const Request& request, Scheme scheme,
                                                       std::string_view session_cookie);

}  // namespace musubi::http
