#include "services/check_application.h"

#include <algorithm>

#include "domain/eligibility/evaluate.h"
#include "domain/eligibility/fields_read.h"
#include "services/call_message.h"
#include "services/completeness.h"
#include "services/confirm_address.h"
#include "services/draft.h"
#include "services/person_records.h"
#include "services/programme_view.h"

namespace musubi::services {

std::vector<form::Section> sections_of(const programme::ProgrammeDefinition& definition,
                                       const programme::Course& course) {
  std::vector<form::Section> sections;
  for (const form::Section& section : definition.form) {
    form::Section chosen{section.id, section.title, {}};
    for (const form::Field& field : section.fields) {
      if (field.asked_of == form::AskedOf::applicant &&
          programme::applies_to(field.courses, course)) {
        chosen.fields.push_back(field);
      }
    }
    if (!chosen.fields.empty()) {
      sections.push_back(std::move(chosen));
    }
  }
  return sections;
}

std::vector<privacy::Statement> statements_of(const programme::ProgrammeDefinition& definition,
                                              const programme::Course& course) {
  std::vector<privacy::Statement> statements;
  std::ranges::copy_if(definition.privacy, std::back_inserter(statements),
                       [&](const privacy::Statement& statement) {
                         return programme::applies_to(statement.courses, course);
                       });
  return statements;
}

static std::vector<form::Field> fields_of(const programme::ProgrammeDefinition& definition,
                                          const programme::Course& course) {
  std::vector<form::Field> fields;
  for (form::Section& section : sections_of(definition, course)) {
    std::ranges::move(section.fields, std::back_inserter(fields));
  }
  return fields;
}

// Notices are announced and consents are free; acknowledgements and pledges must be given.
static bool must_be_agreed(const privacy::Statement& statement) {
  return std::holds_alternative<privacy::Acknowledgement>(statement.kind) ||
         std::holds_alternative<privacy::Pledge>(statement.kind);
}

static void add_statement_findings(std::vector<Finding>& findings,
                                   const std::vector<privacy::Statement>& statements,
                                   const std::vector<std::string>& agreed) {
  for (const privacy::Statement& statement : statements) {
    if (!must_be_agreed(statement)) {
      continue;
    }
    const bool is_agreed = std::ranges::count(agreed, statement.id.value) > 0;
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
                                           const std::vector<privacy::Statement>& statements,
                                           const std::vector<std::string>& agreed) {
  for (const std::string& id : agreed) {
    const bool is_known = std::ranges::any_of(
        statements, [&](const privacy::Statement& statement) { return statement.id.value == id; });
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

static eligibility::Facts facts_of(const CourseView& course, const form::Answers& answers) {
  eligibility::Facts facts;
  facts.course = course.course->id;
  facts.answers = answers;
  facts.first_day = course.call.first_day;
  facts.submitter_role = "applicant";
  return facts;
}

static std::vector<eligibility::Rule> rules_of(const programme::ProgrammeDefinition& definition,
                                               const programme::Course& course,
                                               eligibility::Subject subject) {
  std::vector<eligibility::Rule> rules;
  std::ranges::copy_if(
      definition.eligibility, std::back_inserter(rules), [&](const eligibility::Rule& rule) {
        return rule.subject == subject && programme::applies_to(rule.courses, course);
      });
  return rules;
}

// Whether the form asks anything that one of the rules reads.
static bool asks_for(const std::vector<eligibility::Rule>& rules,
                     const std::vector<form::Field>& fields, const form::Answers& answers) {
  const auto is_asked = [&](const FieldId& id) {
    const auto field = std::ranges::find(fields, id, &form::Field::id);
    return field != fields.end() && form::is_visible(*field, answers);
  };
  return std::ranges::any_of(rules, [&](const eligibility::Rule& rule) {
    return std::ranges::any_of(eligibility::fields_read(rule.kind), is_asked);
  });
}

// Whoever leaves the instruction to the institution, or has arranged nobody yet, names no
// instructor to be judged (S4 2 実地研修(6)); the form hides the questions then.
static std::vector<Finding> judge(const programme::ProgrammeDefinition& definition,
                                  const CourseView& course, const std::vector<form::Field>& fields,
                                  const form::Answers& answers,
                                  const eligibility::PersonRecords& records,
                                  const ConfirmedFacts& confirmed) {
  using eligibility::Subject;
  const auto of_application = eligibility::rules_for(
      rules_of(definition, *course.course, Subject::application), records.asker);
  eligibility::Facts facts = facts_of(course, answers);
  facts.staff_facts = confirmed;
  eligibility::apply_records(facts, of_application, records);
  std::vector<Finding> findings = eligibility::evaluate(of_application, facts);
  std::ranges::move(
      eligibility::namesake_findings(eligibility::applying_rules(of_application, facts), records),
      std::back_inserter(findings));
  const auto of_instructor = rules_of(definition, *course.course, Subject::instructor);
  if (asks_for(of_instructor, fields, answers)) {
    std::ranges::move(eligibility::evaluate(of_instructor, facts), std::back_inserter(findings));
  }
  return findings;
}

CheckedApplication check_answers(const ProgrammeView& programme, const CourseView& course,
                                 const ApplicationInput& input, WindowCheck window,
                                 const eligibility::PersonRecords& records,
                                 const ConfirmedFacts& confirmed) {
  const programme::ProgrammeDefinition& definition = *programme.definition;
  const std::vector<form::Field> fields = fields_of(definition, *course.course);
  form::ReadAnswers read = form::read_answers(fields, input.answers);
  CheckedApplication checked{.answers = std::move(read.answers),
                             .findings = std::move(read.findings),
                             .verdict = Verdict::eligible,
                             .definition = programme.definition};
  if (window == WindowCheck::required) {
    checked.findings.push_back(call_finding(definition, course));
  }
  std::ranges::move(judge(definition, course, fields, checked.answers, records, confirmed),
                    std::back_inserter(checked.findings));
  const auto statements = statements_of(definition, *course.course);
  add_statement_findings(checked.findings, statements, input.agreed);
  add_unknown_statement_findings(checked.findings, statements, input.agreed);
  checked.verdict = verdict_of(checked.findings);
  return checked;
}

static SourceRef source_of_field(const ProgrammeView& programme, const FieldId& id) {
  for (const form::Section& section : programme.definition->form) {
    const auto field = std::ranges::find(section.fields, id, &form::Field::id);
    if (field != section.fields.end()) {
      return field->source;
    }
  }
  return {};
}

std::optional<Finding> address_finding(const ProgrammeView& programme, const form::Answers& answers,
                                       const ConfirmedAddresses& confirmed) {
  const FieldId field{"email"};
  const form::AnswerValue* answer = answers.find(field);
  const auto* email = answer == nullptr ? nullptr : std::get_if<std::string>(answer);
  const bool is_confirmed =
      email != nullptr && std::ranges::any_of(confirmed, [&](const std::string& address) {
        return is_same_address(address, *email);
      });
  if (email == nullptr || is_confirmed) {
    return std::nullopt;
  }
  return Finding{.rule = RuleId{"address_not_confirmed"},
                 .severity = Severity::error,
                 .outcome = Outcome::not_satisfied,
                 .reason_policy = ReasonPolicy::no_way_around,
                 .message = {"address.not_confirmed", {}},
                 .source = source_of_field(programme, field),
                 .field = field,
                 .member_index = std::nullopt};
}

// What submitting the draft would answer, records included once its address is confirmed.
static Result<CheckedApplication> check_draft(Snapshot& snapshot, const ProgrammeView& programme,
                                              const CourseView& course, const DryRun& dry_run,
                                              Instant now) {
  const auto draft = TRY(load_draft(snapshot, dry_run.draft_token, now));
  ConfirmedAddresses confirmed = dry_run.confirmed;
  if (draft.confirmed_address) {
    confirmed.push_back(*draft.confirmed_address);
  }
  const Date today = now.date_jst();
  const auto records = TRY(load_records(
      snapshot, *programme.definition, dry_run.input.answers,
      {.asker = asker_of(dry_run.input.answers, confirmed), .handed_in = today, .today = today}));
  CheckedApplication checked =
      check_answers(programme, course, dry_run.input, WindowCheck::required, records);
  if (auto finding = address_finding(programme, checked.answers, confirmed)) {
    checked.findings.push_back(std::move(*finding));
    checked.verdict = verdict_of(checked.findings);
  }
  checked.missing =
      TRY(missing_documents_of(snapshot, programme, *course.course, checked.answers, draft.id));
  return checked;
}

Result<CheckedApplication> check_application(const Context& context, const ProgrammeId& programme,
                                             const CourseId& course, const DryRun& dry_run,
                                             Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<CheckedApplication> {
    const ProgrammeView view = TRY(load_programme(context, snapshot, programme, now));
    const CourseView* chosen = TRY(find_course(view, course));
    if (!dry_run.draft_token.empty()) {
      return check_draft(snapshot, view, *chosen, dry_run, now);
    }
    return check_answers(view, *chosen, dry_run.input, WindowCheck::required);
  });
}

}  // namespace musubi::services
