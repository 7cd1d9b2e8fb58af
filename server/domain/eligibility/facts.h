// Facts: everything that an eligibility rule may look at, loaded before the evaluation. What is not
// known is absent, and a rule that needs it answers "cannot tell yet".
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "domain/findings/ids.h"
#include "domain/form/answers.h"

namespace musubi::eligibility {

enum class Recorded { no, yes };

// Whether the institution's records of completed trainings were looked at for this judgement. They
// are not for somebody who has proved nothing about themselves (records.h).
enum class Lookup { done, not_done };

// What is known of earlier rounds (S1 3(a), X9).
enum class Participation { never, some_part_of_the_region, whole };

// The submitter's role when staff enter an exception for somebody (S1 2).
inline constexpr std::string_view staff_role = "staff";

struct Facts {
  CourseId course;
  form::Answers answers;               // the applicant's, team's, region's, or instructor's
  std::vector<form::Answers> members;  // of a team or roster; empty for an individual
  std::optional<Date> first_day;       // of the course; absent while undecided
  std::map<FactId, Recorded> staff_facts;
  std::set<CourseId> completed_courses;
  std::optional<Recorded> ban;
  std::optional<Participation> earlier_participation;
  std::optional<std::string> submitter_role;
  Lookup lookup = Lookup::done;
};

}  // namespace musubi::eligibility
