// Checking an application without storing anything: what the dry-run answers, and what submitting
// runs again inside its transaction. All findings come at once, the window's among them.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/views.h"

namespace musubi::services {

// What an applicant hands in, as it was typed.
struct ApplicationInput {
  form::RawAnswers answers;
  std::vector<std::string> agreed;  // statements on personal data that were ticked
};

enum class WindowCheck {
  required,  // a new application
  waived,    // a returned one, which may be completed after the window
};

struct CheckedApplication {
  form::Answers answers;
  std::vector<Finding> findings;  // satisfied ones included
  Verdict verdict;
  Definition definition;                      // whose sources the findings cite
  std::vector<MissingDocument> missing = {};  // of the dry run: what a draft does not hold
};

[[nodiscard]] CheckedApplication check_answers(const ProgrammeView& programme,
                                               const CourseView& course,
                                               const ApplicationInput& input, WindowCheck window);

// The addresses that are known to be the applicant's: the draft's, and the signed-in account's.
using ConfirmedAddresses = std::vector<std::string>;

// Unsatisfied where the answer to `email` is none of them; absent where it is no address at all.
[[nodiscard]] std::optional<Finding> address_finding(const ProgrammeView& programme,
                                                     const form::Answers& answers,
                                                     const ConfirmedAddresses& confirmed);

struct DryRun {
  ApplicationInput input;
  std::string draft_token = {};  // empty: none, and the address is not looked at
  ConfirmedAddresses confirmed = {};
};

[[nodiscard]] Result<CheckedApplication> check_application(const Context& context,
                                                           const ProgrammeId& programme,
                                                           const CourseId& course,
                                                           const DryRun& dry_run, Instant now);
// The form's sections with only the questions of the course and of the applicant, in order.
[[nodiscard]] std::vector<form::Section> sections_of(
    const programme::ProgrammeDefinition& definition, const programme::Course& course);
// The statements on personal data that belong to the course.
[[nodiscard]] std::vector<privacy::Statement> statements_of(
    const programme::ProgrammeDefinition& definition, const programme::Course& course);

}  // namespace musubi::services
