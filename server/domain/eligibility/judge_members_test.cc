#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

using enum Outcome;
using form::YesNo;

static form::Answers of(std::string profession) {
  return answers({{"profession", text(std::move(profession))}});
}
static form::Answers unanswered() { return {}; }
static form::Answers with_cases(std::string_view cases) {
  return answers({{"cases", quantity(cases)}});
}
static form::Answers mark(YesNo answer) { return answers({{"facilitator", answer}}); }

TEST(team_has_profession, counts_and_waits_only_while_an_answer_could_decide) {
  const TeamHasProfession two_nurses{.profession = "nurse", .count_min = 2};
  expect_findings({
      {"no members", two_nurses, team({}), not_satisfied, "members_too_few"},
      {"just below", two_nurses, team({of("nurse"), of("physician")}), not_satisfied,
       "members_too_few"},
      {"at", two_nurses, team({of("nurse"), of("nurse")}), satisfied, "head_count"},
      {"above", two_nurses, team({of("nurse"), of("nurse"), of("nurse")}), satisfied, "head_count"},
      {"one open that could do", two_nurses, team({of("nurse"), unanswered()}), cannot_tell_yet,
       "members_unanswered"},
      {"one open that can't do", two_nurses, team({of("physician"), unanswered()}), not_satisfied,
       "members_too_few"},
      {"two open", two_nurses, team({unanswered(), unanswered()}), cannot_tell_yet,
       "members_unanswered"},
      {"open but decided", two_nurses, team({of("nurse"), unanswered(), of("nurse")}), satisfied,
       "head_count"},
      // X8: other licences of nursing count by staff's decision only.
      {"准看護師", two_nurses, team({of("nurse"), of("assistant_nurse")}), not_satisfied,
       "members_too_few"},
      {"保健師と助産師", two_nurses, team({of("public_health_nurse"), of("midwife")}),
       not_satisfied, "members_too_few"},
  });
}

TEST(some_member_is, counts_members_of_any_of_the_values) {
  const SomeMemberIs kind{.field = FieldId{"role"},
                          .values = {"prefecture_home_care", "prefecture_care"},
                          .count_min = 1};
  const auto in_role = [](std::string role) { return answers({{"role", text(std::move(role))}}); };
  expect_findings({
      {"below", kind, team({in_role("physician")}), not_satisfied, "members_too_few"},
      {"at", kind, team({in_role("physician"), in_role("prefecture_care")}), satisfied,
       "head_count"},
      {"above", kind, team({in_role("prefecture_home_care"), in_role("prefecture_care")}),
       satisfied, "head_count"},
      {"missing", kind, team({in_role("physician"), unanswered()}), cannot_tell_yet,
       "members_unanswered"},
  });
}

TEST(team_is_standard, wants_exactly_the_composition) {
  const TeamIsStandard kind{
      .composition = {{"physician", 1}, {"nurse", 2}, {"clinical_engineer", 1}}};
  const form::Answers physician = of("physician");
  const form::Answers nurse = of("nurse");
  const form::Answers engineer = of("clinical_engineer");
  expect_findings({
      {"exact, in any order", kind, team({nurse, engineer, nurse, physician}), satisfied,
       "standard"},
      {"one fewer", kind, team({physician, nurse, engineer}), not_satisfied, "not_standard"},
      {"one more", kind, team({physician, nurse, nurse, nurse, engineer}), not_satisfied,
       "not_standard"},
      {"a stranger", kind, team({physician, nurse, nurse, of("pharmacist")}), not_satisfied,
       "not_standard"},
      {"another mix", kind, team({physician, physician, nurse, engineer}), not_satisfied,
       "not_standard"},
      {"one open", kind, team({physician, nurse, nurse, unanswered()}), cannot_tell_yet,
       "composition_unanswered"},
      {"all open", kind, team({unanswered(), unanswered(), unanswered(), unanswered()}),
       cannot_tell_yet, "composition_unanswered"},
      {"open but too many", kind, team({physician, physician, nurse, unanswered()}), not_satisfied,
       "not_standard"},
      {"open but too few", kind, team({physician, nurse, unanswered()}), not_satisfied,
       "not_standard"},
      {"nobody", kind, team({}), not_satisfied, "not_standard"},
  });
}

TEST(team_is_standard, shows_both_compositions_by_name) {
  const TeamIsStandard kind{.composition = {{"physician", 1}, {"nurse", 2}}};
  const LocalisedText sentence =
      render(only_finding(kind, team({of("physician"), of("nurse"), of("shaman")})).message);
  EXPECT_NE(sentence.ja.find("（現在 医師 1・看護師 1・shaman 1、標準 医師 1・看護師 2）"),
            std::string::npos)
      << sentence.ja;
  EXPECT_NE(sentence.en.find("(now Physician 1, Nurse 1, shaman 1, the standard is "
                             "Physician 1, Nurse 2)"),
            std::string::npos)
      << sentence.en;
}

