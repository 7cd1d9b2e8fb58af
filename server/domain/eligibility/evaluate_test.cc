#include "domain/eligibility/evaluate.h"

#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

using enum Outcome;
using form::YesNo;

static const FieldId insured{"insured"};

TEST(evaluation, returns_one_finding_per_rule_in_the_order_of_the_rules) {
  const std::vector<Finding> findings =
      evaluate({rule("E3", NotBanned{}), rule("E1", Declares{insured}),
                rule("E2", MembersAtMost{1}, Severity::warning)},
               applicant({{"insured", YesNo::yes}}));
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[0].rule, RuleId{"E3"});
  EXPECT_EQ(findings[0].outcome, cannot_tell_yet);
  EXPECT_EQ(findings[1].rule, RuleId{"E1"});
  EXPECT_EQ(findings[1].outcome, satisfied);
  EXPECT_EQ(findings[2].rule, RuleId{"E2"});
  EXPECT_EQ(findings[2].severity, Severity::warning);
}

TEST(evaluation, takes_weight_reason_and_place_from_the_rule) {
  Rule wanted = rule("E1", NeverParticipated{}, Severity::warning);
  wanted.reason_policy = ReasonPolicy::reason_opens;
  wanted.source = {.document = "call", .place = "応募要件①"};
  Facts facts;
  facts.earlier_participation = Participation::some_part_of_the_region;
  const std::vector<Finding> findings = evaluate({wanted}, facts);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].reason_policy, ReasonPolicy::reason_opens);
  EXPECT_EQ(findings[0].source, wanted.source);
}

TEST(evaluation, leaves_out_a_rule_that_does_not_apply) {
  Rule conditional = rule("E1", Declares{insured});
  conditional.applies_when =
      form::VisibleWhen{.field = FieldId{"mode"}, .equals_any = {"practicum"}};
  EXPECT_TRUE(evaluate({conditional}, {}).empty());
  EXPECT_TRUE(evaluate({conditional}, applicant({{"mode", text("basic")}})).empty());
  EXPECT_EQ(evaluate({conditional}, applicant({{"mode", text("practicum")}})).size(), 1U);
}

TEST(evaluation, without_rules_finds_nothing) { EXPECT_TRUE(evaluate({}, {}).empty()); }

TEST(finding, quotes_the_requirement_without_its_full_stop) {
  Rule wanted = rule("E1", Declares{insured});
  wanted.requirement = {.ja = "賠償責任保険に入っていること。", .en = "You are insured."};
  const std::vector<Finding> findings = evaluate({wanted}, applicant({{"insured", YesNo::yes}}));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(render(findings[0].message).ja, "賠償責任保険に入っていること（満たしています）。");
  EXPECT_EQ(render(findings[0].message).en, "You are insured (met).");
}

static AnyOf works_or_is_approved() {
  return AnyOf{
      .alternatives = {Declares{FieldId{"works_here"}}, StaffConfirmed{FactId{"approved"}}}};
}

static Facts works_and_approved(std::optional<YesNo> works, std::optional<Recorded> approved) {
  Facts facts;
  if (works) {
    facts.answers.values.emplace(FieldId{"works_here"}, *works);
  }
  if (approved) {
    facts.staff_facts.emplace(FactId{"approved"}, *approved);
  }
  return facts;
}

TEST(any_of, is_met_by_one_and_refused_only_by_all) {
  const AnyOf kind = works_or_is_approved();
  const auto facts = works_and_approved;
  const auto none = std::nullopt;
  expect_findings({
      {"yes, yes", kind, facts(YesNo::yes, Recorded::yes), satisfied, "satisfied"},
      {"yes, no", kind, facts(YesNo::yes, Recorded::no), satisfied, "satisfied"},
      {"yes, open", kind, facts(YesNo::yes, none), satisfied, "satisfied"},
      {"no, yes", kind, facts(YesNo::no, Recorded::yes), satisfied, "satisfied"},
      {"open, yes", kind, facts(none, Recorded::yes), satisfied, "satisfied"},
      {"no, open", kind, facts(YesNo::no, none), cannot_tell_yet, "alternatives_open"},
      {"open, no", kind, facts(none, Recorded::no), cannot_tell_yet, "alternatives_open"},
      {"open, open", kind, facts(none, none), cannot_tell_yet, "alternatives_open"},
      {"no, no", kind, facts(YesNo::no, Recorded::no), not_satisfied, "no_alternative"},
  });
}

TEST(any_of, points_at_the_field_that_can_be_mended) {
  const AnyOf kind = works_or_is_approved();
  const FieldId works{"works_here"};
  EXPECT_EQ(only_finding(kind, works_and_approved(YesNo::no, Recorded::no)).field, works);
  EXPECT_EQ(only_finding(kind, works_and_approved(std::nullopt, Recorded::no)).field, works);
  // What is open here is the office's check, not an answer.
  EXPECT_EQ(only_finding(kind, works_and_approved(YesNo::no, std::nullopt)).field, std::nullopt);
}

}  // namespace musubi::eligibility
