#include "http/core/cross_site.h"

#include <algorithm>
#include <string>

#include "http/core/text.h"

namespace musubi::http {

std::optional<Refusal> check_same_origin(const Request& request, Scheme scheme,
                                         std::string_view session_cookie) {
  constexpr Refusal cross_site{Status::forbidden, "cross_site_request"};
  if (is_safe(request.method)) {
    return std::nullopt;
  }
  const auto site = request.header("sec-fetch-site");
  const auto origin = request.header("origin");
  if (!site.has_value() && !origin.has_value()) {
    const bool has_session =
        std::any_of(request.cookies.begin(), request.cookies.end(),
                    [&](const NamedValue& cookie) { return cookie.name == session_cookie; });
    return has_session ? std::optional{cross_site} : std::nullopt;
  }
  if (site.has_value() && *site != "same-origin") {
    return cross_site;
  }
  const std::string own_origin = (scheme == Scheme::https ? "https://" : "http://") +
                                 to_lower_ascii(request.header("host").value_or(""));
  // A form on a page that sends no referrer has the origin "null"; who sent it, the other says.
  if (site.has_value() && origin == "null") {
    return std::nullopt;
  }
  if (origin.has_value() && *origin != own_origin) {
    return cross_site;
  }
  return std::nullopt;
}

}  // namespace musubi::http
