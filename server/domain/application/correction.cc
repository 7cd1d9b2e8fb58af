#include "domain/application/correction.h"

#include <fmt/core.h>

namespace musubi::application {

PlacesMoved places_of_undo(const Position& before, const Position& after) {
  const bool held = holds_place(before.standing);
  const bool holds = holds_place(after.standing);
  if (held && holds && before.course == after.course) {
    return {.frees_after = false, .takes_before = false};
  }
  return {.frees_after = holds, .takes_before = held};
}

bool can_be_corrected(Standing standing) {
  return standing.state == State::submitted && standing.decision != Decision::undecided;
}

static Decision decision_of(Ruling ruling) {
  switch (ruling) {
    case Ruling::accept:
      return Decision::accepted;
    case Ruling::decline:
      return Decision::declined;
  }
  fail_assertion("every ruling is a decision", __FILE__, __LINE__);
}

Result<Change> correct(Standing standing, Ruling ruling, const DecisionFacts& facts,
                       std::string_view reason) {
  TRY(check_reason(reason));
  if (!can_be_corrected(standing)) {
    return Error{ErrorKind::conflict, "wrong_state",
                 fmt::format("cannot correct the decision on an application that is {}: only an "
                             "accepted or declined one has a decision",
                             word_of(standing))};
  }
  if (standing.decision == decision_of(ruling)) {
    return Error{
        ErrorKind::conflict, "same_decision",
        fmt::format("the application is {} already: choose the other result", word_of(standing))};
  }
  const Standing undecided{standing.state, Decision::undecided};
  const Change change = TRY(decide(undecided, ruling, facts, reason));
  return Change{change.standing, holds_place(standing) ? Place::freed : change.place};
}

}  // namespace musubi::application
