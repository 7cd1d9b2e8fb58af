// Whether a trainee has completed a course: all conditions together, each with its own finding.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/findings/finding.h"
#include "domain/learning/rules.h"

namespace musubi::learning {

enum class Done { no, yes };

// What has been recorded; absent means not known yet.
struct Record {
  std::optional<int> lectures_watched;  // by the deadline, required ones only or not
  int lectures_optional_unwatched = 0;  // of the unwatched ones, how many staff made optional
  std::optional<Done> assignment;
  std::optional<Done> session;
  std::map<SurveyId, Done> surveys;
  std::map<TestId, Done> tests;
  std::optional<Done> curriculum;
  std::optional<Done> exercises;
  std::optional<Done> practicum;
};

// One finding per condition, in order. Complete iff verdict_of(findings) is eligible and there is
// at least one condition: a course without conditions defines no completion (S0 19).
[[nodiscard]] std::vector<Finding> completion_findings(const std::vector<CompletionRule>& rules,
                                                       const Record& record);

}  // namespace musubi::learning
