// Decisions on an application, as pure functions: what may be done now, and what it changes. The
// service loads the facts in the same transaction that stores the change, so that a place is taken
// by exactly one command.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/application/call.h"
#include "domain/application/life_cycle.h"

namespace musubi::application {

enum class Decision { undecided, accepted, declined };

// Where one application stands, on both axes.
struct Standing {
  State state;
  Decision decision;

  bool operator==(const Standing&) const = default;
};

// The room of the course that the application is for.
struct CourseRoom {
  CapacityLimit limit;
  int accepted;  // places taken so far
  bool operator==(const CourseRoom&) const = default;
};

// Which steps an application can take from where it stands. What is shown and what is done both ask
// these, so that no button is refused for its state.
// While its call is open, which the caller knows.
[[nodiscard]] bool can_be_edited(Standing standing);
[[nodiscard]] bool can_be_sent_back(Standing standing);
[[nodiscard]] bool can_be_resubmitted(Standing standing);
[[nodiscard]] bool can_be_withdrawn(Standing standing);
[[nodiscard]] bool can_be_decided(Standing standing);
// Papers may come after the form, as long as nothing is decided.
[[nodiscard]] bool can_take_documents(Standing standing);
// Whether one more can be accepted: an undecided capacity has no room until it is set, and a
// notice's minimum group does not stand in the way of a single acceptance.
[[nodiscard]] bool has_room(const CourseRoom& room);

// Whether it has one of the course's places.
[[nodiscard]] bool holds_place(Standing standing);
// "reason_missing" for a blank one, which is mailed and kept like any other.
[[nodiscard]] Result<void> check_reason(std::string_view reason);

enum class Place { unchanged, taken, freed };

struct Change {
  Standing standing;
  Place place;
};

enum class Ruling { accept, decline };

// What is known of an application's papers when it is decided.
enum class Papers {
  complete,
  incomplete,
  let_through,  // incomplete, and accepted all the same for a reason that is kept
};

// Each is refused with the state that forbids it and what can be done instead.
[[nodiscard]] Result<Change> edit(Standing standing);
[[nodiscard]] Result<Change> send_back(Standing standing, std::string_view reason);
[[nodiscard]] Result<Change> resubmit(Standing standing);
[[nodiscard]] Result<Change> withdraw(Standing standing);

struct DecisionFacts {
  CourseRoom room;
  Papers papers;
};
// Accepting takes a place; without room it is refused as "full", or as "capacity_undecided", and
// without its papers as "incomplete".
[[nodiscard]] Result<Change> decide(Standing standing, Ruling ruling, const DecisionFacts& facts,
                                    std::string_view reason);

// The one word that applicants and queues see.
[[nodiscard]] std::string_view word_of(Standing standing);

}  // namespace musubi::application
