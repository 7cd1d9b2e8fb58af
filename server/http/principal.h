// Principal: the member of staff who makes a request, as the gate found them.
#pragma once

#include <string>
#include <vector>

#include "http/core/access.h"
#include "services/actor.h"
#include "services/staff_session.h"

namespace musubi::http {

struct Principal {
  services::Session session;
};

[[nodiscard]] inline services::Actor actor_of(const Principal& principal) {
  return services::staff_actor(principal.session.login);
}

// The addresses that a signed-in account has confirmed; a caller without an account has none.
[[nodiscard]] inline std::vector<std::string> confirmed_addresses(const Principal* /*principal*/) {
  return {};
}

}  // namespace musubi::http
