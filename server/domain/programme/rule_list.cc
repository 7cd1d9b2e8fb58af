// Lists the rules of each family, and which of them have an answer that an example could expect.
#include "domain/programme/rule_list.h"

#include <fmt/core.h>

namespace musubi::programme {

std::string eligibility_path(const RuleId& id) { return fmt::format("eligibility[{}]", id.value); }
std::string fee_path(const RuleId& id) { return fmt::format("fees.rules[{}]", id.value); }
std::string refund_path(const RuleId& id) { return fmt::format("fees.refunds[{}]", id.value); }
std::string deadline_path(const DeadlineId& id) { return fmt::format("deadlines[{}]", id.value); }
std::string test_path(const TestId& id) { return fmt::format("learning.tests[{}]", id.value); }
std::string attendance_path(const RuleId& id) {
  return fmt::format("learning.attendance[{}]", id.value);
}
std::string completion_path(const RuleId& id) {
  return fmt::format("learning.completion[{}]", id.value);
}
std::string survey_path(const SurveyId& id) {
  return fmt::format("learning.surveys[{}]", id.value);
}
std::string sequence_path() { return "practicum.sequence"; }
std::string exercises_path() { return "practicum.exercises"; }

namespace {

Exercise exercise_of(bool has_answer) {
  return has_answer ? Exercise::possible : Exercise::impossible;
}

void add_learning(const learning::Learning& learning, std::vector<RuleEntry>& rules) {
  for (const learning::TestRule& rule : learning.tests) {
    rules.push_back(
        {.path = test_path(rule.id),
         .exercise = exercise_of(std::holds_alternative<learning::WrittenTest>(rule.kind))});
  }
  for (const learning::AttendanceRule& rule : learning.attendance) {
    rules.push_back(
        {.path = attendance_path(rule.id),
         .exercise = exercise_of(std::holds_alternative<learning::LateRefused>(rule.kind))});
  }
  for (const learning::CompletionRule& rule : learning.completion) {
    rules.push_back({.path = completion_path(rule.id), .exercise = Exercise::possible});
  }
  for (const learning::SurveyRule& rule : learning.surveys) {
    rules.push_back(
        {.path = survey_path(rule.id), .exercise = exercise_of(rule.months.has_value())});
  }
}

}  // namespace

std::vector<RuleEntry> rules_of(const ProgrammeDefinition& definition) {
  std::vector<RuleEntry> rules;
  for (const eligibility::Rule& rule : definition.eligibility) {
    rules.push_back({.path = eligibility_path(rule.id), .exercise = Exercise::possible});
  }
  for (const fees::FeeRule& rule : definition.tariff.fees) {
    rules.push_back({.path = fee_path(rule.id), .exercise = Exercise::possible});
  }
  for (const fees::RefundRule& rule : definition.tariff.refunds) {
    rules.push_back({.path = refund_path(rule.id), .exercise = Exercise::possible});
  }
  for (const Deadline& deadline : definition.deadlines) {
    rules.push_back({.path = deadline_path(deadline.id), .exercise = Exercise::possible});
  }
  add_learning(definition.learning, rules);
  if (definition.practicum) {
    rules.push_back({.path = sequence_path(), .exercise = Exercise::possible});
    if (definition.practicum->exercises) {
      rules.push_back({.path = exercises_path(), .exercise = Exercise::possible});
    }
  }
  return rules;
}

}  // namespace musubi::programme
