// The security headers of every response, errors included (security.md 2, rows 4, 27 and 35).
#pragma once

#include "http/core/response.h"

namespace musubi::http {

enum class Scheme { http, https };  // as the browser sees it, in front of any proxy

// A handler's own Content-Security-Policy or Cache-Control stays; everything else is set here.
void add_security_headers(Response& response, Scheme scheme);

}  // namespace musubi::http
