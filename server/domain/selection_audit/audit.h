// The independent check of a selection. It takes the published values and shares no function with
// the engine (domain/selection): its build links nothing of it. It looks for every way in which a
// result can be wrong, and runs the selection again in another order.
#pragma once

#include <string>
#include <vector>

#include "domain/findings/message.h"
#include "domain/selection/input.h"
#include "domain/selection/outcome.h"

namespace musubi::selection_audit {

// The reason that an explanation gives a team for one of its choices, in the word of the format.
struct Claim {
  selection::TeamId team;
  SessionId session;
  std::string reason;
};

struct Published {
  selection::SelectionInput input;
  selection::Outcome outcome;
  std::string outcome_hash;
  std::vector<Claim> claims;
};

// Everything that is not as it must be; nothing if the result is right.
[[nodiscard]] std::vector<Message> audit(const Published& published);

}  // namespace musubi::selection_audit
