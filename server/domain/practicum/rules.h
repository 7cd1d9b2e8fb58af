// The practicum: care items with their minimum counts, the rule by which an item is complete, and
// the exercises on a simulator before it (S4 11(3); requirements 2.1 for the exercises).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::practicum {

struct Item {
  ItemId id;
  LocalisedText title;
  int attempts_min;
  std::vector<CourseId> unlocked_by;  // empty: basic training is enough (S4 Q10)
  SourceRef source;
};

// Complete at the first attempt n >= attempts_min at which 100*successes >= rate_percent_min*n and
// the last `last_successes_min` attempts all succeeded (S4 32, Q1–Q4, X2).
struct SequenceRule {
  RuleId id;
  int rate_percent_min;
  int last_successes_min;
  SourceRef source;
};

// Attempts per act on a simulator: a minimum, and the last one right (requirements 2.1).
struct ExerciseRule {
  RuleId id;
  struct Act {
    ItemId id;
    LocalisedText title;
    int attempts_min;
  };
  std::vector<Act> acts;
  SourceRef source;
};

struct Practicum {
  std::vector<Item> items;
  SequenceRule sequence;
  std::optional<ExerciseRule> exercises;
  std::string success_grade;             // ア: an attempt succeeds iff every step has it (S4 31)
  std::vector<std::string> step_grades;  // ア イ ウ エ
};

}  // namespace musubi::practicum
