// Checks answers against the questions of a form: required, type, limits. And reads raw text, as a
// browser or a worked example gives it, into typed answers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/findings/finding.h"
#include "domain/form/document_slot.h"
#include "domain/form/field.h"

namespace musubi::form {

// One raw value as typed: a choices answer has several texts, every other exactly one.
using RawAnswers = std::map<FieldId, std::vector<std::string>>;

struct ReadAnswers {
  Answers answers;                // what could be read
  std::vector<Finding> findings;  // what could not, by field; nothing typed is lost by the caller
};

// Whether the question is shown, given the answers to earlier questions.
[[nodiscard]] bool is_visible(const Field& field, const Answers& answers);

// Reads and checks the visible ones of the questions asked of one answerer: the applicant, or one
// member of a team or roster. The caller passes the fields of that answerer and course, in order. A
// hidden question's answer is dropped, an unknown field is a finding. Findings are errors with the
// field set, and carry the field's id as their rule.
[[nodiscard]] ReadAnswers read_answers(const std::vector<Field>& fields, const RawAnswers& raw);

// The slots that this application needs, given the answers, and those of them not yet submitted.
// The caller passes the slots of the course. What the applicant keeps is never asked for (S4 ⑦),
// and what the form itself asks is not asked for again (S4 ①).
[[nodiscard]] std::vector<const DocumentSlot*> needed_documents(
    const std::vector<DocumentSlot>& slots, const Answers& answers);
// Whether a file of it can be handed in here at all.
[[nodiscard]] bool is_asked_for(const DocumentSlot& slot);
// The result points into `slots`, so a temporary is refused.
std::vector<const DocumentSlot*> needed_documents(std::vector<DocumentSlot>&&,
                                                  const Answers&) = delete;
[[nodiscard]] std::vector<DocumentId> missing_documents(const std::vector<DocumentSlot>& slots,
                                                        const Answers& answers,
                                                        const std::vector<DocumentId>& submitted);

}  // namespace musubi::form
