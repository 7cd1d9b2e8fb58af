#include "selection/small_market.h"

#include <algorithm>

#include "domain/selection/continue_round.h"
#include "domain/selection/market_for_test.h"

namespace musubi::selection {

static const std::vector<std::string> group_names = {"east", "west", "remote"};

static Session random_session(Dice& dice, const std::string& id, const MarketSize& size) {
  Session made = session(id, static_cast<std::int64_t>(dice.below(size.seats_max + 1)));
  std::int64_t left = made.capacity_teams;
  const std::size_t first = dice.below(3);
  for (std::size_t i = 0; i < 2; ++i) {
    // East and west never overlap; the third group does, and is used alone.
    const std::string& group = group_names[first == 2 ? 2 : (first + i) % 2];
    if (first == 2 && i == 1) {
      break;
    }
    const auto seats = static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(left) + 1));
    if (seats > 0) {
      made.reserves.push_back(reserve(group, seats));
      left -= seats;
    }
    if (dice.one_in(3)) {
      made.caps.push_back(cap(group, seats + static_cast<std::int64_t>(dice.below(2))));
    }
  }
  return made;
}

static Team random_team(Dice& dice, const std::string& id, std::size_t sessions) {
  std::vector<std::string> wanted;
  for (std::size_t s = 0; s < sessions; ++s) {
    wanted.push_back("s" + std::to_string(s));
  }
  for (std::size_t i = wanted.size(); i > 1; --i) {
    std::swap(wanted[i - 1], wanted[dice.below(i)]);
  }
  if (dice.one_in(3)) {
    wanted.resize(dice.below(sessions + 1));
  }
  std::vector<std::string> groups;
  if (!dice.one_in(3)) {
    groups.push_back(group_names[dice.below(2)]);
  }
  if (dice.one_in(2)) {
    groups.push_back(group_names[2]);
  }
  Team made = team(id, std::to_string(1 + dice.below(3)), wanted, groups);
  made.scores = {static_cast<std::int64_t>(dice.below(2))};
  for (Choice& choice : made.choices) {
    // Sessions that disagree on priorities are what gives a market several stable assignments.
    if (!dice.one_in(3)) {
      choice.priority_class = ClassId{std::to_string(1 + dice.below(5))};
    }
  }
  return made;
}

Market random_market(std::uint64_t seed, const MarketSize& size) {
  Dice dice{seed};
  std::vector<Session> sessions;
  const std::size_t session_count = 1 + dice.below(size.sessions_max);
  for (std::size_t s = 0; s < session_count; ++s) {
    sessions.push_back(random_session(dice, "s" + std::to_string(s), size));
  }
  std::vector<Team> teams;
  const std::size_t team_count = 1 + dice.below(size.teams_max);
  for (std::size_t t = 0; t < team_count; ++t) {
    teams.push_back(random_team(dice, "t" + std::to_string(t), session_count));
  }
  Market made = market(std::move(sessions), std::move(teams));
  made.call = SelectionCallId{"call-" + std::to_string(seed)};
  made.criteria = {{.id = CriterionId{"cases"}, .name = names("cases")}};
  made.cell_teams_min = static_cast<std::int64_t>(1 + dice.below(2));
  if (dice.one_in(4)) {
    made.teams_per_institution = TeamsAtMost{1};
    for (std::size_t t = 0; t + 1 < made.teams.size(); t += 2) {
      made.teams[t].institution = made.teams[t + 1].institution;
      made.teams[t].institution_rank = 1;
      made.teams[t + 1].institution_rank = 2;
    }
  }
  return made;
}

Round random_next_round(const SelectionInput& input, const Outcome& outcome, Dice& dice) {
  std::vector<Answer> answers;
  for (const TeamOutcome& next : outcome.teams) {
    if (next.placement != Placement::selected && next.placement != Placement::waiting) {
      continue;
    }
    const std::size_t way = dice.below(5);
    if (way == 0) {
      answers.push_back({next.team, Withdraws{}});
    } else if (way == 1 && next.seat) {
      answers.push_back({next.team, Confirms{}});
    } else if (way == 2 && next.seat) {
      answers.push_back({next.team, Declines{next.seat->session}});
    } else if (way == 3 && !next.waiting.empty()) {
      answers.push_back({next.team, Declines{next.waiting.front().session}});
    }
  }
  return continue_round(input, outcome, answers).round;
}

}  // namespace musubi::selection
