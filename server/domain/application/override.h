// Override: a standing finding that staff set aside with a reason, keyed by its rule
// (architecture.md, "Findings, not booleans"). The finding stays as it is; an override that is not
// revoked only takes it out of the way.
#pragma once

#include <set>
#include <vector>

#include "domain/findings/finding.h"

namespace musubi::application {

// Only what the rules found unmet, and only where the rule itself is opened by a reason. What can't
// be told yet is a fact to record; a window, a paper or a pledge has no way around.
[[nodiscard]] bool can_be_overridden(const Finding& finding);

// The rules on which staff have a say.
struct RulesOfStaff {
  std::set<RuleId> overridden;
  std::set<RuleId> confirmable;  // they read what only staff can tell
};

// What is left in the way of acceptance, in the order of the findings: errors that are unmet, and
// those that wait for staff to confirm a fact. What nobody can tell yet, such as an age while the
// first day is undecided, does not.
[[nodiscard]] std::vector<Finding> standing_errors(const std::vector<Finding>& findings,
                                                   const RulesOfStaff& rules);

}  // namespace musubi::application
