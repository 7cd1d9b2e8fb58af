#include "domain/selection_audit/case_file.h"

#include <algorithm>

#include "domain/selection_audit/published.h"

namespace musubi::selection_audit {

using namespace selection;

static std::size_t place_of_class(const Market& market, const ClassId& id) {
  std::size_t place = 0;
  while (market.classes[place].id != id) {
    place += 1;
  }
  return place;
}

// A team takes part if fewer than the allowed number of its institution's teams rank before it.
static void set_aside(const Market& market, CaseFile& file) {
  const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution);
  if (at_most == nullptr) {
    return;
  }
  std::map<std::string, std::vector<Party*>> institutions;
  for (auto& [id, party] : file.parties) {
    institutions[party.team->institution.value].push_back(&party);
  }
  for (auto& [id, parties] : institutions) {
    for (Party* party : parties) {
      const auto before = std::count_if(parties.begin(), parties.end(), [&](const Party* other) {
        return other->team->institution_rank < party->team->institution_rank;
      });
      party->is_set_aside = before >= at_most->count;
    }
  }
}

static void read_wishes(const Market& market, const Standing* standing, const CaseFile& file,
                        Party& party) {
  const Standing none{.team = party.team->id, .state = Waiting{}, .declined = {}};
  const Standing& now = standing == nullptr ? none : *standing;
  const auto* confirmed = std::get_if<Confirmed>(&now.state);
  const auto* offered = std::get_if<Offered>(&now.state);
  party.is_withdrawn = std::holds_alternative<Withdrawn>(now.state);
  if (party.is_withdrawn || party.is_set_aside) {
    return;
  }
  for (const Choice& choice : party.team->choices) {
    const bool is_confirmed = confirmed != nullptr && confirmed->session == choice.session;
    const bool is_kept = is_confirmed || (offered != nullptr && offered->session == choice.session);
    const bool is_declined =
        std::find(now.declined.begin(), now.declined.end(), choice.session) != now.declined.end();
    if (is_declined || (confirmed != nullptr && !is_confirmed)) {
      continue;
    }
    const ClassId& own =
        choice.priority_class ? *choice.priority_class : party.team->priority_class;
    const Hall& hall = file.halls.at(choice.session.value);
    party.wishes.push_back({.hall = &hall,
                            .application = {.team = party.team,
                                            .class_place = place_of_class(market, own),
                                            .number = party.number,
                                            .group = group_at(hall, *party.team),
                                            .keeps_seat = is_kept}});
    if (is_kept) {
      return;
    }
  }
}

CaseFile open_case(const SelectionInput& input) {
  CaseFile file;
  for (const Session& session : input.market.sessions) {
    file.halls[session.id.value] = hall_of(session);
  }
  for (const Team& team : input.market.teams) {
    Party& party = file.parties[team.id.value];
    party.team = &team;
    party.number = published_number(input.draw.value, input.market.call.value, team.id.value);
  }
  set_aside(input.market, file);
  std::map<std::string, const Standing*> standings;
  for (const Standing& standing : input.round.standings) {
    standings[standing.team.value] = &standing;
  }
  for (auto& [id, party] : file.parties) {
    const auto standing = standings.find(id);
    read_wishes(input.market, standing == standings.end() ? nullptr : standing->second, file,
                party);
  }
  return file;
}

}  // namespace musubi::selection_audit
