#include "domain/findings/finding.h"

#include <gtest/gtest.h>

namespace musubi {

struct VerdictCase {
  const char* name;
  std::vector<std::pair<Severity, Outcome>> findings;
  Verdict expected;
};

static Finding finding(Severity severity, Outcome outcome) {
  return Finding{.rule = RuleId{"E1"},
                 .severity = severity,
                 .outcome = outcome,
                 .message = {},
                 .source = {},
                 .field = std::nullopt,
                 .member_index = std::nullopt};
}

TEST(verdict, is_the_worst_that_the_findings_add_up_to) {
  using enum Severity;
  using enum Outcome;
  const VerdictCase cases[] = {
      {"no rule", {}, Verdict::eligible},
      {"all met", {{error, satisfied}, {warning, satisfied}}, Verdict::eligible},
      {"preference unmet", {{preference, not_satisfied}}, Verdict::eligible},
      {"preference open", {{preference, cannot_tell_yet}}, Verdict::eligible},
      {"warning unmet", {{warning, not_satisfied}}, Verdict::eligible_with_warnings},
      {"warning open", {{warning, cannot_tell_yet}}, Verdict::eligible_with_warnings},
      {"error open", {{error, cannot_tell_yet}}, Verdict::cannot_tell_yet},
      {"open beats warned",
       {{warning, not_satisfied}, {error, cannot_tell_yet}},
       Verdict::cannot_tell_yet},
      {"error unmet", {{error, not_satisfied}}, Verdict::not_eligible},
      {"unmet beats open",
       {{error, cannot_tell_yet}, {error, not_satisfied}},
       Verdict::not_eligible},
  };
  for (const VerdictCase& next : cases) {
    std::vector<Finding> findings;
    for (const auto& [severity, outcome] : next.findings) {
      findings.push_back(finding(severity, outcome));
    }
    EXPECT_EQ(verdict_of(findings), next.expected) << next.name;
  }
}

}  // namespace musubi
