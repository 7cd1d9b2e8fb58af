// The rules of a programme that worked examples can show at work, so that a check can name those
// which no example exercises.
#pragma once

#include <string>
#include <vector>

#include "domain/programme/definition.h"

namespace musubi::programme {

enum class Exercise {
  possible,
  impossible,  // no kind of example asks about it: the notice leaves the answer to staff
};

struct RuleEntry {
  std::string path;  // fees.rules[F1]; unique, and how an example says what it exercised
  Exercise exercise;
};

[[nodiscard]] std::vector<RuleEntry> rules_of(const ProgrammeDefinition& definition);

// How an example names what it exercised; two families may use one id.
[[nodiscard]] std::string eligibility_path(const RuleId& id);
[[nodiscard]] std::string fee_path(const RuleId& id);
[[nodiscard]] std::string refund_path(const RuleId& id);
[[nodiscard]] std::string deadline_path(const DeadlineId& id);
[[nodiscard]] std::string test_path(const TestId& id);
[[nodiscard]] std::string attendance_path(const RuleId& id);
[[nodiscard]] std::string completion_path(const RuleId& id);
[[nodiscard]] std::string survey_path(const SurveyId& id);
[[nodiscard]] std::string sequence_path();
[[nodiscard]] std::string exercises_path();

}  // namespace musubi::programme
