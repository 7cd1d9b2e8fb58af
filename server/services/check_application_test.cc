#include "services/check_application.h"

#include <algorithm>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

class CheckApplication : public OpenInstallation {
 protected:
  CheckedApplication check(const CourseId& course, const ApplicationInput& input,
                           Instant now = test_now) {
    return value_of(check_application(context(), suction, course, {.input = input}, now));
  }

  static ApplicationInput practicum_input(
      const std::vector<std::pair<std::string, std::string>>& changes = {}) {
    return {changed(practicum_answers(), changes), agreed_for_practicum()};
  }
};

std::vector<std::string> rules_with(const CheckedApplication& checked, Outcome outcome) {
  std::vector<std::string> rules;
  for (const Finding& finding : checked.findings) {
    if (finding.outcome == outcome) {
      rules.push_back(finding.rule.value);
    }
  }
  return rules;
}

bool is_judged(const CheckedApplication& checked, std::string_view rule) {
  return std::ranges::any_of(checked.findings,
                             [&](const Finding& finding) { return finding.rule.value == rule; });
}

using Rules = std::vector<std::string>;

TEST_F(CheckApplication, finds_nothing_against_a_complete_application) {
  const auto checked = check(basic_1, {basic_answers(), agreed_for_basic()});
  EXPECT_EQ(checked.verdict, Verdict::eligible);
  EXPECT_EQ(rules_with(checked, Outcome::satisfied),
            (Rules{"window", "E1", "E2a", "E2b", "E8", "originals", "lateness"}));
  EXPECT_EQ(checked.findings.size(), 7U);
}

TEST_F(CheckApplication, says_everything_at_once) {
  form::RawAnswers answers = changed(basic_answers(), {{"name", " "},
                                                       {"birth_date", "2024-02-30"},
                                                       {"qualifications", "none"},
                                                       {"reads_japanese", "no"},
                                                       {"shoe_size", "25"}});
  const auto checked = check(basic_1, {answers, {}}, at("2027-01-01T00:00:00+09:00"));
  EXPECT_EQ(checked.verdict, Verdict::not_eligible);
  EXPECT_EQ(
      rules_with(checked, Outcome::not_satisfied),
      (Rules{"name", "birth_date", "shoe_size", "window", "E1", "E2b", "originals", "lateness"}));
  EXPECT_EQ(rules_with(checked, Outcome::cannot_tell_yet), Rules{"E2a"});
}

TEST_F(CheckApplication, reads_the_age_on_the_first_day_of_the_operating_plan) {
  // The round begins on 7 January 2027, 135 weeks after 6 June 2024.
  const struct {
    const char* born;
    Verdict verdict;
  } cases[] = {{"2009-01-07", Verdict::eligible}, {"2009-01-08", Verdict::not_eligible}};
  for (const auto& c : cases) {
    const auto answers = changed(basic_answers(), {{"birth_date", c.born}});
    EXPECT_EQ(check(basic_1, {answers, agreed_for_basic()}).verdict, c.verdict) << c.born;
  }
}

TEST_F(CheckApplication, tells_why_a_window_takes_nothing) {
  const struct {
    const char* course;
    const char* now;
    const char* key;
    Outcome outcome;
  } cases[] = {
      {"basic_1", "2026-11-15T23:59:59.999999+09:00", "call.not_yet", Outcome::not_satisfied},
      {"basic_1", "2026-11-16T00:00:00+09:00", "call.open", Outcome::satisfied},
      {"basic_1", "2026-12-16T23:59:59.999999+09:00", "call.open", Outcome::satisfied},
      {"basic_1", "2026-12-17T00:00:00+09:00", "call.closed", Outcome::not_satisfied},
      {"on_site", "2026-11-21T00:00:00+09:00", "call.by_arrangement", Outcome::not_satisfied},
  };
  for (const auto& c : cases) {
    const auto checked =
        check(CourseId{c.course}, {basic_answers(), agreed_for_basic()}, at(c.now));
    const auto window = std::ranges::find(checked.findings, RuleId{"window"}, &Finding::rule);
    ASSERT_NE(window, checked.findings.end());
    EXPECT_EQ(window->message.key, c.key) << c.course << " " << c.now;
    EXPECT_EQ(window->outcome, c.outcome) << c.course << " " << c.now;
    EXPECT_EQ(window->severity, Severity::error);
    EXPECT_NE(render(window->message).ja, "");
  }
}

TEST_F(CheckApplication, asks_for_the_statements_of_the_course_that_must_be_given) {
  const auto missing = [&](const CourseId& course, const form::RawAnswers& answers) {
    Rules rules = rules_with(check(course, {answers, {}}), Outcome::not_satisfied);
    return rules;
  };
  // The purpose notice is announced, not agreed to.
  EXPECT_EQ(missing(basic_1, basic_answers()), (Rules{"originals", "lateness"}));
  EXPECT_EQ(missing(practicum, practicum_answers()), (Rules{"E9", "originals", "confidentiality"}));
}