// X8: a missing value is open only while no known member reaches the limit.
TEST(some_member_reaches, wants_one_member_at_the_limit) {
  const SomeMemberReaches kind{.field = FieldId{"cases"}, .value_min = form::Quantity::whole(5)};
  expect_findings({
      {"no members", kind, team({}), not_satisfied, "no_members"},
      {"just below", kind, team({with_cases("4.999"), with_cases("0")}), not_satisfied,
       "not_reached"},
      {"at", kind, team({with_cases("0"), with_cases("5")}), satisfied, "reached"},
      {"above", kind, team({with_cases("5.001")}), satisfied, "reached"},
      {"below and one missing", kind, team({with_cases("4"), unanswered()}), cannot_tell_yet,
       "reach_unanswered"},
      {"all missing", kind, team({unanswered(), unanswered()}), cannot_tell_yet,
       "reach_unanswered"},
      {"at and one missing", kind, team({unanswered(), with_cases("5")}), satisfied, "reached"},
      // Five members of one case each are not one member of five.
      {"only together", kind, team({with_cases("3"), with_cases("3")}), not_satisfied,
       "not_reached"},
  });
}

TEST(some_member_reaches, says_the_highest_value_so_far) {
  const SomeMemberReaches kind{.field = FieldId{"cases"}, .value_min = form::Quantity::whole(5)};
  const Finding finding = only_finding(kind, team({with_cases("2.5"), with_cases("4")}));
  EXPECT_EQ(render(finding.message).ja,
            "要件です（現在の最大 "
            "4、必要 5以上）。該当する方を加えるか、回答を確かめてください。");
}

TEST(members_at_most, refuses_one_more) {
  const MembersAtMost kind{.count_max = 2};
  expect_findings({
      {"nobody", kind, team({}), satisfied, "head_count"},
      {"just below", kind, team({{}}), satisfied, "head_count"},
      {"at", kind, team({{}, {}}), satisfied, "head_count"},
      {"just above", kind, team({{}, {}, {}}), not_satisfied, "members_too_many"},
  });
}

TEST(members_at_least, refuses_one_fewer) {
  const MembersAtLeast kind{.count_min = 3};
  expect_findings({
      {"nobody", kind, team({}), not_satisfied, "members_too_few"},
      {"just below", kind, team({{}, {}}), not_satisfied, "members_too_few"},
      {"at", kind, team({{}, {}, {}}), satisfied, "head_count"},
      {"above", kind, team({{}, {}, {}, {}}), satisfied, "head_count"},
  });
}

TEST(exactly_one_member, counts_the_marks) {
  const ExactlyOneMember kind{.mark = FieldId{"facilitator"}};
  expect_findings({
      {"nobody", kind, team({}), not_satisfied, "none_marked"},
      {"none", kind, team({mark(YesNo::no), unanswered()}), not_satisfied, "none_marked"},
      {"one", kind, team({mark(YesNo::no), mark(YesNo::yes)}), satisfied, "satisfied"},
      {"one, others unmarked", kind, team({unanswered(), mark(YesNo::yes)}), satisfied,
       "satisfied"},
      {"two", kind, team({mark(YesNo::yes), mark(YesNo::yes)}), not_satisfied, "several_marked"},
  });
}

TEST(finding, points_at_the_member_only_when_it_is_one) {
  const SomeMemberReaches reaches{.field = FieldId{"cases"}, .value_min = form::Quantity::whole(5)};
  const TeamHasProfession nurse{.profession = "nurse", .count_min = 1};
  const TeamIsStandard standard{.composition = {{"nurse", 2}}};
  EXPECT_EQ(only_finding(reaches, team({with_cases("1"), {}})).member_index, 1);
  EXPECT_EQ(only_finding(reaches, team({{}, {}})).member_index, std::nullopt);
  EXPECT_EQ(only_finding(reaches, team({with_cases("1")})).member_index, std::nullopt);
  EXPECT_EQ(only_finding(nurse, team({{}, of("physician")})).member_index, 0);
  EXPECT_EQ(only_finding(nurse, team({{}, {}})).member_index, std::nullopt);
  EXPECT_EQ(only_finding(standard, team({of("nurse"), {}})).member_index, 1);
  EXPECT_EQ(only_finding(standard, team({{}, {}})).member_index, std::nullopt);
  EXPECT_EQ(only_finding(reaches, team({with_cases("1"), {}})).field, FieldId{"cases"});
  EXPECT_EQ(only_finding(nurse, team({{}})).field, FieldId{"profession"});
}

}  // namespace musubi::eligibility
