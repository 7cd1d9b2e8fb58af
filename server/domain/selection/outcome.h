// Outcome: what a selection decided, with all that somebody else needs to compute it again.
// Plain values: the checker in domain/selection_audit takes them and nothing else from here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/selection/market.h"

namespace musubi::selection {

enum class Placement {
  selected,
  waiting,    // on the waiting list of each session that it wanted and still wants
  set_aside,  // its institution ranked other teams first
  withdrawn,
};

enum class SeatKind {
  kept,  // offered or confirmed in an earlier round
  reserved,
  open,
};

struct Seat {
  SessionId session;
  SeatKind kind;
  bool operator==(const Seat&) const = default;
};

struct WaitingPlace {
  SessionId session;
  std::int64_t position;  // from 1; among those who wait, not a promise who is next
  bool operator==(const WaitingPlace&) const = default;
};

struct TeamOutcome {
  TeamId team;
  std::uint64_t lottery_number;  // the smaller number comes first
  Placement placement;
  std::optional<Seat> seat;
  std::vector<WaitingPlace> waiting;  // in the order of the team's choices
  bool operator==(const TeamOutcome&) const = default;
};

// No seat was refused to anybody of the group.
struct EverybodyAdmitted {
  bool operator==(const EverybodyAdmitted&) const = default;
};
// There was no seat to be had in this round.
struct NobodyAdmitted {
  bool operator==(const NobodyAdmitted&) const = default;
};
// A team of the group is admitted if and only if it doesn't come behind this one.
struct LastAdmitted {
  ClassId priority_class;
  std::vector<std::int64_t> scores;
  std::uint64_t lottery_number;
  bool operator==(const LastAdmitted&) const = default;
};
using Cutoff = std::variant<EverybodyAdmitted, NobodyAdmitted, LastAdmitted>;

// Of the teams of one group at one session, or of those that are in none of its groups.
struct GroupOutcome {
  std::optional<GroupId> group;
  Cutoff cutoff;
  std::int64_t kept;
  std::int64_t reserved;
  std::int64_t open;
  std::int64_t waiting;
  bool operator==(const GroupOutcome&) const = default;
};

struct SessionOutcome {
  SessionId session;
  std::vector<GroupOutcome> groups;  // reserves, then caps, then the rest
  std::vector<TeamId> waiting;       // who comes first stands first
  bool operator==(const SessionOutcome&) const = default;
};

// How much was done: the same on every machine.
struct Work {
  std::int64_t proposals = 0;
  std::int64_t passes = 0;
  std::int64_t comparisons = 0;  // applications looked at by the sessions
  bool operator==(const Work&) const = default;
};

struct Outcome {
  std::vector<TeamOutcome> teams;        // by id
  std::vector<SessionOutcome> sessions;  // by id
  bool operator==(const Outcome&) const = default;
};

}  // namespace musubi::selection
