// Principal: the member of staff who makes a request, as the gate found them.
#pragma once

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

}  // namespace musubi::http
