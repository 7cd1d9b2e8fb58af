// The practicum's rule over the sequence of attempts of one item (S4 32, Q1–Q4, X2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/practicum/rules.h"

namespace musubi::practicum {

enum class Attempt { failure, success };

struct Progress {
  int attempts = 0;                         // up to completion; later ones neither help nor harm
  int successes = 0;                        // among these
  int streak = 0;                           // successes at the end
  std::optional<int> complete_at;           // the attempt, from 1, that completed the item
  std::optional<int> further_attempts_min;  // at best, until completion; absent when complete
};

[[nodiscard]] Progress progress_of(const Item& item, const SequenceRule& rule,
                                   const std::vector<Attempt>& attempts);

// Cumulative success rate floored to one decimal, as the notice prints it: 66.6. Absent without
// attempts.
[[nodiscard]] std::optional<std::string> rate_percent_text(int successes, int attempts);

// "S" and "F" per attempt.
[[nodiscard]] Result<std::vector<Attempt>> parse_attempts(std::string_view text);

// An attempt succeeds iff every step has the success grade (S4 31). A grade that the programme does
// not know, or no step at all, is an error.
[[nodiscard]] Result<Attempt> attempt_of(const Practicum& practicum,
                                         const std::vector<std::string>& step_grades);

// Enough attempts, and the last one right (requirements 2.1).
[[nodiscard]] bool is_exercise_passed(int attempts_min, const std::vector<Attempt>& attempts);

}  // namespace musubi::practicum
