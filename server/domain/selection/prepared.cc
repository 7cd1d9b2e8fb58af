#include "domain/selection/prepared.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/result.h"
#include "domain/selection/lottery.h"

namespace musubi::selection {

template <typename Key>
using Positions = std::unordered_map<Key, std::uint32_t>;

template <typename Item, typename Key>
static Positions<Key> positions_of(const std::vector<Item>& items, Key Item::*key) {
  Positions<Key> positions;
  positions.reserve(items.size());
  for (const Item& item : items) {
    positions.emplace(item.*key, static_cast<std::uint32_t>(positions.size()));
  }
  return positions;
}

std::vector<GroupId> groups_of(const Session& session) {
  std::vector<GroupId> groups;
  for (const Reserve& reserve : session.reserves) {
    groups.push_back(reserve.group);
  }
  const auto reserved = static_cast<std::ptrdiff_t>(groups.size());
  for (const GroupCap& cap : session.caps) {
    if (std::ranges::count(groups, cap.group) == 0) {
      groups.push_back(cap.group);
    }
  }
  std::ranges::sort(groups.begin() + reserved, groups.end());
  return groups;
}

static SessionRules rules_of(const Session& session) {
  SessionRules rules{.capacity = static_cast<std::uint32_t>(session.capacity_teams), .groups = {}};
  const std::vector<GroupId> groups = groups_of(session);
  rules.groups.resize(groups.size() + 1);
  for (std::size_t g = 0; g < session.reserves.size(); ++g) {
    rules.groups[g].reserved = static_cast<std::uint32_t>(session.reserves[g].seats);
  }
  for (const GroupCap& cap : session.caps) {
    const auto at = std::ranges::find(groups, cap.group) - groups.begin();
    rules.groups[static_cast<std::size_t>(at)].cap = static_cast<std::uint32_t>(cap.teams_max);
  }
  return rules;
}

std::vector<bool> teams_set_aside(const Market& market) {
  std::vector<bool> is_set_aside(market.teams.size(), false);
  const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution);
  if (at_most == nullptr) {
    return is_set_aside;
  }
  std::unordered_map<InstitutionId, std::vector<std::size_t>> teams;
  for (std::size_t t = 0; t < market.teams.size(); ++t) {
    teams[market.teams[t].institution].push_back(t);
  }
  const auto rank = [&](std::size_t t) { return market.teams[t].institution_rank.value_or(0); };
  for (auto& [institution, own] : teams) {
    std::ranges::sort(own, {}, rank);
    for (auto i = static_cast<std::size_t>(at_most->count); i < own.size(); ++i) {
      is_set_aside[own[i]] = true;
    }
  }
  return is_set_aside;
}

static std::vector<std::uint32_t> order_of_teams(const Market& market,
                                                 const std::vector<std::uint64_t>& numbers) {
  std::vector<std::uint32_t> order(market.teams.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const Team& left = market.teams[a];
    const Team& right = market.teams[b];
    if (left.scores != right.scores) {
      return left.scores > right.scores;
    }
    return numbers[a] != numbers[b] ? numbers[a] < numbers[b] : left.id < right.id;
  });
  return order;
}

namespace {

// Looks up what the choices of a team name.
class ChoiceReader {
 public:
  ChoiceReader(const Market& market, const Round& round)
      : m_sessions(positions_of(market.sessions, &Session::id)),
        m_classes(positions_of(market.classes, &PriorityClass::id)),
        m_groups(positions_of(market.groups, &Group::id)) {
    for (const Session& session : market.sessions) {
      m_session_groups.push_back(places_of(groups_of(session)));
    }
    for (const Standing& standing : round.standings) {
      m_standings.emplace(standing.team, &standing);
    }
  }

