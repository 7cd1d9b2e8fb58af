// The cookie that carries a session, set and taken back in one way.
#pragma once

#include "http/core/request.h"
#include "http/core/response.h"
#include "http/device.h"
#include "http/gate.h"
#include "services/account_session.h"

namespace musubi::http {

// Where a sign-in comes from, and the session that it replaces.
[[nodiscard]] inline services::Visitor visitor_of(const Request& request) {
  return {.source = request.remote_address,
          .device = device_word(request.header("user-agent").value_or("")),
          .old_secret = std::string{request.cookie(session_cookie).value_or("")}};
}

inline void set_session_cookie(Response& response, const services::SignedIn& signed_in,
                               Instant now) {
  const auto lifetime_us = signed_in.session.expires_at.unix_us() - now.unix_us();
  MUSUBI_ASSERT(response
                    .add_cookie({.name = std::string{session_cookie},
                                 .value = signed_in.secret,
                                 .max_age_seconds = lifetime_us / 1'000'000})
                    .is_ok());
}

inline void end_session_cookie(Response& response) {
  MUSUBI_ASSERT(
      response
          .add_cookie({.name = std::string{session_cookie}, .value = "ended", .max_age_seconds = 0})
          .is_ok());
}

}  // namespace musubi::http
