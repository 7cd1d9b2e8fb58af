// PreparedCheck: what checking applications for one course takes from its revision, picked out
// once: questions, rules and statements. One application is checked by it, or all of a course after
// their rules or their records have changed.
#pragma once

#include <vector>

#include "domain/eligibility/evaluate.h"
#include "domain/form/prepared_form.h"
#include "services/check_application.h"

namespace musubi::services {

// What is looked at besides the answers.
struct Circumstances {
  WindowCheck window;
  const eligibility::PersonRecords& records;
  const ConfirmedFacts& confirmed;
  eligibility::Told told;  // of the window, the rules and the statements
};

class PreparedCheck {
 public:
  // `course` is one of the definition's.
  PreparedCheck(Definition definition, const programme::Course& course);

  // As check_answers (check_application.h); `course` is the same with its operating records.
  [[nodiscard]] CheckedApplication check(const CourseView& course, const ApplicationInput& input,
                                         const Circumstances& circumstances) const;

 private:
  [[nodiscard]] std::vector<Finding> judge(const CourseView& course, form::Answers& answers,
                                           const Circumstances& circumstances) const;
  // Whether the form asks anything that a rule on the instructor reads.
  [[nodiscard]] bool names_an_instructor(const form::Answers& answers) const;

  Definition m_definition;
  form::PreparedForm m_form;
  std::vector<eligibility::Rule> m_of_application;
  std::vector<eligibility::Rule> m_of_unproven;  // those of them that may be told to anybody
  std::vector<eligibility::Rule> m_of_instructor;
  std::vector<FieldId> m_instructor_fields;
  std::vector<const privacy::Statement*> m_statements;
};

// The applicant's questions of a course; they belong to the definition.
[[nodiscard]] form::PreparedForm form_of(const programme::ProgrammeDefinition& definition,
                                         const programme::Course& course);

}  // namespace musubi::services
