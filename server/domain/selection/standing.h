// Standing: where a team is between two rounds of a selection. The waiting list is the same
// selection continued, with the teams that have a seat protected in it.
#pragma once

#include <variant>
#include <vector>

#include "domain/selection/market.h"

namespace musubi::selection {

// On the waiting list, or before the first round.
struct Waiting {
  bool operator==(const Waiting&) const = default;
};
// Has a seat that nobody takes away, and still moves up to a choice that it likes better.
struct Offered {
  SessionId session;
  bool operator==(const Offered&) const = default;
};
// Has taken the seat, and moves no more.
struct Confirmed {
  SessionId session;
  bool operator==(const Confirmed&) const = default;
};
struct Withdrawn {
  bool operator==(const Withdrawn&) const = default;
};

struct Standing {
  TeamId team;
  std::variant<Waiting, Offered, Confirmed, Withdrawn> state;
  std::vector<SessionId> declined;  // choices that the team no longer wants
  bool operator==(const Standing&) const = default;
};

struct Round {
  std::int64_t number = 1;
  std::vector<Standing> standings;  // a team without one waits and has declined nothing
  bool operator==(const Round&) const = default;
};

}  // namespace musubi::selection
