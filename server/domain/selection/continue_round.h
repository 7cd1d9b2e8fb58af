// The next round: the same selection continued with what the teams answered. Whoever has a seat
// keeps it until the team itself gives it up; freed seats go to the waiting list by the same rules
// and the same lottery numbers.
#pragma once

#include "domain/findings/message.h"
#include "domain/selection/select.h"

namespace musubi::selection {

struct Confirms {
  bool operator==(const Confirms&) const = default;
};
// Wants this session no more, be it the seat that it has or one that it waits for; its other
// choices stay.
struct Declines {
  SessionId session;
  bool operator==(const Declines&) const = default;
};
struct Withdraws {
  bool operator==(const Withdraws&) const = default;
};

struct Answer {
  TeamId team;
  std::variant<Confirms, Declines, Withdraws> answer;
  bool operator==(const Answer&) const = default;
};

struct Continued {
  Round round;                    // empty if there are problems
  std::vector<Message> problems;  // all of them
};

[[nodiscard]] Continued continue_round(const SelectionInput& input, const Outcome& outcome,
                                       const std::vector<Answer>& answers);

}  // namespace musubi::selection
