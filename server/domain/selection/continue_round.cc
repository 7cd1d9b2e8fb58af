#include "domain/selection/continue_round.h"

#include <algorithm>
#include <map>

#include "base/overloaded.h"
#include "domain/selection/problems.h"

namespace musubi::selection {

namespace {

struct Place {
  const Team* team;
  const TeamOutcome* outcome;
  Standing standing;
};
using Places = std::map<TeamId, Place>;

Places places_before(const SelectionInput& input, const Outcome& outcome) {
  Places places;
  for (const Team& team : input.market.teams) {
    places[team.id] = {.team = &team,
                       .outcome = nullptr,
                       .standing = {.team = team.id, .state = Waiting{}, .declined = {}}};
  }
  for (const Standing& standing : input.round.standings) {
    places.at(standing.team).standing = standing;
  }
  for (const TeamOutcome& next : outcome.teams) {
    Place& place = places.at(next.team);
    place.outcome = &next;
    if (next.seat && !std::holds_alternative<Confirmed>(place.standing.state)) {
      place.standing.state = Offered{next.seat->session};
    }
  }
  return places;
}

void confirm(Place& place, Problems& problems) {
  if (!place.outcome->seat) {
    problems.add("nothing_to_confirm",
                 {argument("place", place_of(team_words, place.team->id.value))});
    return;
  }
  place.standing.state = Confirmed{place.outcome->seat->session};
}

void decline(Place& place, const SessionId& session, Problems& problems) {
  Standing& standing = place.standing;
  const bool is_choice = std::ranges::count(place.team->choices, session, &Choice::session) > 0;
  if (!is_choice || std::ranges::count(standing.declined, session) > 0) {
    problems.add("not_a_choice", {argument("place", place_of(team_words, place.team->id.value)),
                                  argument("session", session.value)});
    return;
  }
  standing.declined.push_back(session);
  if (place.outcome->seat && place.outcome->seat->session == session) {
    standing.state = Waiting{};
  }
}

void apply(Place& place, const Answer& answer, Problems& problems) {
  const bool is_out = place.outcome->placement == Placement::set_aside ||
                      place.outcome->placement == Placement::withdrawn;
  if (is_out) {
    problems.add("takes_no_part", {argument("place", place_of(team_words, answer.team.value))});
    return;
  }
  std::visit(Overloaded{[&](const Confirms&) { confirm(place, problems); },
                        [&](const Declines& d) { decline(place, d.session, problems); },
                        [&](const Withdraws&) { place.standing.state = Withdrawn{}; }},
             answer.answer);
}

}  // namespace

Continued continue_round(const SelectionInput& input, const Outcome& outcome,
                         const std::vector<Answer>& answers) {
  Problems problems;
  Places places = places_before(input, outcome);
  const LocalisedText all{.ja = "回答", .en = "the answers"};
  std::map<TeamId, std::size_t> answered;  // a team may decline several, and nothing else twice
  for (const Answer& answer : answers) {
    const auto place = places.find(answer.team);
    if (place == places.end()) {
      problems.unknown(all, team_words, answer.team.value);
      continue;
    }
    const auto [earlier, is_first] = answered.emplace(answer.team, answer.answer.index());
    if (!is_first && (earlier->second != answer.answer.index() ||
                      !std::holds_alternative<Declines>(answer.answer))) {
      problems.doubled(all, team_words, answer.team.value);
      continue;
    }
    apply(place->second, answer, problems);
  }
  Continued continued{.round = {.number = input.round.number + 1, .standings = {}},
                      .problems = problems.take()};
  for (const auto& [id, place] : places) {
    const bool is_told =
        !std::holds_alternative<Waiting>(place.standing.state) || !place.standing.declined.empty();
    if (is_told && continued.problems.empty()) {
      continued.round.standings.push_back(place.standing);
    }
  }
  return continued;
}

}  // namespace musubi::selection
