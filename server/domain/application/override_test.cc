#include "domain/application/override.h"

#include <gtest/gtest.h>

namespace musubi::application {

static Finding finding(std::string rule, Severity severity, Outcome outcome, ReasonPolicy policy) {
  return {.rule = RuleId{std::move(rule)},
          .severity = severity,
          .outcome = outcome,
          .reason_policy = policy,
          .message = {},
          .source = {},
          .field = std::nullopt,
          .member_index = std::nullopt};
}

struct OverrideCase {
  const char* name;
  Severity severity;
  Outcome outcome;
  ReasonPolicy policy;
  bool stands;
  bool overridable;
};

TEST(Override, IsForUnmetErrorsThatAReasonOpens) {
  using enum Severity;
  using enum Outcome;
  using enum ReasonPolicy;
  const OverrideCase cases[] = {
      {"met", error, satisfied, reason_opens, false, false},
      {"unmet, opened by a reason", error, not_satisfied, reason_opens, true, true},
      {"unmet, no way around (window)", error, not_satisfied, no_way_around, true, false},
      {"not known, opened by a reason", error, cannot_tell_yet, reason_opens, true, false},
      {"not known, no way around", error, cannot_tell_yet, no_way_around, true, false},
      {"only a warning", warning, not_satisfied, reason_opens, false, false},
      {"only a preference", preference, not_satisfied, reason_opens, false, false},
  };
  for (const OverrideCase& next : cases) {
    const Finding one = finding("E1", next.severity, next.outcome, next.policy);
    EXPECT_EQ(stands_in_the_way(one), next.stands) << next.name;
    EXPECT_EQ(can_be_overridden(one), next.overridable) << next.name;
    EXPECT_EQ(standing_errors({one}, {}).size(), next.stands ? 1U : 0U) << next.name;
    EXPECT_EQ(standing_errors({one}, {RuleId{"E1"}}).size(),
              next.stands && !next.overridable ? 1U : 0U)
        << next.name;
    EXPECT_EQ(standing_errors({one}, {RuleId{"E2"}}).size(), next.stands ? 1U : 0U) << next.name;
  }
}

TEST(Override, LeavesTheOthersInTheirOrder) {
  using enum Outcome;
  const auto unmet = [](std::string rule) {
    return finding(std::move(rule), Severity::error, not_satisfied, ReasonPolicy::reason_opens);
  };
  const auto left = standing_errors({unmet("E1"), unmet("E2"), unmet("E3")}, {RuleId{"E2"}});
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left.at(0).rule, RuleId{"E1"});
  EXPECT_EQ(left.at(1).rule, RuleId{"E3"});
}

}  // namespace musubi::application