TEST_F(CheckApplication, refuses_statements_that_the_course_does_not_have) {
  std::vector<std::string> agreed = agreed_for_basic();
  agreed.push_back("confidentiality");  // of the practicum
  const auto checked = check(basic_1, {basic_answers(), agreed});
  EXPECT_EQ(rules_with(checked, Outcome::not_satisfied), Rules{"confidentiality"});
  EXPECT_EQ(checked.verdict, Verdict::not_eligible);
  EXPECT_NE(render(checked.findings.back().message).ja.find("「confidentiality」"),
            std::string::npos);
}

TEST_F(CheckApplication, T4_13_refuses_a_practicum_before_the_training_that_it_builds_on) {
  for (const auto& [route, rule] :
       std::vector<std::pair<std::string, std::string>>{{"here", "E9"},
                                                        {"elsewhere", "E5"},
                                                        {"adding_items", "E5"},
                                                        {"adding_ventilator", "E6a"},
                                                        {"adding_semi_solid", "E6b"}}) {
    const auto checked = check(practicum, practicum_input({{"basic_route", route}}));
    EXPECT_EQ(rules_with(checked, Outcome::not_satisfied), Rules{rule}) << route;
    EXPECT_EQ(checked.verdict, Verdict::not_eligible) << route;
  }
}

TEST_F(CheckApplication, leaves_an_alternative_that_staff_confirm_open) {
  const auto checked = check(practicum, practicum_input({{"workplace_prefecture", "elsewhere"}}));
  EXPECT_EQ(rules_with(checked, Outcome::cannot_tell_yet), Rules{"E3a"});
  EXPECT_EQ(rules_with(checked, Outcome::not_satisfied), Rules{"E9"});
}

// S4 11(2), T4-11.
TEST_F(CheckApplication, judges_the_instructor_whom_the_applicant_names) {
  const struct {
    const char* field;
    const char* answer;
    const char* rule;  // not satisfied
  } cases[] = {
      {"instructor_licence", "assistant_nurse", "I1"},
      {"instructor_qualification", "type_3_course", "I2"},
      {"instructor_prefecture", "elsewhere", "I3"},
      {"instructor_relation", "cohabiting_family", "I5"},
  };
  for (const auto& c : cases) {
    const auto checked = check(practicum, practicum_input({{c.field, c.answer}}));
    // E9 besides, because nobody's basic training is on record.
    EXPECT_EQ(rules_with(checked, Outcome::not_satisfied), (Rules{"E9", c.rule})) << c.field;
  }
  const auto recognised_perhaps =
      check(practicum, practicum_input({{"instructor_setting", "other"}}));
  EXPECT_EQ(rules_with(recognised_perhaps, Outcome::cannot_tell_yet), Rules{"I4"});
}

TEST_F(CheckApplication, judges_no_instructor_where_none_is_named) {
  for (const char* arranged : {"institution", "not_yet"}) {
    auto answers = practicum_answers();
    std::erase_if(answers,
                  [](const auto& answer) { return answer.first.value.starts_with("instructor_"); });
    answers = changed(std::move(answers), {{"instructor_arranged", arranged}});
    const auto checked = check(practicum, {answers, agreed_for_practicum()});
    for (const char* rule : {"I1", "I2", "I3", "I4", "I5"}) {
      EXPECT_FALSE(is_judged(checked, rule)) << arranged << " " << rule;
    }
    // Home-visit workers ask the visiting nurse in principle: a warning for staff.
    EXPECT_EQ(rules_with(checked, Outcome::not_satisfied), (Rules{"E4b", "E9"})) << arranged;
  }
}

TEST_F(CheckApplication, does_not_take_here_what_has_no_form_here) {
  for (const char* folder :
       {"2020-keynet", "2025-group-work", "2026-ecmo", "2026-homecare-emergency"}) {
    const PublishCommand command = programme_for_test(folder);
    ASSERT_EQ(code_of(publish_programme(context(), command, test_now)), "ok");
    const auto checked = value_of(check_application(context(), command.definition->id,
                                                    command.definition->courses.front().id, {},
                                                    at("2026-06-20T12:00:00+09:00")));
    const auto window = std::ranges::find(checked.findings, RuleId{"window"}, &Finding::rule);
    ASSERT_NE(window, checked.findings.end());
    EXPECT_EQ(window->message.key, "call.not_taken_here") << folder;
    EXPECT_EQ(window->outcome, Outcome::not_satisfied) << folder;
    EXPECT_EQ(checked.verdict, Verdict::not_eligible) << folder;
  }
}

TEST_F(CheckApplication, asks_each_course_its_own_questions_and_never_those_of_members) {
  const auto definition = programme_for_test("2024-suction").definition;
  const auto sections = sections_of(*definition, *programme::find_course(*definition, basic_1));
  ASSERT_EQ(sections.size(), 4U);  // without practicum and instructor
  EXPECT_EQ(sections.back().id, "remarks");
  const auto team = programme_for_test("2026-ecmo").definition;
  for (const auto& section : sections_of(*team, team->courses.front())) {
    for (const auto& field : section.fields) {
      EXPECT_EQ(field.asked_of, form::AskedOf::applicant) << field.id.value;
    }
  }
}

}  // namespace
}  // namespace musubi::services
