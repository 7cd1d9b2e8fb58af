#include "http/rates.h"

#include <algorithm>
#include <array>

namespace musubi::http {

// Whatever takes a password, a code or the secret of a mailed link, or mails one to an address.
constexpr std::array<std::string_view, 9> credential_paths{
    "/api/session",
    "/api/session/second-factor",
    "/api/account-links",
    "/api/account-links/{token}",
    "/api/account/password",
    "/api/account/second-factor",
    "/api/account/second-factor/confirm",
    "/api/account/second-factor/remove",
    "/api/account/recovery-codes",
};

// What strangers make, and what sends mails to addresses that nobody has proved. Those of pages
// are below the language.
constexpr std::array<std::string_view, 5> submission_paths{
    "/api/programmes/{programme}/courses/{course}/drafts",
    "/api/drafts/{token}/confirmation",
    "/api/drafts/{token}/submission",
    "/programmes/{programme}/courses/{course}/inquiry",
    "/status/{token}/address",
};

// A file of the list is made; watching it and fetching it are readings.
constexpr std::string_view export_path = "/api/staff/exports/applications";

static bool is_among(const auto& paths, std::string_view path) {
  return std::ranges::find(paths, path) != paths.end();
}

RateKind rate_of(const Route& route) {
  if (route.open_body) {
    return RateKind::uploads;
  }
  const std::string_view path = route.pattern;
  if (path == export_path && !is_safe(route.method)) {
    return RateKind::exports;
  }
  if (is_safe(route.method)) {
    return RateKind::reading;
  }
  // Signing out takes nothing that could be guessed.
  if (is_among(credential_paths, path) && route.method != Method::delete_) {
    return RateKind::credentials;
  }
  const bool is_page = !path.starts_with("/api/");
  return is_among(submission_paths, is_page ? path.substr(3) : path) ? RateKind::submissions
                                                                     : RateKind::writing;
}

}  // namespace musubi::http