  void read(const Team& team, std::uint32_t rank, std::vector<PreparedChoice>& choices) {
    m_team_groups = places_of(team.groups);
    const auto found = m_standings.find(team.id);
    const Standing* standing = found == m_standings.end() ? nullptr : found->second;
    if (standing != nullptr && std::holds_alternative<Withdrawn>(standing->state)) {
      return;
    }
    for (const Choice& choice : team.choices) {
      const Seen seen = see(standing, choice.session);
      if (seen != Seen::passed_over) {
        choices.push_back(prepared(team, choice, rank, seen));
      }
      if (seen == Seen::own_seat) {
        return;  // Nothing below a seat that nobody takes away can matter.
      }
    }
  }

 private:
  enum class Seen { wanted, own_seat, passed_over };

  static Seen see(const Standing* standing, const SessionId& session) {
    if (standing == nullptr) {
      return Seen::wanted;
    }
    if (const auto* confirmed = std::get_if<Confirmed>(&standing->state)) {
      return confirmed->session == session ? Seen::own_seat : Seen::passed_over;
    }
    if (const auto* offered = std::get_if<Offered>(&standing->state);
        offered != nullptr && offered->session == session) {
      return Seen::own_seat;
    }
    const bool is_declined = std::ranges::count(standing->declined, session) > 0;
    return is_declined ? Seen::passed_over : Seen::wanted;
  }

  // Places in the market's list: groups are compared once for each team and session.
  [[nodiscard]] std::vector<std::uint32_t> places_of(const std::vector<GroupId>& groups) const {
    std::vector<std::uint32_t> places;
    for (const GroupId& group : groups) {
      places.push_back(m_groups.at(group));
    }
    return places;
  }

  [[nodiscard]] PreparedChoice prepared(const Team& team, const Choice& choice, std::uint32_t rank,
                                        Seen seen) const {
    const std::uint32_t session = m_sessions.at(choice.session);
    const std::uint64_t number =
        m_classes.at(choice.priority_class.value_or(team.priority_class)) + 1;
    const auto& groups = m_session_groups[session];
    const auto group = std::ranges::find_if(groups, [&](std::uint32_t next) {
      return std::ranges::find(m_team_groups, next) != m_team_groups.end();
    });
    return {.key = (seen == Seen::own_seat ? 0 : number << 32) | rank,
            .session = session,
            .group = static_cast<std::uint32_t>(group - groups.begin())};
  }

  Positions<SessionId> m_sessions;
  Positions<ClassId> m_classes;
  Positions<GroupId> m_groups;
  std::vector<std::vector<std::uint32_t>> m_session_groups;
  std::vector<std::uint32_t> m_team_groups;  // of the team that is being read
  std::unordered_map<TeamId, const Standing*> m_standings;
};

}  // namespace

Prepared prepare(const Market& market, const Round& round, std::string_view lottery_value) {
  Prepared prepared;
  for (const Session& session : market.sessions) {
    prepared.sessions.push_back(rules_of(session));
  }
  prepared.lottery_numbers = lottery_numbers(market, lottery_value);
  prepared.team_of_rank = order_of_teams(market, prepared.lottery_numbers);
  std::vector<std::uint32_t> rank_of_team(market.teams.size());
  for (std::uint32_t rank = 0; rank < prepared.team_of_rank.size(); ++rank) {
    rank_of_team[prepared.team_of_rank[rank]] = rank;
  }
  ChoiceReader reader{market, round};
  const std::vector<bool> is_set_aside = teams_set_aside(market);
  prepared.teams.reserve(market.teams.size());
  for (std::size_t t = 0; t < market.teams.size(); ++t) {
    const auto first = static_cast<std::uint32_t>(prepared.choices.size());
    if (!is_set_aside[t]) {
      reader.read(market.teams[t], rank_of_team[t], prepared.choices);
    }
    prepared.teams.push_back({.first = first,
                              .end = static_cast<std::uint32_t>(prepared.choices.size()),
                              .is_set_aside = is_set_aside[t]});
  }
  return prepared;
}

}  // namespace musubi::selection
