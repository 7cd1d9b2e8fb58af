#include "services/prepared_check.h"

#include <algorithm>
#include <iterator>

#include "domain/eligibility/fields_read.h"
#include "services/call_message.h"

namespace musubi::services {

using eligibility::Asker;
using eligibility::Rule;
using eligibility::Subject;
using eligibility::Told;
using Statements = std::vector<const privacy::Statement*>;

// Notices are announced and consents are free; acknowledgements and pledges must be given.
static bool must_be_agreed(const privacy::Statement& statement) {
  return std::holds_alternative<privacy::Acknowledgement>(statement.kind) ||
         std::holds_alternative<privacy::Pledge>(statement.kind);
}

static void add_statement_findings(std::vector<Finding>& findings, const Statements& statements,
                                   const std::vector<std::string>& agreed, Told told) {
  for (const privacy::Statement* each : statements) {
    const privacy::Statement& statement = *each;
    const bool is_agreed = std::ranges::count(agreed, statement.id.value) > 0;
    if (!must_be_agreed(statement) || (is_agreed && told == Told::unsatisfied)) {
      continue;
    }
    findings.push_back({.rule = RuleId{statement.id.value},
                        .severity = Severity::error,
                        .outcome = is_agreed ? Outcome::satisfied : Outcome::not_satisfied,
                        .reason_policy = ReasonPolicy::no_way_around,
                        .message = {is_agreed ? "privacy.agreed" : "privacy.to_be_agreed",
                                    {argument("wording", statement.wording)}},
                        .source = statement.source,
                        .field = FieldId{statement.id.value},
                        .member_index = std::nullopt});
  }
}

// What somebody agreed to is kept as evidence, so it must be something that the form has shown.
static void add_unknown_statement_findings(std::vector<Finding>& findings,
                                           const Statements& statements,
                                           const std::vector<std::string>& agreed) {
  for (const std::string& id : agreed) {
    const bool is_known = std::ranges::any_of(
        statements, [&](const privacy::Statement* statement) { return statement->id.value == id; });
    if (is_known) {
      continue;
    }
    findings.push_back({.rule = RuleId{id},
                        .severity = Severity::error,
                        .outcome = Outcome::not_satisfied,
                        .reason_policy = ReasonPolicy::no_way_around,
                        .message = {"privacy.unknown_statement", {argument("statement", id)}},
                        .source = SourceRef{},
                        .field = std::nullopt,
                        .member_index = std::nullopt});
  }
}

static Finding call_finding(const programme::ProgrammeDefinition& definition,
                            const CourseView& course) {
  const bool is_taken = takes_applications(definition, course);
  return {.rule = RuleId{"window"},
          .severity = Severity::error,
          .outcome = is_taken ? Outcome::satisfied : Outcome::not_satisfied,
          .reason_policy = ReasonPolicy::no_way_around,
          .message = call_message(definition, course),
          .source = course.course->source,
          .field = std::nullopt,
          .member_index = std::nullopt};
}

static eligibility::Facts facts_of(const CourseView& course, form::Answers answers,
                                   const ConfirmedFacts& confirmed) {
  eligibility::Facts facts;
  facts.course = course.course->id;
  facts.answers = std::move(answers);
  facts.first_day = course.call.first_day;
  facts.submitter_role = "applicant";
  facts.staff_facts = confirmed;
  return facts;
}

static std::vector<Rule> rules_of(const programme::ProgrammeDefinition& definition,
                                  const programme::Course& course, Subject subject) {
  std::vector<Rule> rules;
  std::ranges::copy_if(definition.eligibility, std::back_inserter(rules), [&](const Rule& rule) {
    return rule.subject == subject && programme::applies_to(rule.courses, course);
  });
  return rules;
}

static std::vector<FieldId> fields_read_by(const std::vector<Rule>& rules) {
  std::vector<FieldId> fields;
  for (const Rule& rule : rules) {
    std::ranges::move(eligibility::fields_read(rule.kind), std::back_inserter(fields));
  }
  return fields;
}

static Statements statements_in(const programme::ProgrammeDefinition& definition,
                                const programme::Course& course) {
  Statements statements;
  for (const privacy::Statement& statement : definition.privacy) {
    if (programme::applies_to(statement.courses, course)) {
      statements.push_back(&statement);
    }
  }
  return statements;
}

form::PreparedForm form_of(const programme::ProgrammeDefinition& definition,
                           const programme::Course& course) {
  std::vector<const form::Field*> fields;
  for (const form::Section& section : definition.form) {
    for (const form::Field& field : section.fields) {
      if (field.asked_of == form::AskedOf::applicant &&
          programme::applies_to(field.courses, course)) {
        fields.push_back(&field);
      }
    }
  }
  return form::PreparedForm{std::move(fields)};
}

PreparedCheck::PreparedCheck(Definition definition, const programme::Course& course)
    : m_definition(std::move(definition)),
      m_form(form_of(*m_definition, course)),
      m_of_application(rules_of(*m_definition, course, Subject::application)),
      m_of_unproven(eligibility::rules_for(m_of_application, Asker::unproven)),
      m_of_instructor(rules_of(*m_definition, course, Subject::instructor)),
      m_instructor_fields(fields_read_by(m_of_instructor)),
      m_statements(statements_in(*m_definition, course)) {}

bool PreparedCheck::names_an_instructor(const form::Answers& answers) const {
  return std::ranges::any_of(m_instructor_fields,
                             [&](const FieldId& id) { return m_form.asks(id, answers); });
}

// Whoever leaves the instruction to the institution, or has arranged nobody yet, names no
// instructor to be judged (S4 2 実地研修(6)); the form hides the questions then. The answers are
// lent to the facts and come back.
std::vector<Finding> PreparedCheck::judge(const CourseView& course, form::Answers& answers,
                                          const Circumstances& circumstances) const {
  const eligibility::PersonRecords& records = circumstances.records;
  const auto& rules = records.asker == Asker::unproven ? m_of_unproven : m_of_application;
  eligibility::Facts facts = facts_of(course, std::move(answers), circumstances.confirmed);
  eligibility::apply_records(facts, rules, records);
  std::vector<Finding> findings = eligibility::evaluate(rules, facts, circumstances.told);
  if (!records.facts.empty()) {
    std::ranges::move(
        eligibility::namesake_findings(eligibility::applying_rules(rules, facts), records),
        std::back_inserter(findings));
  }
  if (names_an_instructor(facts.answers)) {
    std::ranges::move(eligibility::evaluate(m_of_instructor, facts, circumstances.told),
                      std::back_inserter(findings));
  }
  answers = std::move(facts.answers);
  return findings;
}

CheckedApplication PreparedCheck::check(const CourseView& course, const ApplicationInput& input,
                                        const Circumstances& circumstances) const {
  form::ReadAnswers read = m_form.read(input.answers);
  CheckedApplication checked{.answers = std::move(read.answers),
                             .findings = std::move(read.findings),
                             .verdict = Verdict::eligible,
                             .definition = m_definition};
  const bool is_taken = takes_applications(*m_definition, course);
  if (circumstances.window == WindowCheck::required &&
      (!is_taken || circumstances.told == Told::all)) {
    checked.findings.push_back(call_finding(*m_definition, course));
  }
  std::ranges::move(judge(course, checked.answers, circumstances),
                    std::back_inserter(checked.findings));
  add_statement_findings(checked.findings, m_statements, input.agreed, circumstances.told);
  add_unknown_statement_findings(checked.findings, m_statements, input.agreed);
  checked.verdict = verdict_of(checked.findings);
  return checked;
}

}  // namespace musubi::services
