// Small markets for tests. Classes "1" to "9" put teams in an order that no lottery changes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/selection/canonical.h"
#include "domain/selection/select.h"

namespace musubi::selection {

inline LocalisedText names(const std::string& id) { return {.ja = "「" + id + "」", .en = id}; }

inline Session session(const std::string& id, std::int64_t capacity,
                       std::vector<Reserve> reserves = {}, std::vector<GroupCap> caps = {}) {
  return {.id = SessionId{id},
          .name = names(id),
          .capacity_teams = capacity,
          .reserves = std::move(reserves),
          .caps = std::move(caps)};
}

inline Reserve reserve(const std::string& group, std::int64_t seats) {
  return {.group = GroupId{group}, .seats = seats};
}

inline GroupCap cap(const std::string& group, std::int64_t teams_max) {
  return {.group = GroupId{group}, .teams_max = teams_max};
}

// Each team is its own institution, unless the test says otherwise.
inline Team team(const std::string& id, const std::string& priority_class,
                 const std::vector<std::string>& sessions,
                 const std::vector<std::string>& groups = {}) {
  Team made{.id = TeamId{id},
            .institution = InstitutionId{"of-" + id},
            .institution_rank = std::nullopt,
            .priority_class = ClassId{priority_class},
            .scores = {},
            .groups = {},
            .choices = {}};
  for (const std::string& next : sessions) {
    made.choices.push_back({.session = SessionId{next}, .priority_class = std::nullopt});
  }
  for (const std::string& next : groups) {
    made.groups.emplace_back(next);
  }
  return made;
}

inline Market market(std::vector<Session> sessions, std::vector<Team> teams) {
  Market made{.call = SelectionCallId{"call-1"},
              .lottery = {.value = "the first number",
                          .known_from = Instant{2'000'000},
                          .fallback = "the second number",
                          .fallback_known_from = Instant{3'000'000}},
              .cell_teams_min = 1,
              .teams_per_institution = AllTeams{},
              .classes = {},
              .criteria = {},
              .groups = {},
              .sessions = std::move(sessions),
              .teams = std::move(teams)};
  for (char c = '1'; c <= '9'; ++c) {
    made.classes.push_back({.id = ClassId{std::string(1, c)}, .name = names({c})});
  }
  for (const char* group : {"east", "west", "remote"}) {
    made.groups.push_back({.id = GroupId{group}, .name = names(group)});
  }
  return made;
}

inline SelectionInput drawn(Market market, const std::string& value = "public value") {
  const std::string commitment = commitment_of(market);
  return {.market = std::move(market),
          .draw = {.commitment = commitment,
                   .committed_at = Instant{1'000'000},
                   .drawn_from = DrawnFrom::value,
                   .value = value},
          .round = {}};
}

// "a:north b:south c:-": each team with its session, by id.
inline std::string seats_of(const Outcome& outcome) {
  std::string text;
  for (const TeamOutcome& team : outcome.teams) {
    text += text.empty() ? "" : " ";
    text += team.team.value + ":" + (team.seat ? team.seat->session.value : "-");
  }
  return text;
}

inline std::string seats_of(const Market& market) {
  return seats_of(select_teams(drawn(market)).outcome);
}

}  // namespace musubi::selection
