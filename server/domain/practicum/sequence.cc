#include "domain/practicum/sequence.h"

#include <fmt/format.h>

#include <algorithm>

namespace musubi::practicum {

static bool is_complete(const Progress& progress, const Item& item, const SequenceRule& rule) {
  return progress.attempts >= item.attempts_min &&
         100 * progress.successes >= rule.rate_percent_min * progress.attempts &&
         progress.streak >= rule.last_successes_min;
}

static void add(Progress& progress, Attempt attempt) {
  progress.attempts += 1;
  progress.successes += attempt == Attempt::success ? 1 : 0;
  progress.streak = attempt == Attempt::success ? progress.streak + 1 : 0;
}

// From here on only successes: the fewest that complete the item.
static int further_attempts_at_best(Progress progress, const Item& item, const SequenceRule& rule) {
  int further = 0;
  while (!is_complete(progress, item, rule)) {
    add(progress, Attempt::success);
    further += 1;
  }
  return further;
}

Progress progress_of(const Item& item, const SequenceRule& rule,
                     const std::vector<Attempt>& attempts) {
  // A rate of 100 % could never be reached again after one failure, and the loop would not end.
  MUSUBI_ASSERT(rule.rate_percent_min < 100 && item.attempts_min > 0);
  Progress progress;
  for (const Attempt attempt : attempts) {
    add(progress, attempt);
    if (is_complete(progress, item, rule)) {
      progress.complete_at = progress.attempts;
      return progress;
    }
  }
  progress.further_attempts_min = further_attempts_at_best(progress, item, rule);
  return progress;
}

std::optional<std::string> rate_percent_text(int successes, int attempts) {
  if (attempts <= 0) {
    return std::nullopt;
  }
  const int per_mille = 1000 * successes / attempts;
  return fmt::format("{}.{}", per_mille / 10, per_mille % 10);
}

Result<std::vector<Attempt>> parse_attempts(std::string_view text) {
  std::vector<Attempt> attempts;
  attempts.reserve(text.size());
  for (const char letter : text) {
    if (letter != 'S' && letter != 'F') {
      return Error{ErrorKind::invalid, "unknown_attempt",
                   fmt::format("attempt {} is '{}': write S for success or F for failure",
                               attempts.size() + 1, letter)};
    }
    attempts.push_back(letter == 'S' ? Attempt::success : Attempt::failure);
  }
  return attempts;
}

Result<Attempt> attempt_of(const Practicum& practicum,
                           const std::vector<std::string>& step_grades) {
  if (step_grades.empty()) {
    return Error{ErrorKind::invalid, "no_steps", "an attempt has no step: grade every step"};
  }
  for (std::size_t step = 0; step < step_grades.size(); ++step) {
    if (std::ranges::count(practicum.step_grades, step_grades[step]) == 0) {
      return Error{ErrorKind::invalid, "unknown_grade",
                   fmt::format("step {} has the grade '{}': use one of {}", step + 1,
                               step_grades[step], fmt::join(practicum.step_grades, " "))};
    }
  }
  const bool all = std::ranges::count(step_grades, practicum.success_grade) ==
                   static_cast<std::ptrdiff_t>(step_grades.size());
  return all ? Attempt::success : Attempt::failure;
}

bool is_exercise_passed(int attempts_min, const std::vector<Attempt>& attempts) {
  return static_cast<int>(attempts.size()) >= attempts_min && !attempts.empty() &&
         attempts.back() == Attempt::success;
}

}  // namespace musubi::practicum
