#include "domain/application/override.h"

#include <algorithm>

namespace musubi::application {

bool can_be_overridden(const Finding& finding) {
  return finding.severity == Severity::error && finding.outcome == Outcome::not_satisfied &&
         finding.reason_policy == ReasonPolicy::reason_opens;
}

static bool stands(const Finding& finding, const RulesOfStaff& rules) {
  if (finding.severity != Severity::error) {
    return false;
  }
  switch (finding.outcome) {
    case Outcome::satisfied:
      return false;
    case Outcome::not_satisfied:
      // An override opens only what it could be given for, also when the facts have changed since.
      return !rules.overridden.contains(finding.rule) || !can_be_overridden(finding);
    case Outcome::cannot_tell_yet:
      return rules.confirmable.contains(finding.rule);
  }
  return true;
}

std::vector<Finding> standing_errors(const std::vector<Finding>& findings,
                                     const RulesOfStaff& rules) {
  std::vector<Finding> standing;
  std::ranges::copy_if(findings, std::back_inserter(standing),
                       [&](const Finding& finding) { return stands(finding, rules); });
  return standing;
}

}  // namespace musubi::application
