// The reasons that teams are given. Which one is right follows from the outcome, which the rest of
// the audit has found right.
#include <algorithm>

#include "domain/selection_audit/deviations.h"

namespace musubi::selection_audit {

using namespace selection;

namespace {

class Reasons {
 public:
  Reasons(const Published& published, const CaseFile& file)
      : m_market(published.input.market), m_file(file) {
    for (const TeamOutcome& team : published.outcome.teams) {
      m_teams[team.team.value] = &team;
    }
    for (const SessionOutcome& session : published.outcome.sessions) {
      m_sessions[session.session.value] = &session;
    }
    for (const Standing& standing : published.input.round.standings) {
      m_standings[standing.team.value] = &standing;
    }
  }

  // One word for each choice of a team that took part.
  [[nodiscard]] std::vector<std::string> due_to(const std::string& id) const {
    const Party& party = m_file.parties.at(id);
    std::vector<std::string> reasons;
    if (party.is_withdrawn || party.is_set_aside) {
      return reasons;
    }
    const auto& own = m_teams.at(id)->seat;
    const auto found = m_standings.find(id);
    const Standing* standing = found == m_standings.end() ? nullptr : found->second;
    bool has_better = standing != nullptr && std::holds_alternative<Confirmed>(standing->state);
    for (const Choice& choice : party.team->choices) {
      const bool is_own = own && own->session == choice.session;
      const bool is_declined =
          standing != nullptr &&
          std::count(standing->declined.begin(), standing->declined.end(), choice.session) > 0;
      if (is_own) {
        reasons.emplace_back("obtained");
        has_better = true;
      } else if (is_declined) {
        reasons.emplace_back("declined");
      } else {
        reasons.push_back(has_better ? "not_needed" : refusal(party, choice.session.value));
      }
    }
    return reasons;
  }

 private:
  [[nodiscard]] std::string refusal(const Party& party, const std::string& session) const {
    const SessionOutcome& outcome = *m_sessions.at(session);
    const auto wish = std::find_if(party.wishes.begin(), party.wishes.end(), [&](const Wish& w) {
      return w.hall->session->id.value == session;
    });
    const Application& own = wish->application;
    const std::optional<GroupId> group =
        own.group ? std::optional{wish->hall->groups[*own.group]} : std::nullopt;
    const GroupOutcome& cell =
        *std::find_if(outcome.groups.begin(), outcome.groups.end(),
                      [&](const GroupOutcome& candidate) { return candidate.group == group; });
    const bool is_told = may_be_told(outcome, cell);
    const auto limit = own.group ? wish->hall->limits[*own.group] : std::nullopt;
    if (limit == seats(cell) && (limit == 0 || is_told)) {
      return "group_limit";
    }
    if (std::holds_alternative<NobodyAdmitted>(cell.cutoff)) {
      return "no_free_seat";
    }
    return is_told ? comparison(own, std::get<LastAdmitted>(cell.cutoff)) : "outranked";
  }

  static std::int64_t seats(const GroupOutcome& cell) {
    return cell.kept + cell.reserved + cell.open;
  }

  [[nodiscard]] bool may_be_told(const SessionOutcome& outcome, const GroupOutcome& cell) const {
    std::int64_t seats_in_all = 0;
    std::int64_t waiting_in_all = 0;
    for (const GroupOutcome& next : outcome.groups) {
      seats_in_all += seats(next);
      waiting_in_all += next.waiting;
    }
    const std::int64_t few = m_market.cell_teams_min;
    return seats(cell) >= few && cell.waiting >= few && seats_in_all >= few &&
           waiting_in_all >= few;
  }

  [[nodiscard]] std::string comparison(const Application& own, const LastAdmitted& last) const {
    if (m_market.classes[own.class_place].id != last.priority_class) {
      return "class_behind";
    }
    return own.team->scores != last.scores ? "score_behind" : "lottery_behind";
  }

  const Market& m_market;
  const CaseFile& m_file;
  std::map<std::string, const TeamOutcome*> m_teams;
  std::map<std::string, const SessionOutcome*> m_sessions;
  std::map<std::string, const Standing*> m_standings;
};

}  // namespace

void audit_claims(const Published& published, const CaseFile& file, Deviations& deviations) {
  const Reasons reasons{published, file};
  std::map<std::string, std::vector<const Claim*>> claims;
  for (const Claim& claim : published.claims) {
    claims[claim.team.value].push_back(&claim);
  }
  for (const auto& [team, party] : file.parties) {
    const std::vector<std::string> due = reasons.due_to(team);
    const std::vector<const Claim*>& given = claims[team];
    bool is_right = due.size() == given.size();
    for (std::size_t i = 0; is_right && i < due.size(); ++i) {
      is_right = given[i]->reason == due[i] && given[i]->session == party.team->choices[i].session;
    }
    if (!is_right) {
      deviations.add("reason_differs", team);
    }
  }
  if (claims.size() != file.parties.size()) {
    deviations.add("teams_differ", published.input.market.call.value);
  }
}

}  // namespace musubi::selection_audit
