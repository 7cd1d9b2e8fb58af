#include "selection/properties.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/selection/canonical.h"
#include "domain/selection/check_input.h"
#include "domain/selection/continue_round.h"
#include "domain/selection/explain.h"
#include "domain/selection_audit/audit.h"
#include "selection/brute_force.h"
#include "selection/small_market.h"

namespace musubi::selection {

// The position of the seat in a ranking; behind all choices if there is none.
static std::size_t rank_of(const Team& team, const TeamOutcome& outcome) {
  if (!outcome.seat) {
    return team.choices.size();
  }
  const auto found = std::ranges::find(team.choices, outcome.seat->session, &Choice::session);
  return static_cast<std::size_t>(found - team.choices.begin());
}

static const TeamOutcome& outcome_of(const Outcome& outcome, const TeamId& team) {
  return *std::ranges::find(outcome.teams, team, &TeamOutcome::team);
}

std::string passes_the_audit(const SelectionInput& input) {
  selection_audit::Published published{
      .input = input, .outcome = select_teams(input).outcome, .outcome_hash = "", .claims = {}};
  published.outcome_hash = hash_of(input, published.outcome);
  for (const TeamFindings& findings : explain(input, published.outcome)) {
    for (const ChoiceFinding& choice : findings.choices) {
      published.claims.push_back(
          {.team = findings.team,
           .session = choice.session,
           .reason = std::string{reason_words[static_cast<std::size_t>(choice.reason)]}});
    }
  }
  std::string problems;
  for (const Message& message : selection_audit::audit(published)) {
    problems += render(message).en + " ";
  }
  return problems;
}

std::string is_the_best_stable_one(const SelectionInput& input) {
  const Outcome outcome = select_teams(input).outcome;
  Assignment own;
  for (const Team& team : input.market.teams) {
    own[team.id.value] = rank_of(team, outcome_of(outcome, team.id));
  }
  const std::vector<Assignment> stable = all_stable_assignments(input);
  if (std::ranges::count(stable, own) == 0) {
    return fmt::format("not among the {} stable assignments", stable.size());
  }
  for (const Assignment& other : stable) {
    for (const auto& [team, rank] : own) {
      if (other.at(team) < rank) {
        return fmt::format("{} could have its choice {}", team, other.at(team));
      }
    }
  }
  return "";
}

static std::vector<std::vector<Choice>> all_rankings(const std::vector<Session>& sessions) {
  std::vector<std::vector<Choice>> rankings{{}};
  for (std::size_t done = 0; done < rankings.size(); ++done) {
    for (const Session& session : sessions) {
      std::vector<Choice> longer = rankings[done];
      if (std::ranges::count(longer, session.id, &Choice::session) == 0) {
        longer.push_back({.session = session.id, .priority_class = std::nullopt});
        rankings.push_back(std::move(longer));
      }
    }
  }
  return rankings;
}

std::string rewards_no_other_ranking(const SelectionInput& input) {
  const Outcome honest = select_teams(input).outcome;
  const auto rankings = all_rankings(input.market.sessions);
  for (std::size_t t = 0; t < input.market.teams.size(); ++t) {
    const Team& team = input.market.teams[t];
    SelectionInput other = input;
    for (std::vector<Choice> ranking : rankings) {
      // The class at a session is a fact, and not the team's to choose.
      for (Choice& choice : ranking) {
        const auto own = std::ranges::find(team.choices, choice.session, &Choice::session);
        choice.priority_class = own == team.choices.end() ? std::nullopt : own->priority_class;
      }
      other.market.teams[t].choices = std::move(ranking);
      const Outcome outcome = select_teams(other).outcome;
      if (rank_of(team, outcome_of(outcome, team.id)) <
          rank_of(team, outcome_of(honest, team.id))) {
        return fmt::format("{} gains by another ranking", team.id.value);
      }
    }
  }
  return "";
}

static std::string losers(const SelectionInput& input, const Outcome& before,
                          const Outcome& after) {
  std::string names;
  for (const Team& team : input.market.teams) {
    if (rank_of(team, outcome_of(after, team.id)) > rank_of(team, outcome_of(before, team.id))) {
      names += team.id.value + " loses ";
    }
  }
  return names;
}

std::string respects_improvements(const SelectionInput& input) {
  const Outcome before = select_teams(input).outcome;
  for (std::size_t t = 0; t < input.market.teams.size(); ++t) {
    const TeamId& id = input.market.teams[t].id;
    SelectionInput scored = input;
    scored.market.teams[t].scores[0] += 1;
    SelectionInput raised = input;
    raised.market.teams[t].priority_class = raised.market.classes[0].id;
    for (const SelectionInput& better : {scored, raised}) {
      const Outcome after = select_teams(better).outcome;
      if (rank_of(input.market.teams[t], outcome_of(after, id)) >
          rank_of(input.market.teams[t], outcome_of(before, id))) {
        return fmt::format("{} loses by an improvement", id.value);
      }
    }
  }
  return "";
}

std::string welcomes_further_seats(const SelectionInput& input) {
  const Outcome before = select_teams(input).outcome;
  for (std::size_t s = 0; s < input.market.sessions.size(); ++s) {
    SelectionInput more = input;
    more.market.sessions[s].capacity_teams += 1;
    if (const std::string names = losers(input, before, select_teams(more).outcome);
        !names.empty()) {
      return names;
    }
  }
  return "";
}

std::string ignores_choices_below_the_seat(const SelectionInput& input) {
  const Outcome before = select_teams(input).outcome;
  SelectionInput shorter = input;
  for (Team& team : shorter.market.teams) {
    const std::size_t rank = rank_of(team, outcome_of(before, team.id));
    team.choices.resize(std::min(rank + 1, team.choices.size()));
  }
  return select_teams(shorter).outcome == before ? "" : "a choice below a seat had an effect";
}

std::string continues_without_losses(const SelectionInput& input) {
  SelectionInput now = input;
  now.draw.commitment = commitment_of(now.market);
  Dice dice{input.market.teams.size() + input.market.sessions.size() * 100};
  for (int round = 0; round < 2; ++round) {
    const Outcome before = select_teams(now).outcome;
    now.round = random_next_round(now, before, dice);
    if (!check_input(now).empty()) {
      return "the next round is not sound";
    }
    const Outcome after = select_teams(now).outcome;
    for (const Standing& standing : now.round.standings) {
      const auto team = std::ranges::find(now.market.teams, standing.team, &Team::id);
      const bool has_seat = std::holds_alternative<Offered>(standing.state) ||
                            std::holds_alternative<Confirmed>(standing.state);
      if (has_seat && rank_of(*team, outcome_of(after, team->id)) >
                          rank_of(*team, outcome_of(before, team->id))) {
        return standing.team.value + " loses a seat";
      }
    }
    if (const std::string problems = passes_the_audit(now) + is_the_best_stable_one(now);
        !problems.empty()) {
      return problems;
    }
  }
  return "";
}

std::string needs_no_holding_after_withdrawals(const SelectionInput& input) {
  const Outcome before = select_teams(input).outcome;
  SelectionInput held = input;
  SelectionInput without = input;
  for (const TeamOutcome& team : before.teams) {
    if (team.seat) {
      held.round.standings.push_back(
          {.team = team.team, .state = Offered{team.seat->session}, .declined = {}});
    }
  }
  if (held.round.standings.empty()) {
    return "";
  }
  held.round.standings.front().state = Withdrawn{};
  without.round.standings = {held.round.standings.front()};
  const auto sessions = [](const SelectionInput& next) {
    std::vector<std::optional<SessionId>> seats;
    for (const TeamOutcome& team : select_teams(next).outcome.teams) {
      seats.push_back(team.seat ? std::optional{team.seat->session} : std::nullopt);
    }
    return seats;
  };
  return sessions(held) == sessions(without) ? "" : "holding seats changed the result";
}

}  // namespace musubi::selection
