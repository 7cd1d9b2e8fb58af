// The teams of a market: what they name must exist, and no team may fall under two groups that a
// session distinguishes: with overlapping groups a selection need not be stable (matching theory).
#include <algorithm>
#include <map>
#include <unordered_map>

#include "domain/selection/check_parts.h"
#include "domain/selection/prepared.h"

namespace musubi::selection {

static void check_mentions(const Team& team, const Known& known, Problems& problems) {
  const LocalisedText place = place_of(team_words, team.id.value);
  problems.check_well_formed(institution_words, team.institution.value);
  if (!known.classes.contains(team.priority_class.value)) {
    problems.unknown(place, class_words, team.priority_class.value);
  }
  for (auto group = team.groups.begin(); group != team.groups.end(); ++group) {
    if (!known.groups.contains(group->value)) {
      problems.unknown(place, group_words, group->value);
    }
    if (std::find(team.groups.begin(), group, *group) != group) {
      problems.doubled(place, group_words, group->value);
    }
  }
  std::unordered_set<std::string> wanted;
  for (const Choice& choice : team.choices) {
    if (!known.sessions.contains(choice.session.value)) {
      problems.unknown(place, session_words, choice.session.value);
    }
    if (!wanted.insert(choice.session.value).second) {
      problems.doubled(place, {.ja = "希望の会場", .en = "the wanted session"},
                       choice.session.value);
    }
    if (choice.priority_class && !known.classes.contains(choice.priority_class->value)) {
      problems.unknown(place, class_words, choice.priority_class->value);
    }
  }
}

static void check_scores(const Market& market, const Team& team, Problems& problems) {
  if (team.scores.size() != market.criteria.size()) {
    problems.add("score_count", {argument("place", place_of(team_words, team.id.value)),
                                 argument("count", std::to_string(team.scores.size())),
                                 argument("needed", std::to_string(market.criteria.size()))});
  }
}

// A ranking is needed where an institution has more teams than take part.
static void check_institutions(const Market& market, Problems& problems) {
  std::map<InstitutionId, std::vector<const Team*>> teams;
  for (const Team& team : market.teams) {
    teams[team.institution].push_back(&team);
    if (team.institution_rank) {
      problems.check_number(place_of(team_words, team.id.value),
                            {.what = {.ja = "施設内の順位", .en = "rank in its institution"},
                             .value = *team.institution_rank,
                             .min = 1});
    }
  }
  const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution);
  for (auto& [institution, own] : teams) {
    const LocalisedText place = place_of(institution_words, institution.value);
    std::unordered_set<std::int64_t> ranks;
    for (const Team* team : own) {
      if (team->institution_rank && !ranks.insert(*team->institution_rank).second) {
        problems.add("rank_doubled", {argument("place", place),
                                      argument("rank", std::to_string(*team->institution_rank))});
      }
      if (!team->institution_rank && at_most != nullptr && at_most->count > 0 &&
          std::ssize(own) > at_most->count) {
        problems.add("rank_missing", {argument("place", place), argument("team", team->id.value),
                                      argument("max", std::to_string(at_most->count))});
      }
    }
  }
}

namespace {

struct Overlap {
  std::int64_t teams = 0;
  TeamId first;
};
// Two groups of one session that some team is in both of.
using Overlaps = std::map<std::pair<GroupId, GroupId>, Overlap>;

}  // namespace

static void add_overlaps(const Team& team, const std::vector<GroupId>& distinguished,
                         Overlaps& overlaps) {
  const auto is_in = [&](const GroupId& group) {
    return std::ranges::count(team.groups, group) > 0;
  };
  for (auto a = distinguished.begin(); a != distinguished.end(); ++a) {
    for (auto b = std::next(a); is_in(*a) && b != distinguished.end(); ++b) {
      if (is_in(*b)) {
        Overlap& overlap = overlaps[{*a, *b}];
        overlap.first = overlap.teams == 0 ? team.id : overlap.first;
        overlap.teams += 1;
      }
    }
  }
}

static void check_overlaps(const Market& market, Problems& problems) {
  std::unordered_map<SessionId, std::pair<std::vector<GroupId>, Overlaps>> sessions;
  for (const Session& session : market.sessions) {
    sessions[session.id].first = groups_of(session);
  }
  for (const Team& team : market.teams) {
    for (const Choice& choice : team.choices) {
      const auto session = sessions.find(choice.session);
      if (team.groups.size() > 1 && session != sessions.end()) {
        add_overlaps(team, session->second.first, session->second.second);
      }
    }
  }
  for (const Session& session : market.sessions) {
    for (const auto& [groups, overlap] : sessions[session.id].second) {
      problems.add("overlapping_groups",
                   {argument("place", place_of(session_words, session.id.value)),
                    argument("group", groups.first.value), argument("other", groups.second.value),
                    argument("count", std::to_string(overlap.teams)),
                    argument("team", overlap.first.value)});
    }
  }
}

void check_teams(const Market& market, const Known& known, Problems& problems) {
  std::unordered_set<std::string> ids;
  for (const Team& team : market.teams) {
    problems.check_own_id(team_words, team.id.value, ids);
    check_mentions(team, known, problems);
    check_scores(market, team, problems);
  }
  check_institutions(market, problems);
  check_overlaps(market, problems);
}

}  // namespace musubi::selection
