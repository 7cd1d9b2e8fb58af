// Examples of tests, lateness, completion and follow-up surveys.
#include <algorithm>

#include "base/digits.h"
#include "domain/learning/completion.h"
#include "domain/learning/follow_up.h"
#include "domain/learning/lateness.h"
#include "domain/learning/test_result.h"
#include "domain/programme/rule_list.h"
#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

namespace {

std::string_view name_of(learning::TestResult result) {
  switch (result) {
    case learning::TestResult::pass:
      return "pass";
    case learning::TestResult::retest:
      return "retest";
    case learning::TestResult::fail:
      return "fail";
  }
  return "";
}

// "19:59" is minutes and seconds after the start.
int read_late_seconds(const Value& value) {
  const std::string text = read_quoted(value, "minutes and seconds");
  const std::size_t colon = text.find(':');
  const auto minutes = parse_digits(std::string_view{text}.substr(0, colon));
  const auto seconds =
      parse_digits(colon == std::string::npos ? "" : std::string_view{text}.substr(colon + 1));
  if (!minutes || !seconds || *seconds > 59 || *minutes > 1000) {
    if (!text.empty()) {
      value.problem(text + " is not minutes and seconds", "Write it as \"19:59\".");
    }
    return 0;
  }
  return *minutes * 60 + *seconds;
}

learning::Done read_done(const Value& value) {
  return read_truth(value) ? learning::Done::yes : learning::Done::no;
}

// `survey` and `test` speak of every survey and test that the course's conditions name.
learning::Record read_record(const Value& value,
                             const std::vector<learning::CompletionRule>& rules) {
  ObjectReader done{value};
  learning::Record record;
  record.lectures_watched = done.optional("lectures", read_small_number);
  record.lectures_optional_unwatched =
      done.optional("lectures_optional", read_small_number).value_or(0);
  record.assignment = done.optional("assignment", read_done);
  record.session = done.optional("session", read_done);
  const auto survey = done.optional("survey", read_done);
  const auto test = done.optional("test", read_done);
  for (const learning::CompletionRule& rule : rules) {
    if (const auto* answered = std::get_if<learning::SurveyAnswered>(&rule.kind);
        answered && survey) {
      record.surveys.emplace(answered->survey, *survey);
    }
    if (const auto* passed = std::get_if<learning::TestPassed>(&rule.kind); passed && test) {
      record.tests.emplace(passed->test, *test);
    }
  }
  record.curriculum = done.optional("curriculum", read_done);
  record.exercises = done.optional("exercises", read_done);
  record.practicum = done.optional("practicum", read_done);
  return record;
}

}  // namespace

void run_test(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto* test = given.required("test", [&](const Value& value) {
    return read_declared(value, world.programme.learning.tests, "test");
  });
  const int right = given.required("right", read_small_number);
  const auto retest_right = given.optional("retest_right", read_small_number);
  if (test == nullptr) {
    return;
  }
  const auto* written = std::get_if<learning::WrittenTest>(&test->kind);
  if (written == nullptr) {
    given.value().problem("only a written test has a result to expect", "Name another test.");
    return;
  }
  const auto result = learning::test_result(*written, right, retest_right);
  if (!result.is_ok()) {
    expect.refused(result.error().detail);
    return;
  }
  expect.word("result", name_of(result.value()), {"pass", "retest", "fail"});
  world.exercised.insert(programme::test_path(test->id));
}

void run_lateness(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const int late_seconds = given.required("late", read_late_seconds);
  const bool is_excused = given.optional("excused", read_truth).value_or(false);
  if (course == nullptr) {
    return;
  }
  const auto rules = rules_for(world.programme.learning.attendance, *course);
  const learning::Admission admission = learning::admit(
      rules, late_seconds, is_excused ? learning::Excuse::accepted : learning::Excuse::none);
  using Entry = learning::Admission::Entry;
  expect.truth("admitted", admission.entry == Entry::decided_by_staff
                               ? std::nullopt
                               : std::optional{admission.entry == Entry::admitted});
  expect.truth("make_up", admission.make_up == learning::Admission::MakeUp::open);
  for (const learning::AttendanceRule& rule : rules) {
    if (std::holds_alternative<learning::LateRefused>(rule.kind)) {
      world.exercised.insert(programme::attendance_path(rule.id));
    }
  }
}

void run_completion(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const auto rules = course == nullptr ? std::vector<learning::CompletionRule>{}
                                       : rules_for(world.programme.learning.completion, *course);
  const learning::Record record =
      given.required("done", [&](const Value& value) { return read_record(value, rules); });
  if (course == nullptr) {
    return;
  }
  const std::vector<Finding> findings = learning::completion_findings(rules, record);
  std::vector<std::string> missing;
  for (const Finding& finding : findings) {
    world.exercised.insert(programme::completion_path(finding.rule));
    if (finding.outcome != Outcome::satisfied) {
      missing.push_back(finding.rule.value);
    }
  }
  std::vector<std::string> known;
  for (const learning::CompletionRule& rule : rules) {
    known.push_back(rule.id.value);
  }
  expect.truth("complete", !findings.empty() && verdict_of(findings) == Verdict::eligible);
  expect.ids("missing", missing, known);
}

void run_follow_up(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto* survey = given.required("survey", [&](const Value& value) {
    return read_declared(value, world.programme.learning.surveys, "survey");
  });
  std::vector<programme::Session> sessions;
  for (const programme::Course& course : world.programme.courses) {
    if (const auto* fixed = std::get_if<programme::FixedSessions>(&course.schedule)) {
      sessions.insert(sessions.end(), fixed->sessions.begin(), fixed->sessions.end());
    }
  }
  const auto* session = given.required(
      "session", [&](const Value& value) { return read_declared(value, sessions, "session"); });
  if (survey == nullptr || session == nullptr || session->days.empty()) {
    return;
  }
  if (!survey->months) {
    given.value().problem("the survey has no months to count", "Name another survey.");
    return;
  }
  const learning::FollowUp follow_up =
      learning::follow_up(session->days.back().date, *survey->months, world.programme.fiscal_year);
  expect.text("due", follow_up.due.iso());
  expect.truth("after_fiscal_year", follow_up.side == learning::FiscalYearSide::after);
  world.exercised.insert(programme::survey_path(survey->id));
}

}  // namespace musubi::programme_files
