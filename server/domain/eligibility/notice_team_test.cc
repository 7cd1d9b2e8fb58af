// The rules of S0 5-7 over the teams of requirements 1.0.7, T0-3 to T0-8.
#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

static std::vector<Rule> rules_of_s0() {
  const TeamIsStandard standard{
      .composition = {{"physician", 1}, {"nurse", 2}, {"clinical_engineer", 1}}};
  return {
      rule("E1", TeamHasProfession{.profession = "physician", .count_min = 1}),
      rule("E2", TeamHasProfession{.profession = "nurse", .count_min = 1}),
      rule("E3", SomeMemberReaches{.field = FieldId{"ecmo_cases"},
                                   .value_min = form::Quantity::whole(5)}),
      rule("E4", SomeMemberReaches{.field = FieldId{"years_er_icu"},
                                   .value_min = form::Quantity::whole(3)}),
      rule("E5", standard, Severity::warning),
      rule("E6", Declares{FieldId{"will_teach"}}, Severity::preference),
  };
}

struct Experience {
  std::string_view cases = "0";
  std::string_view years = "0";
};

static form::Answers member(std::string profession, Experience experience = {}) {
  return answers({{"profession", text(std::move(profession))},
                  {"ecmo_cases", quantity(experience.cases)},
                  {"years_er_icu", quantity(experience.years)}});
}

static form::Answers nurse() { return member("nurse"); }
static form::Answers engineer() { return member("clinical_engineer"); }

static Verdict verdict(std::vector<form::Answers> members) {
  return verdict_of(evaluate(rules_of_s0(), team(std::move(members))));
}

static std::vector<std::string> unmet(std::vector<form::Answers> members) {
  std::vector<std::string> rules;
  for (const Finding& finding : evaluate(rules_of_s0(), team(std::move(members)))) {
    if (finding.outcome == Outcome::not_satisfied) {
      rules.push_back(finding.rule.value);
    }
  }
  return rules;
}

using Ids = std::vector<std::string>;

TEST(s0_team, t0_3_of_the_standard_with_one_experienced_physician_is_eligible) {
  const auto physician = member("physician", {.cases = "5", .years = "3"});
  EXPECT_EQ(verdict({physician, nurse(), nurse(), engineer()}), Verdict::eligible);
}

TEST(s0_team, t0_4_of_a_physician_and_a_nurse_is_eligible_with_a_warning) {
  const auto physician = member("physician", {.cases = "5", .years = "3"});
  EXPECT_EQ(verdict({physician, nurse()}), Verdict::eligible_with_warnings);
  EXPECT_EQ(unmet({physician, nurse()}), (Ids{"E5"}));
}

TEST(s0_team, t0_5_without_a_nurse_or_without_a_physician_is_rejected) {
  const Experience enough{.cases = "5", .years = "3"};
  EXPECT_EQ(verdict({member("physician", enough), engineer()}), Verdict::not_eligible);
  EXPECT_EQ(unmet({member("physician", enough), engineer()}), (Ids{"E2", "E5"}));
  EXPECT_EQ(verdict({member("nurse", enough), nurse(), engineer()}), Verdict::not_eligible);
  EXPECT_EQ(unmet({member("nurse", enough), nurse(), engineer()}), (Ids{"E1", "E5"}));
}

TEST(s0_team, t0_6_needs_five_cases_in_one_member) {
  const auto four = member("physician", {.cases = "4", .years = "3"});
  const auto five = member("physician", {.cases = "5", .years = "3"});
  EXPECT_EQ(verdict({four, nurse(), nurse(), engineer()}), Verdict::not_eligible);
  EXPECT_EQ(unmet({four, nurse(), nurse(), engineer()}), (Ids{"E3"}));
  EXPECT_EQ(verdict({five, nurse(), nurse(), engineer()}), Verdict::eligible);
}

TEST(s0_team, t0_7_needs_three_years_in_one_member) {
  const auto almost = member("physician", {.cases = "5", .years = "2.9"});
  const auto full = member("physician", {.cases = "5", .years = "3.0"});
  EXPECT_EQ(verdict({almost, nurse(), nurse(), engineer()}), Verdict::not_eligible);
  EXPECT_EQ(unmet({almost, nurse(), nurse(), engineer()}), (Ids{"E4"}));
  EXPECT_EQ(verdict({full, nurse(), nurse(), engineer()}), Verdict::eligible);
}

TEST(s0_team, t0_8_may_spread_the_experience_over_its_members) {
  const auto physician = member("physician", {.cases = "0", .years = "3"});
  const auto experienced_nurse = member("nurse", {.cases = "5", .years = "0"});
  EXPECT_EQ(verdict({physician, experienced_nurse, nurse(), engineer()}), Verdict::eligible);
}

// X8
TEST(s0_team, with_a_missing_number_is_open_only_while_nobody_known_reaches_it) {
  const auto unknown = answers({{"profession", text("nurse")}, {"years_er_icu", quantity("0")}});
  const auto four = member("physician", {.cases = "4", .years = "3"});
  const auto five = member("physician", {.cases = "5", .years = "3"});
  EXPECT_EQ(verdict({four, unknown, nurse(), engineer()}), Verdict::cannot_tell_yet);
  EXPECT_EQ(verdict({five, unknown, nurse(), engineer()}), Verdict::eligible);
}

// S0 8: 望ましい is never a reason to refuse.
TEST(s0_team, without_the_desired_intent_stays_eligible) {
  Facts facts =
      team({member("physician", {.cases = "5", .years = "3"}), nurse(), nurse(), engineer()});
  facts.answers = answers({{"will_teach", form::YesNo::no}});
  EXPECT_EQ(verdict_of(evaluate(rules_of_s0(), facts)), Verdict::eligible);
}

}  // namespace musubi::eligibility
