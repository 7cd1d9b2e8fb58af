// Staff: the member of staff who does something, with the grants that say what they may reach. The
// gate only knows that a verb is held somewhere; every use case asks again for the record at hand.
#pragma once

#include <vector>

#include "domain/access/grant.h"
#include "services/actor.h"

namespace musubi::services {

// What the grants of somebody allow at one moment.
struct Reach {
  std::vector<access::Grant> grants;
  Instant now;

  [[nodiscard]] bool permits(access::Verb verb, const ProgrammeId& programme,
                             const CourseId& course) const {
    return access::permits(grants, verb, programme, course, now);
  }
  [[nodiscard]] std::vector<access::Scope> scopes_of(access::Verb verb) const {
    return access::scopes_of(grants, verb, now);
  }
};

struct Staff {
  Actor actor;
  Reach reach;
};

}  // namespace musubi::services
