// What was published of each session: who sits on which kind of seat, how many of each group, up to
// whom the seats went, and who waits in which order.
#include <algorithm>

#include "domain/selection_audit/deviations.h"

namespace musubi::selection_audit {

using namespace selection;

namespace {

using Seats = std::vector<std::optional<SeatKind>>;
using TeamOutcomes = std::map<std::string, const TeamOutcome*>;

struct Visit {
  const Hall& hall;
  const std::vector<Application>& seated;
  const std::vector<Application>& waiting;
  const SessionOutcome& outcome;
  const std::string& id;
};

class SessionAudit {
 public:
  SessionAudit(const Market& market, const TeamOutcomes& outcomes, const Visit& visit,
               Deviations& deviations)
      : m_market(market), m_outcomes(outcomes), m_visit(visit), m_deviations(deviations) {}

  // The kinds of seats; whether the rule lets everybody sit at all.
  void look_at_seats() {
    m_seats = seat(m_visit.hall, m_visit.seated);
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
      const std::string& team = m_visit.seated[i].team->id.value;
      if (!m_seats[i]) {
        m_deviations.add("seat_against_the_rules", team, m_visit.id);
      } else if (m_outcomes.at(team)->seat->kind != *m_seats[i]) {
        m_deviations.add("seat_kind_differs", team, m_visit.id);
      }
    }
  }

  void look_at_waiting_list() {
    std::vector<TeamId> names;
    for (const Application& application : m_visit.waiting) {
      names.push_back(application.team->id);
      const auto position = static_cast<std::int64_t>(names.size());
      const auto& places = m_outcomes.at(application.team->id.value)->waiting;
      const WaitingPlace expected{.session = m_visit.outcome.session, .position = position};
      if (std::find(places.begin(), places.end(), expected) == places.end()) {
        m_deviations.add("waiting_place_differs", application.team->id.value, m_visit.id);
      }
    }
    if (names != m_visit.outcome.waiting) {
      m_deviations.add("waiting_list_differs", m_visit.id);
    }
  }

  void look_at_groups() {
    const std::vector<GroupOutcome>& groups = m_visit.outcome.groups;
    if (groups.size() != m_visit.hall.groups.size() + 1 || groups.back().group) {
      m_deviations.add("groups_differ", m_visit.id);
      return;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
      std::optional<std::size_t> group;
      if (groups[g].group) {
        const auto& known = m_visit.hall.groups;
        const auto at = std::find(known.begin(), known.end(), *groups[g].group);
        if (at == known.end()) {
          m_deviations.add("groups_differ", m_visit.id);
          continue;
        }
        group = static_cast<std::size_t>(at - known.begin());
      }
      if (counted(group) !=
          std::vector{groups[g].kept, groups[g].reserved, groups[g].open, groups[g].waiting}) {
        m_deviations.add("groups_differ", m_visit.id);
      }
      if (cutoff_for(group) != groups[g].cutoff) {
        m_deviations.add("cutoff_differs", m_visit.id);
      }
    }
  }

 private:
  [[nodiscard]] std::vector<std::int64_t> counted(std::optional<std::size_t> group) const {
    std::vector<std::int64_t> counts(4);
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
      if (m_visit.seated[i].group == group && m_seats[i]) {
        counts[static_cast<std::size_t>(*m_seats[i])] += 1;
      }
    }
    counts[3] = std::count_if(m_visit.waiting.begin(), m_visit.waiting.end(),
                              [&](const Application& waiting) { return waiting.group == group; });
    return counts;
  }

  // Whether a further team of the group would get a seat if it came just before position `at`.
  [[nodiscard]] bool would_sit(std::optional<std::size_t> group, std::size_t at) const {
    std::vector<Application> with = m_visit.seated;
    const Team nobody{};
    with.insert(
        with.begin() + static_cast<std::ptrdiff_t>(at),
        {.team = &nobody, .class_place = 0, .number = 0, .group = group, .keeps_seat = false});
    return seat(m_visit.hall, with)[at].has_value();
  }

  [[nodiscard]] Cutoff cutoff_for(std::optional<std::size_t> group) const {
    std::size_t at = m_visit.seated.size();
    if (would_sit(group, at)) {
      return EverybodyAdmitted{};
    }
    while (at > 0 && !m_visit.seated[at - 1].keeps_seat) {
      at -= 1;
      if (would_sit(group, at)) {
        const Application& last = m_visit.seated[at];
        return LastAdmitted{.priority_class = m_market.classes[last.class_place].id,
                            .scores = last.team->scores,
                            .lottery_number = last.number};
      }
    }
    return NobodyAdmitted{};
  }

  const Market& m_market;
  const TeamOutcomes& m_outcomes;
  const Visit& m_visit;
  Deviations& m_deviations;
  Seats m_seats;
};

// Who wants a session more than what it has.
Seated waiting_by_session(const CaseFile& file, const Seated& seated) {
  std::map<const Team*, const std::string*> sessions;
  for (const auto& [session, applications] : seated) {
    for (const Application& application : applications) {
      sessions[application.team] = &session;
    }
  }
  Seated waiting;
  for (const auto& [id, party] : file.parties) {
    const auto own = sessions.find(party.team);
    for (const Wish& wish : party.wishes) {
      if (own != sessions.end() && wish.hall->session->id.value == *own->second) {
        break;
      }
      waiting[wish.hall->session->id.value].push_back(wish.application);
    }
  }
  for (auto& [session, applications] : waiting) {
    std::sort(applications.begin(), applications.end(), goes_before);
  }
  return waiting;
}

}  // namespace

void audit_sessions(const Published& published, const CaseFile& file, const Seated& seated,
                    Deviations& deviations) {
  Seated there = seated;
  Seated waiting = waiting_by_session(file, seated);
  TeamOutcomes outcomes;
  for (const TeamOutcome& team : published.outcome.teams) {
    outcomes[team.team.value] = &team;
  }
  auto expected = file.halls.begin();
  std::int64_t waiting_places = 0;
  for (const SessionOutcome& outcome : published.outcome.sessions) {
    if (expected == file.halls.end() || expected->first != outcome.session.value) {
      break;
    }
    const Visit visit{.hall = expected->second,
                      .seated = there[expected->first],
                      .waiting = waiting[expected->first],
                      .outcome = outcome,
                      .id = expected->first};
    SessionAudit audit{published.input.market, outcomes, visit, deviations};
    audit.look_at_seats();
    audit.look_at_waiting_list();
    audit.look_at_groups();
    waiting_places += static_cast<std::int64_t>(visit.waiting.size());
    ++expected;
  }
  if (expected != file.halls.end() || published.outcome.sessions.size() != file.halls.size()) {
    deviations.add("sessions_differ", published.input.market.call.value);
    return;
  }
  for (const TeamOutcome& team : published.outcome.teams) {
    waiting_places -= static_cast<std::int64_t>(team.waiting.size());
  }
  if (waiting_places != 0) {
    deviations.add("waiting_list_differs", published.input.market.call.value);
  }
}

}  // namespace musubi::selection_audit
