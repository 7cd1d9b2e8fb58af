// The facts that only staff can tell of an application and that a rule reads. Completions and bans
// are facts about a person, kept elsewhere.
#pragma once

#include <vector>

#include "domain/eligibility/rules.h"

namespace musubi::eligibility {

[[nodiscard]] std::vector<FactId> facts_confirmed_by_staff(const Kind& kind);

}  // namespace musubi::eligibility
