#include "services/check_application.h"

#include <algorithm>

#include "services/completeness.h"
#include "services/confirm_address.h"
#include "services/draft.h"
#include "services/person_records.h"
#include "services/prepared_check.h"
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

CheckedApplication check_answers(const ProgrammeView& programme, const CourseView& course,
                                 const ApplicationInput& input, WindowCheck window,
                                 const eligibility::PersonRecords& records,
                                 const ConfirmedFacts& confirmed) {
  const PreparedCheck prepared{programme.definition, *course.course};
  return prepared.check(course, input,
                        {.window = window,
                         .records = records,
                         .confirmed = confirmed,
                         .told = eligibility::Told::all});
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
