// Override: a standing finding that staff set aside with a reason, keyed by its rule
// (architecture.md, "Findings, not booleans"). The finding stays as it is; an override that is not
// revoked only takes it out of the way.
#pragma once

#include <set>
#include <vector>

#include "domain/findings/finding.h"

namespace musubi::application {

// An error that is not known to be met stands in the way of acceptance: what can't be told yet is
// to be confirmed first.
[[nodiscard]] bool stands_in_the_way(const Finding& finding);

// Only what the rules found unmet, and only where the rule itself is opened by a reason. What can't
// be told yet is a fact to record; a window, a paper or a pledge has no way around.
[[nodiscard]] bool can_be_overridden(const Finding& finding);

// What is left in the way of acceptance, in the order of the findings.
[[nodiscard]] std::vector<Finding> standing_errors(const std::vector<Finding>& findings,
                                                   const std::set<RuleId>& overridden);

}  // namespace musubi::application
