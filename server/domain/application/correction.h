// Correction: taking back the last step, and deciding anew once its result was told. Until the mail
// of a step has gone nobody knows of it, so it can be undone; afterwards only a new decision, which
// tells the old and the new result, changes it.
#pragma once

#include <string_view>

#include "domain/application/decision.h"
#include "domain/findings/ids.h"

namespace musubi::application {

// Where an application stood, and for which course.
struct Position {
  Standing standing;
  CourseId course;

  bool operator==(const Position&) const = default;
};

// The places that going back from `after` to `before` frees and takes, each of the course there.
struct PlacesMoved {
  bool frees_after;
  bool takes_before;
};
[[nodiscard]] PlacesMoved places_of_undo(const Position& before, const Position& after);

[[nodiscard]] bool can_be_corrected(Standing standing);
// Refused where nothing is decided, where the ruling is the decision that stands, without a reason,
// and without room or papers, as decide() does.
[[nodiscard]] Result<Change> correct(Standing standing, Ruling ruling, const DecisionFacts& facts,
                                     std::string_view reason);

}  // namespace musubi::application
