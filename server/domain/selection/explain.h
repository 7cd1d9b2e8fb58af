// Why a team was selected, or not: one finding for each of its choices, from its own application
// and the published rules. Nothing about another applicant: what the last admitted team had is
// said as class and lottery number only, and not at all where few teams are concerned.
#pragma once

#include "domain/findings/message.h"
#include "domain/selection/select.h"

namespace musubi::selection {

enum class Reason {
  obtained,
  not_needed,      // has a choice that it likes better
  class_behind,    // its class comes after that of the last admitted
  score_behind,    // same class, and an earlier criterion decided
  lottery_behind,  // the lottery decided
  group_limit,     // the session takes no more teams of its group
  no_free_seat,
  outranked,  // one of the four before; too few teams to say which
  declined,
};

constexpr std::string_view reason_words[] = {"obtained",     "not_needed",     "class_behind",
                                             "score_behind", "lottery_behind", "group_limit",
                                             "no_free_seat", "outranked",      "declined"};

struct ChoiceFinding {
  SessionId session;
  Reason reason;
  Message message;
};

struct TeamFindings {
  TeamId team;
  Message summary;
  std::vector<ChoiceFinding> choices;  // in the order of the team; none if it took no part
};

// In the order of the outcome.
[[nodiscard]] std::vector<TeamFindings> explain(const SelectionInput& input,
                                                const Outcome& outcome);

// Whether so many teams are concerned that what happened to a group can be told.
[[nodiscard]] bool is_disclosed(const Market& market, const SessionOutcome& session,
                                const GroupOutcome& group);

}  // namespace musubi::selection
