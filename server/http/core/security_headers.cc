#include "http/core/security_headers.h"

namespace musubi::http {

void add_security_headers(Response& response, Scheme scheme) {
  if (!response.has_header("content-security-policy")) {
    response.with_header("content-security-policy",
                         "default-src 'self'; base-uri 'none'; form-action 'self'; "
                         "frame-ancestors 'none'; object-src 'none'");
  }
  if (!response.has_header("cache-control")) {
    response.with_header("cache-control", "no-store");
  }
  response.with_header("x-content-type-options", "nosniff");
  response.with_header("referrer-policy", "no-referrer");
  response.with_header("permissions-policy",
                       "camera=(), display-capture=(), geolocation=(), microphone=(), "
                       "payment=(), serial=(), usb=()");
  response.with_header("cross-origin-opener-policy", "same-origin");
  response.with_header("cross-origin-resource-policy", "same-origin");
  if (scheme == Scheme::https) {
    response.with_header("strict-transport-security", "max-age=31536000");
  }
}

}  // namespace musubi::http
