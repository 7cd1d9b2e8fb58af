#include "domain/application/override.h"

#include <algorithm>

namespace musubi::application {

bool stands_in_the_way(const Finding& finding) {
  return finding.severity == Severity::error && finding.outcome != Outcome::satisfied;
}

bool can_be_overridden(const Finding& finding) {
  return finding.severity == Severity::error && finding.outcome == Outcome::not_satisfied &&
         finding.reason_policy == ReasonPolicy::reason_opens;
}

std::vector<Finding> standing_errors(const std::vector<Finding>& findings,
                                     const std::set<RuleId>& overridden) {
  std::vector<Finding> standing;
  std::ranges::copy_if(findings, std::back_inserter(standing), [&](const Finding& finding) {
    // An override opens only what it could be given for, also when the facts have changed since.
    const bool is_aside = overridden.contains(finding.rule) && can_be_overridden(finding);
    return stands_in_the_way(finding) && !is_aside;
  });
  return standing;
}

}  // namespace musubi::application
