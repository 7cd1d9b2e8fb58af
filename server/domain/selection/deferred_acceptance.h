// Team-proposing deferred acceptance: every team asks for its best choice, every session keeps
// whom it chooses for the time being, and the refused ask for their next choice. The result is the
// stable assignment that every team likes best, whatever the order in which teams ask.
#pragma once

#include <vector>

#include "domain/selection/outcome.h"
#include "domain/selection/prepared.h"

namespace musubi::selection {

struct Accepted {
  std::vector<std::vector<Applicant>> sessions;  // in the order of their keys
  std::vector<std::uint32_t> next_choice;        // of each team: the one held, or its end
  Work work;
};

[[nodiscard]] Accepted accept_deferred(const Prepared& prepared);

}  // namespace musubi::selection
