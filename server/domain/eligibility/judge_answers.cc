// The kinds that look at the applicant's or the instructor's own answers (S4 2, 11(2); S1 2).
#include "base/result.h"
#include "domain/calendar/age.h"
#include "domain/eligibility/judgement.h"

namespace musubi::eligibility {

static const std::vector<std::string> yes_alone{"yes"};

static Judgement unanswered(const FieldId& field) {
  return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.unanswered", .field = &field};
}

Judgement judge(const HoldsAnyOf& kind, const Facts& facts) {
  const form::AnswerValue* const answer = facts.answers.find(kind.field);
  if (answer == nullptr) {
    return unanswered(kind.field);
  }
  if (form::equals_any(answer, kind.values)) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied", .field = &kind.field};
  }
  return {.outcome = Outcome::not_satisfied, .key = "eligibility.holds_none", .field = &kind.field};
}

Judgement judge(const IsNoneOf& kind, const Facts& facts) {
  const form::AnswerValue* const answer = facts.answers.find(kind.field);
  if (answer == nullptr) {
    return unanswered(kind.field);
  }
  if (form::equals_any(answer, kind.values)) {
    return {.outcome = Outcome::not_satisfied,
            .key = "eligibility.excluded_answer",
            .field = &kind.field};
  }
  return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied", .field = &kind.field};
}

Judgement judge(const Declares& kind, const Facts& facts) {
  const form::AnswerValue* const answer = facts.answers.find(kind.field);
  if (answer == nullptr) {
    return unanswered(kind.field);
  }
  if (form::equals_any(answer, yes_alone)) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied", .field = &kind.field};
  }
  return {
      .outcome = Outcome::not_satisfied, .key = "eligibility.not_declared", .field = &kind.field};
}

Judgement judge(const AgeAtLeast& kind, const Facts& facts) {
  const form::AnswerValue* const answer = facts.answers.find(kind.field);
  const Date* const born = std::get_if<Date>(answer);  // nullptr for no answer, too
  if (born == nullptr) {
    return unanswered(kind.field);
  }
  if (!facts.first_day) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.first_day_undecided"};
  }
  const Result<int> age = calendar::full_years({.born = *born, .on = *facts.first_day});
  if (!age.is_ok()) {
    return {.outcome = Outcome::not_satisfied,
            .key = "eligibility.born_after_first_day",
            .arguments = {argument("first_day", facts.first_day->iso())},
            .field = &kind.field};
  }
  const bool is_old_enough = age.value() >= kind.years_min;
  return {.outcome = is_old_enough ? Outcome::satisfied : Outcome::not_satisfied,
          .key = is_old_enough ? "eligibility.old_enough" : "eligibility.too_young",
          .field = &kind.field,
          .numbers = {{{"age", age.value()}, {"limit", kind.years_min}}}};
}

}  // namespace musubi::eligibility
