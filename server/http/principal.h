// Principal: the account that makes a request, as the gate found it.
#pragma once

#include <string>
#include <vector>

#include "http/core/request.h"
#include "services/account_session.h"

namespace musubi::http {

struct Principal {
  services::Session session;
};

// For handlers of routes whose policy asks for a session.
[[nodiscard]] inline const services::Session& session_of(const Request& request) {
  MUSUBI_ASSERT(request.principal != nullptr);
  return request.principal->session;
}

// For handlers of staff's routes: who acts, and what their grants allow now.
[[nodiscard]] inline services::Staff staff_of(const Request& request) {
  const services::Session& session = session_of(request);
  return {services::staff_actor(session.login_key), {session.grants, request.received}};
}

// The addresses that the caller has proved by an account: its login, which is the address that its
// sign-up or invitation was mailed to. A caller who is not signed in has none.
[[nodiscard]] inline std::vector<std::string> confirmed_addresses(const Principal* principal) {
  return principal == nullptr ? std::vector<std::string>{}
                              : std::vector<std::string>{principal->session.login};
}

}  // namespace musubi::http
