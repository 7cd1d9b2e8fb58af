// Whether an input can be decided at all, looked at without the engine's own check.
#include <algorithm>
#include <set>

#include "domain/selection_audit/case_file.h"

namespace musubi::selection_audit {

using namespace selection;

namespace {

class Faults {
 public:
  explicit Faults(const SelectionInput& input) : m_market(input.market), m_round(input.round) {}

  std::vector<std::string> find() {
    collect(m_market.classes, m_classes);
    collect(m_market.groups, m_groups);
    collect(m_market.teams, m_teams);
    for (const Session& session : m_market.sessions) {
      note(!m_sessions.emplace(session.id.value, &session).second, "double");
      look_at(session);
    }
    for (const Team& team : m_market.teams) {
      look_at(team);
    }
    look_at_ranks();
    look_at_standings();
    return {m_found.begin(), m_found.end()};
  }

 private:
  void note(bool is_fault, const char* word) {
    if (is_fault) {
      m_found.insert(word);
    }
  }

  template <typename Item>
  void collect(const std::vector<Item>& items, std::set<std::string>& ids) {
    for (const Item& item : items) {
      note(!ids.insert(item.id.value).second, "double");
    }
  }

  void look_at(const Session& session) {
    std::int64_t reserved = 0;
    std::set<std::string> once;
    note(session.capacity_teams < 0, "number");
    for (const Reserve& reserve : session.reserves) {
      note(!m_groups.contains(reserve.group.value), "unknown");
      note(!once.insert(reserve.group.value).second, "double");
      note(reserve.seats < 0 || reserve.seats > session.capacity_teams, "number");
      reserved += std::clamp<std::int64_t>(reserve.seats, 0, INT32_MAX);
    }
    note(reserved > session.capacity_teams, "number");
    once.clear();
    for (const GroupCap& cap : session.caps) {
      note(!m_groups.contains(cap.group.value), "unknown");
      note(!once.insert(cap.group.value).second, "double");
      note(cap.teams_max < 0, "number");
    }
  }

  void look_at(const Team& team) {
    note(team.scores.size() != m_market.criteria.size(), "number");
    note(!m_classes.contains(team.priority_class.value), "unknown");
    std::set<std::string> once;
    for (const Choice& choice : team.choices) {
      const auto session = m_sessions.find(choice.session.value);
      note(!once.insert(choice.session.value).second, "double");
      note(choice.priority_class && !m_classes.contains(choice.priority_class->value), "unknown");
      note(session == m_sessions.end(), "unknown");
      if (session != m_sessions.end()) {
        note(groups_in(*session->second, team) > 1, "overlap");
      }
    }
  }

  static std::size_t groups_in(const Session& session, const Team& team) {
    std::set<std::string> both;
    for (const GroupId& group : team.groups) {
      const auto is_it = [&](const auto& next) { return next.group == group; };
      if (std::any_of(session.reserves.begin(), session.reserves.end(), is_it) ||
          std::any_of(session.caps.begin(), session.caps.end(), is_it)) {
        both.insert(group.value);
      }
    }
    return both.size();
  }

  void look_at_ranks() {
    const auto* at_most = std::get_if<TeamsAtMost>(&m_market.teams_per_institution);
    note(at_most != nullptr && at_most->count < 1, "number");
    std::map<std::string, std::vector<const Team*>> institutions;
    for (const Team& team : m_market.teams) {
      institutions[team.institution.value].push_back(&team);
    }
    for (const auto& [id, teams] : institutions) {
      std::set<std::int64_t> ranks;
      for (const Team* team : teams) {
        note(team->institution_rank && !ranks.insert(*team->institution_rank).second, "double");
      }
      const bool is_needed =
          at_most != nullptr && static_cast<std::int64_t>(teams.size()) > at_most->count;
      note(is_needed && ranks.size() != teams.size(), "unknown");
    }
  }

  // Seats beyond capacity or limit need no look here: their holders would have no seat.
  void look_at_standings() {
    std::set<std::string> once;
    for (const Standing& standing : m_round.standings) {
      note(!once.insert(standing.team.value).second, "double");
      note(!m_teams.contains(standing.team.value), "unknown");
    }
  }

  const Market& m_market;
  const Round& m_round;
  std::set<std::string> m_found;
  std::set<std::string> m_classes;
  std::set<std::string> m_groups;
  std::set<std::string> m_teams;
  std::map<std::string, const Session*> m_sessions;
};

}  // namespace

std::vector<std::string> faults_of(const SelectionInput& input) { return Faults{input}.find(); }

}  // namespace musubi::selection_audit
