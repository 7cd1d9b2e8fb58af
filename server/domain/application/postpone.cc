#include "domain/application/postpone.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::application {

static bool is_later_round(const RoundFacts& present, const RoundFacts& other, Date today) {
  if (other.course == present.course || other.group != present.group) {
    return false;
  }
  if (present.days != DaysKind::fixed || other.days != DaysKind::fixed || !other.first_day) {
    return false;
  }
  return *other.first_day > today && (!present.first_day || *other.first_day > *present.first_day);
}

std::vector<CourseId> later_rounds(const RoundFacts& present,
                                   const std::vector<RoundFacts>& courses, Date today) {
  std::vector<RoundFacts> later;
  std::ranges::copy_if(courses, std::back_inserter(later), [&](const RoundFacts& other) {
    return is_later_round(present, other, today);
  });
  std::ranges::stable_sort(
      later, [](const RoundFacts& a, const RoundFacts& b) { return *a.first_day < *b.first_day; });
  std::vector<CourseId> rounds;
  for (const RoundFacts& round : later) {
    rounds.push_back(round.course);
  }
  return rounds;
}

bool can_be_postponed(Standing standing) {
  return (standing.state == State::submitted && standing.decision != Decision::declined) ||
         standing.state == State::returned;
}

static Error no_such_round(const CourseId& to, const std::vector<CourseId>& rounds) {
  std::string names;
  for (const CourseId& round : rounds) {
    names += (names.empty() ? "" : ", ") + round.value;
  }
  return Error{ErrorKind::refused, "no_such_round",
               fmt::format("{} is no later round of this course; there {}", to.value,
                           names.empty() ? "are none: decline it, or publish a later round"
                                         : "are: " + names + ": choose one of them")};
}

Result<Change> postpone(Standing standing, const CourseId& to, const std::vector<CourseId>& rounds,
                        std::string_view reason) {
  TRY(check_reason(reason));
  if (!can_be_postponed(standing)) {
    return Error{ErrorKind::conflict, "wrong_state",
                 fmt::format("cannot postpone an application that is {}: only a submitted, "
                             "accepted or returned one can be moved",
                             word_of(standing))};
  }
  if (std::ranges::count(rounds, to) == 0) {
    return no_such_round(to, rounds);
  }
  return Change{{standing.state, Decision::undecided},
                holds_place(standing) ? Place::freed : Place::unchanged};
}

}  // namespace musubi::application
