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
  bool overridable;
  bool stands;
  bool stands_overridden;
  bool stands_confirmable;
};

TEST(Override, IsForUnmetErrorsThatAReasonOpens) {
  using enum Severity;
  using enum Outcome;
  using enum ReasonPolicy;
  const OverrideCase cases[] = {
      {"met", error, satisfied, reason_opens, false, false, false, false},
      {"unmet, opened by a reason", error, not_satisfied, reason_opens, true, true, false, true},
      {"unmet, no way around", error, not_satisfied, no_way_around, false, true, true, true},
      {"not known, opened", error, cannot_tell_yet, reason_opens, false, false, false, true},
      {"not known, no way around", error, cannot_tell_yet, no_way_around, false, false, false,
       true},
      {"only a warning", warning, not_satisfied, reason_opens, false, false, false, false},
      {"only a preference", preference, not_satisfied, reason_opens, false, false, false, false},
  };
  const std::set<RuleId> the_rule{RuleId{"E1"}};
  for (const OverrideCase& next : cases) {
    const Finding one = finding("E1", next.severity, next.outcome, next.policy);
    EXPECT_EQ(can_be_overridden(one), next.overridable) << next.name;
    EXPECT_EQ(!standing_errors({one}, {}).empty(), next.stands) << next.name;
    EXPECT_EQ(!standing_errors({one}, {.overridden = the_rule, .confirmable = {}}).empty(),
              next.stands_overridden)
        << next.name;
    EXPECT_EQ(!standing_errors({one}, {.overridden = {}, .confirmable = the_rule}).empty(),
              next.stands_confirmable)
        << next.name;
    EXPECT_EQ(!standing_errors({one}, {.overridden = {RuleId{"E2"}}, .confirmable = {}}).empty(),
              next.stands)
        << next.name;
  }
}

TEST(Override, LeavesTheOthersInTheirOrder) {
  using enum Outcome;
  const auto unmet = [](std::string rule) {
    return finding(std::move(rule), Severity::error, not_satisfied, ReasonPolicy::reason_opens);
  };
  const auto left = standing_errors({unmet("E1"), unmet("E2"), unmet("E3")},
                                    {.overridden = {RuleId{"E2"}}, .confirmable = {}});
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left.at(0).rule, RuleId{"E1"});
  EXPECT_EQ(left.at(1).rule, RuleId{"E3"});
}

}  // namespace musubi::application
