// The draw and the standings: the promise must be older than the value, and nobody may keep a seat
// that there isn't.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/overloaded.h"
#include "domain/selection/canonical.h"
#include "domain/selection/check_input.h"
#include "domain/selection/check_parts.h"
#include "domain/selection/prepared.h"

namespace musubi::selection {

static void check_draw(const SelectionInput& input, Problems& problems) {
  const LotteryPlan& plan = input.market.lottery;
  problems.check_line({.ja = "公表された値", .en = "the public value"}, input.draw.value);
  // Whoever saw the first value could still choose between it and the fallback.
  if (input.draw.committed_at >= plan.known_from) {
    problems.add("committed_too_late", {argument("committed", input.draw.committed_at.iso_jst()),
                                        argument("known", plan.known_from.iso_jst())});
  }
  const std::string commitment = commitment_of(input.market);
  if (commitment != input.draw.commitment) {
    problems.add("commitment_differs",
                 {argument("published", input.draw.commitment), argument("now", commitment)});
  }
}

static std::optional<SessionId> kept_session(const Standing& standing) {
  return std::visit(Overloaded{[](const Offered& s) { return std::optional{s.session}; },
                               [](const Confirmed& s) { return std::optional{s.session}; },
                               [](const Waiting&) { return std::optional<SessionId>{}; },
                               [](const Withdrawn&) { return std::optional<SessionId>{}; }},
                    standing.state);
}

namespace {

struct KeptSeats {
  std::int64_t all = 0;
  std::unordered_map<GroupId, std::int64_t> by_group;
};
using KeptBySession = std::unordered_map<SessionId, KeptSeats>;

}  // namespace

static void check_choices(const Team& team, const Standing& standing, Problems& problems) {
  const LocalisedText place = place_of(team_words, team.id.value);
  const auto check = [&](const SessionId& session) {
    if (std::ranges::count(team.choices, session, &Choice::session) == 0) {
      problems.add("not_a_choice", {argument("place", place), argument("session", session.value)});
    }
  };
  std::ranges::for_each(standing.declined, check);
  const auto kept = kept_session(standing);
  if (!kept) {
    return;
  }
  check(*kept);
  if (std::ranges::count(standing.declined, *kept) > 0) {
    problems.add("declined_own_seat", {argument("place", place), argument("session", kept->value)});
  }
}

static void count_kept(const Team& team, const SessionId& session, KeptBySession& kept) {
  KeptSeats& seats = kept[session];
  seats.all += 1;
  for (const GroupId& group : team.groups) {
    seats.by_group[group] += 1;
  }
}

static void check_kept(const Market& market, KeptBySession& kept, Problems& problems) {
  for (const Session& session : market.sessions) {
    const LocalisedText place = place_of(session_words, session.id.value);
    KeptSeats& seats = kept[session.id];
    if (seats.all > session.capacity_teams) {
      problems.add("kept_beyond_capacity",
                   {argument("place", place), argument("kept", std::to_string(seats.all)),
                    argument("capacity", std::to_string(session.capacity_teams))});
    }
    for (const GroupCap& cap : session.caps) {
      if (seats.by_group[cap.group] > cap.teams_max) {
        problems.add("kept_beyond_cap",
                     {argument("place", place), argument("group", cap.group.value),
                      argument("kept", std::to_string(seats.by_group[cap.group])),
                      argument("max", std::to_string(cap.teams_max))});
      }
    }
  }
}

void check_round(const Market& market, const Round& round, Problems& problems) {
  const LocalisedText place{.ja = "ここまでの状況", .en = "the standings"};
  problems.check_number(place,
                        {.what = {.ja = "回", .en = "round"}, .value = round.number, .min = 1});
  std::unordered_map<TeamId, std::size_t> positions;
  for (std::size_t t = 0; t < market.teams.size(); ++t) {
    positions.emplace(market.teams[t].id, t);
  }
  const std::vector<bool> is_set_aside = teams_set_aside(market);
  KeptBySession kept;
  std::unordered_set<std::string> seen;
  for (const Standing& standing : round.standings) {
    const auto found = positions.find(standing.team);
    if (found == positions.end()) {
      problems.unknown(place, team_words, standing.team.value);
      continue;
    }
    if (!seen.insert(standing.team.value).second) {
      problems.doubled(place, team_words, standing.team.value);
    }
    const Team& team = market.teams[found->second];
    check_choices(team, standing, problems);
    if (const auto session = kept_session(standing)) {
      count_kept(team, *session, kept);
      if (is_set_aside[found->second]) {
        problems.add("set_aside_with_seat", {argument("place", place_of(team_words, team.id.value)),
                                             argument("session", session->value)});
      }
    }
  }
  check_kept(market, kept, problems);
}

std::vector<Message> check_input(const SelectionInput& input) {
  std::vector<Message> messages = check_market(input.market);
  if (!messages.empty()) {
    return messages;
  }
  Problems problems;
  check_draw(input, problems);
  check_round(input.market, input.round, problems);
  return problems.take();
}

}  // namespace musubi::selection
