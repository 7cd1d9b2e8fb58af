// Instructors, bans and the order of courses in S4 (T4-11 to T4-13), with X1's reading of the table
// of certificates.
#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

static Rule of_instructor(Rule wanted) {
  wanted.subject = Subject::instructor;
  return wanted;
}

static std::vector<Rule> instructor_rules() {
  return {of_instructor(rule("I1", HoldsAnyOf{.field = FieldId{"licence"},
                                              .values = {"nurse", "public_health_nurse", "midwife",
                                                         "physician"}})),
          of_instructor(rule("I2", HoldsAnyOf{.field = FieldId{"certificate"},
                                              .values = {"care_teacher", "instructor_1_2"}})),
          of_instructor(
              rule("I3", IsNoneOf{.field = FieldId{"relation"}, .values = {"cohabiting_family"}}))};
}

struct InstructorCase {
  const char* name;
  std::string licence;
  std::string certificate;
  std::string relation;
  std::optional<FieldId> at_fault;
};

TEST(s4_instructor, t4_11_holds_the_licence_and_certificate_and_is_no_cohabiting_family) {
  const InstructorCase cases[] = {
      {"看護師", "nurse", "instructor_1_2", "visiting", std::nullopt},
      {"保健師", "public_health_nurse", "care_teacher", "visiting", std::nullopt},
      {"医師", "physician", "care_teacher", "visiting", std::nullopt},
      {"准看護師", "assistant_nurse", "instructor_1_2", "visiting", FieldId{"licence"}},
      {"第3号", "nurse", "instructor_3", "visiting", FieldId{"certificate"}},
      {"同居の家族", "nurse", "instructor_1_2", "cohabiting_family", FieldId{"relation"}},
  };
  for (const InstructorCase& next : cases) {
    const Facts facts = applicant({{"licence", text(next.licence)},
                                   {"certificate", text(next.certificate)},
                                   {"relation", text(next.relation)}});
    const std::vector<Finding> findings = evaluate(instructor_rules(), facts);
    ASSERT_EQ(findings.size(), 3U) << next.name;
    for (const Finding& finding : findings) {
      const bool is_at_fault = finding.field == next.at_fault;
      EXPECT_EQ(finding.outcome, is_at_fault ? Outcome::not_satisfied : Outcome::satisfied)
          << next.name << " " << finding.rule.value;
    }
    EXPECT_EQ(verdict_of(findings), next.at_fault ? Verdict::not_eligible : Verdict::eligible)
        << next.name;
  }
}

TEST(s4_applicant, t4_12_who_was_expelled_is_refused) {
  Facts facts;
  facts.ban = Recorded::yes;
  EXPECT_EQ(verdict_of(evaluate({rule("E1", NotBanned{})}, facts)), Verdict::not_eligible);
  facts.ban = Recorded::no;
  EXPECT_EQ(verdict_of(evaluate({rule("E1", NotBanned{})}, facts)), Verdict::eligible);
}

TEST(s4_practicum, t4_13_before_the_basic_course_is_refused) {
  const std::vector<Rule> rules{
      rule("E1", CompletedBefore{.courses = {CourseId{"basic"}}, .facts = {}})};
  Facts facts;
  EXPECT_EQ(verdict_of(evaluate(rules, facts)), Verdict::not_eligible);
  facts.completed_courses.insert(CourseId{"basic"});
  EXPECT_EQ(verdict_of(evaluate(rules, facts)), Verdict::eligible);
}

// S4 2 (8): somebody trained elsewhere can't be refused before staff have seen the certificate.
TEST(s4_practicum, t4_13_after_training_elsewhere_waits_for_staff) {
  const std::vector<Rule> rules{rule(
      "E1", CompletedBefore{.courses = {CourseId{"make_up"}}, .facts = {FactId{"elsewhere"}}})};
  Facts facts;
  EXPECT_EQ(verdict_of(evaluate(rules, facts)), Verdict::cannot_tell_yet);
  facts.staff_facts[FactId{"elsewhere"}] = Recorded::no;
  EXPECT_EQ(verdict_of(evaluate(rules, facts)), Verdict::not_eligible);
  facts.staff_facts[FactId{"elsewhere"}] = Recorded::yes;
  EXPECT_EQ(verdict_of(evaluate(rules, facts)), Verdict::eligible);
}

// S4 7(2), 2 and 3: all problems at once.
TEST(s4_applicant, hears_of_every_unmet_rule_at_once) {
  Facts facts = applicant({{"qualifications", form::ChosenValues{{"other"}}},
                           {"birth", day("2006-06-07")},
                           {"reads_japanese", form::YesNo::no}});
  facts.first_day = day("2024-06-06");
  facts.ban = Recorded::yes;
  const std::vector<Finding> findings =
      evaluate({rule("E1", HoldsAnyOf{FieldId{"qualifications"}, {"certified_care_worker"}}),
                rule("E2", AgeAtLeast{FieldId{"birth"}, 18}),
                rule("E3", Declares{FieldId{"reads_japanese"}}), rule("E4", NotBanned{})},
               facts);
  ASSERT_EQ(findings.size(), 4U);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.outcome, Outcome::not_satisfied) << finding.rule.value;
  }
}

}  // namespace musubi::eligibility
