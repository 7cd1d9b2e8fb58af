// Regions of S1 1-3 (T1-2, T1-3) and rosters of S3 4-6 (T3-2 to T3-4).
#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

using form::YesNo;

static Facts region(std::string submitter, Participation participation) {
  Facts facts;
  facts.submitter_role = std::move(submitter);
  facts.earlier_participation = participation;
  return facts;
}

static std::vector<Finding> findings_of(const Facts& facts) {
  return evaluate({rule("E1", SubmittedBy{.roles = {"prefecture"}}),
                   rule("E2", NeverParticipated{}, Severity::error)},
                  facts);
}

TEST(s1_region, t1_2_is_handed_in_by_the_prefecture_or_by_staff_with_a_reason) {
  EXPECT_EQ(verdict_of(findings_of(region("prefecture", Participation::never))), Verdict::eligible);
  const Finding by_municipality = findings_of(region("municipality", Participation::never)).at(0);
  EXPECT_EQ(by_municipality.outcome, Outcome::not_satisfied);
  EXPECT_EQ(by_municipality.reason_policy, ReasonPolicy::no_way_around);
  const Finding by_staff = findings_of(region("staff", Participation::never)).at(0);
  EXPECT_EQ(by_staff.outcome, Outcome::not_satisfied);
  EXPECT_EQ(by_staff.reason_policy, ReasonPolicy::reason_opens);
  EXPECT_NE(render(by_staff.message).ja.find("理由を記録してください"), std::string::npos);
}

TEST(s1_region, t1_3_that_took_part_is_ineligible) {
  EXPECT_EQ(verdict_of(findings_of(region("prefecture", Participation::whole))),
            Verdict::not_eligible);
}

// T1-3 and X9: formed by a merger from a past participant.
TEST(s1_region, t1_3_of_which_a_part_took_part_is_left_to_staff) {
  const Finding finding =
      findings_of(region("prefecture", Participation::some_part_of_the_region)).at(1);
  EXPECT_EQ(finding.outcome, Outcome::not_satisfied);
  EXPECT_NE(render(finding.message).ja.find("事務局が判断します"), std::string::npos);
}

static std::vector<Rule> rules_of_s3() {
  std::vector<Rule> rules{
      rule("E1", MembersAtMost{.count_max = 10}),
      rule("E2", ExactlyOneMember{.mark = FieldId{"facilitator"}}),
      rule("E3", SomeMemberIs{.field = FieldId{"role"}, .values = {"prefecture"}, .count_min = 1},
           Severity::warning),
      rule("E4", IsNoneOf{.field = FieldId{"mode"}, .values = {"mixed"}}, Severity::warning),
  };
  rules[2].reason_policy = ReasonPolicy::reason_opens;
  rules[3].reason_policy = ReasonPolicy::reason_opens;
  return rules;
}

static form::Answers trainee(std::string role, YesNo facilitator = YesNo::no) {
  return answers({{"role", text(std::move(role))}, {"facilitator", facilitator}});
}

// An official who leads the group, and physicians up to `heads`.
static Facts roster(int heads) {
  Facts facts = applicant({{"mode", text("one_place")}});
  facts.members = {trainee("prefecture", YesNo::yes)};
  while (static_cast<int>(facts.members.size()) < heads) {
    facts.members.push_back(trainee("physician"));
  }
  return facts;
}

static Finding finding_of(const Facts& facts, std::size_t rule_index) {
  return evaluate(rules_of_s3(), facts).at(rule_index);
}

TEST(s3_roster, t3_2_takes_ten_and_refuses_the_eleventh) {
  EXPECT_EQ(verdict_of(evaluate(rules_of_s3(), roster(9))), Verdict::eligible);
  EXPECT_EQ(verdict_of(evaluate(rules_of_s3(), roster(10))), Verdict::eligible);
  EXPECT_EQ(verdict_of(evaluate(rules_of_s3(), roster(11))), Verdict::not_eligible);
  EXPECT_EQ(render(finding_of(roster(11), 0).message).ja,
            "要件です（現在 11名、上限 10名）。1名減らしてください。");
}

TEST(s3_roster, t3_3_has_exactly_one_facilitator_of_its_own) {
  Facts none = roster(3);
  none.members[0] = trainee("prefecture");
  EXPECT_EQ(finding_of(none, 1).outcome, Outcome::not_satisfied);

  Facts two = roster(3);
  two.members[2] = trainee("physician", YesNo::yes);
  EXPECT_EQ(finding_of(two, 1).outcome, Outcome::not_satisfied);

  // A mark on the answers of the prefecture is on nobody of the roster.
  Facts outsider = none;
  outsider.answers.values.emplace(FieldId{"facilitator"}, YesNo::yes);
  EXPECT_EQ(finding_of(outsider, 1).outcome, Outcome::not_satisfied);

  EXPECT_EQ(finding_of(roster(3), 1).outcome, Outcome::satisfied);
}

TEST(s3_roster, t3_4_without_a_prefectural_official_needs_a_reason) {
  Facts without = roster(3);
  without.members[0] = trainee("nurse", YesNo::yes);
  const Finding finding = finding_of(without, 2);
  EXPECT_EQ(finding.outcome, Outcome::not_satisfied);
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.reason_policy, ReasonPolicy::reason_opens);
  EXPECT_EQ(verdict_of(evaluate(rules_of_s3(), without)), Verdict::eligible_with_warnings);
}

// S3 Q2: mixing both modes is discouraged, not impossible.
TEST(s3_roster, of_mixed_participation_needs_a_reason) {
  Facts mixed = roster(3);
  mixed.answers = answers({{"mode", text("mixed")}});
  EXPECT_EQ(finding_of(mixed, 3).reason_policy, ReasonPolicy::reason_opens);
  EXPECT_EQ(verdict_of(evaluate(rules_of_s3(), mixed)), Verdict::eligible_with_warnings);
}

}  // namespace musubi::eligibility
