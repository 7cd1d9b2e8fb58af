// A market turned into numbers: every id is looked up once, and every priority is one integer.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/selection/choose.h"
#include "domain/selection/market.h"
#include "domain/selection/standing.h"

namespace musubi::selection {

struct PreparedChoice {
  std::uint64_t key;  // class, then rank
  std::uint32_t session;
  std::uint32_t group;  // within the session
};

// Choices of one team, in `Prepared::choices`. Without any, the team takes no part.
struct PreparedTeam {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool is_set_aside = false;
};

// Teams and sessions have the positions that they have in the market.
struct Prepared {
  std::vector<SessionRules> sessions;
  std::vector<PreparedTeam> teams;
  std::vector<PreparedChoice> choices;
  std::vector<std::uint64_t> lottery_numbers;
  std::vector<std::uint32_t> team_of_rank;  // by criteria, lottery number and id
};

// Market and round must be sound (check_market, check_round).
[[nodiscard]] Prepared prepare(const Market& market, const Round& round,
                               std::string_view lottery_value);

// The groups that a session distinguishes: reserves in their order, then, by id, those that it only
// limits.
[[nodiscard]] std::vector<GroupId> groups_of(const Session& session);

// Which teams their institutions rank behind the number that takes part.
[[nodiscard]] std::vector<bool> teams_set_aside(const Market& market);

}  // namespace musubi::selection
