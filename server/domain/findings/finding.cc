#include "domain/findings/finding.h"

#include <algorithm>

namespace musubi {

Verdict verdict_of(const std::vector<Finding>& findings) {
  const auto any = [&](Severity severity, Outcome outcome) {
    return std::ranges::any_of(findings, [&](const Finding& finding) {
      return finding.severity == severity && finding.outcome == outcome;
    });
  };
  if (any(Severity::error, Outcome::not_satisfied)) {
    return Verdict::not_eligible;
  }
  if (any(Severity::error, Outcome::cannot_tell_yet)) {
    return Verdict::cannot_tell_yet;
  }
  if (any(Severity::warning, Outcome::not_satisfied) ||
      any(Severity::warning, Outcome::cannot_tell_yet)) {
    return Verdict::eligible_with_warnings;
  }
  return Verdict::eligible;
}

}  // namespace musubi
