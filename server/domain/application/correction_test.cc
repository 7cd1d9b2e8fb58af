#include "domain/application/correction.h"

#include <gtest/gtest.h>

#include "domain/application/standings_for_test.h"

namespace musubi::application {

static constexpr Standing withdrawn_after_acceptance{State::withdrawn, Decision::accepted};

struct UndoCase {
  const char* name;
  Position before;
  Position after;
  bool frees_after;
  bool takes_before;
};

TEST(Undo, MovesThePlacesBack) {
  const CourseId one{"basic_1"};
  const CourseId two{"basic_2"};
  const UndoCase cases[] = {
      {"acceptance", {submitted, one}, {accepted, one}, true, false},
      {"decline", {submitted, one}, {declined, one}, false, false},
      {"return", {submitted, one}, {returned, one}, false, false},
      {"postponed with a place", {accepted, one}, {submitted, two}, false, true},
      {"postponed without one", {submitted, one}, {submitted, two}, false, false},
      {"corrected to declined", {accepted, one}, {declined, one}, false, true},
      {"corrected to accepted", {declined, one}, {accepted, one}, true, false},
      {"a place in the same course", {accepted, one}, {accepted, one}, false, false},
      {"a place in another course", {accepted, one}, {accepted, two}, true, true},
  };
  for (const UndoCase& next : cases) {
    const PlacesMoved moved = places_of_undo(next.before, next.after);
    EXPECT_EQ(moved.frees_after, next.frees_after) << next.name;
    EXPECT_EQ(moved.takes_before, next.takes_before) << next.name;
  }
}

struct CorrectionCase {
  const char* name;
  Standing standing;
  Ruling ruling;
  int taken;  // of 2
  const char* reason;
  const char* code;
  Decision decision;
  Place place;
};

TEST(Correction, TurnsADecisionIntoTheOther) {
  const CorrectionCase cases[] = {
      {"to declined", accepted, Ruling::decline, 2, "誤り", "ok", Decision::declined, Place::freed},
      {"to accepted", declined, Ruling::accept, 1, "誤り", "ok", Decision::accepted, Place::taken},
      {"just full", declined, Ruling::accept, 2, "誤り", "full", Decision::undecided,
       Place::unchanged},
      {"no reason", declined, Ruling::accept, 1, " ", "reason_missing", Decision::undecided,
       Place::unchanged},
      {"no reason to decline", accepted, Ruling::decline, 1, "", "reason_missing",
       Decision::undecided, Place::unchanged},
      {"the same", accepted, Ruling::accept, 1, "誤り", "same_decision", Decision::undecided,
       Place::unchanged},
      {"Decision::undecided", submitted, Ruling::accept, 1, "誤り", "wrong_state",
       Decision::undecided, Place::unchanged},
      {"returned", returned, Ruling::accept, 1, "誤り", "wrong_state", Decision::undecided,
       Place::unchanged},
      {"withdrawn", withdrawn_after_acceptance, Ruling::decline, 1, "誤り", "wrong_state",
       Decision::undecided, Place::unchanged},
  };
  for (const CorrectionCase& next : cases) {
    const CourseRoom room{CapacityAtMost{2}, next.taken};
    const auto change = correct(next.standing, next.ruling, {room, Papers::complete}, next.reason);
    ASSERT_EQ(change.is_ok() ? "ok" : change.error().code, next.code) << next.name;
    if (change.is_ok()) {
      EXPECT_EQ(change.value().standing.decision, next.decision) << next.name;
      EXPECT_EQ(change.value().place, next.place) << next.name;
    }
  }
}

}  // namespace musubi::application
