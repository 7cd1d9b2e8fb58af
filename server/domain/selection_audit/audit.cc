#include "domain/selection_audit/audit.h"

#include <algorithm>

#include "domain/selection_audit/deviations.h"
#include "domain/selection_audit/published.h"

namespace musubi::selection_audit {

using namespace selection;

void Deviations::add(std::string_view key, std::string_view place) {
  m_messages.push_back({.key = "selection_audit." + std::string{key},
                        .arguments = {argument("place", std::string{place})}});
}

void Deviations::add(std::string_view key, std::string_view place, std::string_view session) {
  add(key, place);
  m_messages.back().arguments.push_back(argument("session", std::string{session}));
}

static void audit_draw(const Published& published, Deviations& deviations) {
  const SelectionInput& input = published.input;
  const std::string& call = input.market.call.value;
  if (published_input_hash(input.market) != input.draw.commitment) {
    deviations.add("commitment_differs", call);
  }
  if (!(input.draw.committed_at < input.market.lottery.known_from)) {
    deviations.add("committed_too_late", call);
  }
  if (published_outcome_hash(input, published.outcome) != published.outcome_hash) {
    deviations.add("outcome_hash_differs", call);
  }
}

static Placement placement_of(const Party& party, bool has_seat) {
  if (party.is_withdrawn) {
    return Placement::withdrawn;
  }
  if (party.is_set_aside) {
    return Placement::set_aside;
  }
  return has_seat ? Placement::selected : Placement::waiting;
}

static const Wish* wish_for(const Party& party, const SessionId& session) {
  for (const Wish& wish : party.wishes) {
    if (wish.hall->session->id == session) {
      return &wish;
    }
  }
  return nullptr;
}

// Whether every team of the input, and no other, is there once.
static bool has_all_teams(const Published& published, const CaseFile& file) {
  return std::equal(published.outcome.teams.begin(), published.outcome.teams.end(),
                    file.parties.begin(), file.parties.end(),
                    [](const TeamOutcome& outcome, const auto& party) {
                      return outcome.team.value == party.first;
                    });
}

// With the right number, and on a seat that it wants.
static Seated seats_as_published(const Published& published, const CaseFile& file,
                                 Deviations& deviations) {
  Seated seated;
  for (const TeamOutcome& outcome : published.outcome.teams) {
    const Party& party = file.parties.at(outcome.team.value);
    if (outcome.lottery_number != party.number) {
      deviations.add("lottery_number_differs", outcome.team.value);
    }
    if (outcome.placement != placement_of(party, outcome.seat.has_value())) {
      deviations.add("placement_differs", outcome.team.value);
    }
    if (!outcome.seat) {
      continue;
    }
    const Wish* wish = wish_for(party, outcome.seat->session);
    if (wish == nullptr) {
      deviations.add("seat_not_wanted", outcome.team.value, outcome.seat->session.value);
    } else {
      insert_in_order(seated[outcome.seat->session.value], wish->application);
    }
  }
  return seated;
}

// Nobody could be seated at a session that it likes better than what it has.
static void audit_stability(const CaseFile& file, const Seated& seated, Deviations& deviations) {
  const std::vector<Application> nobody;
  for (const auto& [id, party] : file.parties) {
    const Team* team = party.team;
    const auto is_own = [team](const Application& other) { return other.team == team; };
    for (const Wish& wish : party.wishes) {
      const std::string& session = wish.hall->session->id.value;
      const auto there = seated.find(session);
      std::vector<Application> with = there == seated.end() ? nobody : there->second;
      const auto own = std::find_if(with.begin(), with.end(), is_own);
      if (own != with.end()) {
        break;
      }
      insert_in_order(with, wish.application);
      const auto seats = seat(*wish.hall, with);
      const auto at = std::find_if(with.begin(), with.end(), is_own);
      if (seats[static_cast<std::size_t>(at - with.begin())]) {
        deviations.add("passed_over", id, session);
      }
    }
  }
}

static std::vector<std::string> names_of(const Seated& seated, const std::string& session) {
  std::vector<std::string> names;
  if (const auto found = seated.find(session); found != seated.end()) {
    for (const Application& application : found->second) {
      names.push_back(application.team->id.value);
    }
  }
  return names;
}

static void audit_best(const CaseFile& file, const Seated& seated, Deviations& deviations) {
  const Seated again = replay(file);
  for (const auto& [session, hall] : file.halls) {
    if (names_of(again, session) != names_of(seated, session)) {
      deviations.add("another_result", session);
    }
  }
}

std::vector<Message> audit(const Published& published) {
  Deviations deviations;
  for (const std::string& fault : faults_of(published.input)) {
    deviations.add("input_unsound", fault);
  }
  if (!deviations.is_empty()) {
    return deviations.take();
  }
  audit_draw(published, deviations);
  const CaseFile file = open_case(published.input);
  if (!has_all_teams(published, file)) {
    deviations.add("teams_differ", published.input.market.call.value);
    return deviations.take();
  }
  const Seated seated = seats_as_published(published, file, deviations);
  audit_stability(file, seated, deviations);
  audit_best(file, seated, deviations);
  audit_sessions(published, file, seated, deviations);
  if (deviations.is_empty()) {
    audit_claims(published, file, deviations);
  }
  return deviations.take();
}

}  // namespace musubi::selection_audit
