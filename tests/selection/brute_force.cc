#include "selection/brute_force.h"

#include <algorithm>

#include "domain/selection_audit/case_file.h"
#include "domain/selection_audit/replay.h"

namespace musubi::selection {

namespace audit = selection_audit;

namespace {

class Trial {
 public:
  explicit Trial(const SelectionInput& input) : m_file(audit::open_case(input)) {
    for (const auto& [id, party] : m_file.parties) {
      m_parties.push_back(&party);
    }
  }

  std::vector<Assignment> run() {
    try_from(0);
    return m_stable;
  }

 private:
  void try_from(std::size_t at) {
    if (at == m_parties.size()) {
      if (is_stable()) {
        m_stable.push_back(as_choices());
      }
      return;
    }
    const audit::Party& party = *m_parties[at];
    for (std::size_t wish = 0; wish <= party.wishes.size(); ++wish) {
      m_now[party.team->id.value] = wish;
      try_from(at + 1);
    }
  }

  // Wishes are the choices that are left in this round.
  [[nodiscard]] Assignment as_choices() const {
    Assignment choices;
    for (const audit::Party* party : m_parties) {
      const auto& all = party->team->choices;
      const std::size_t wish = m_now.at(party->team->id.value);
      auto found = all.end();
      if (wish < party->wishes.size()) {
        const SessionId& session = party->wishes[wish].hall->session->id;
        found = std::ranges::find(all, session, &Choice::session);
      }
      choices[party->team->id.value] = static_cast<std::size_t>(found - all.begin());
    }
    return choices;
  }

  // Those who sit in a hall, and one more if given.
  [[nodiscard]] std::vector<audit::Application> in(const audit::Hall& hall,
                                                   const audit::Party* further) const {
    std::vector<audit::Application> there;
    for (const audit::Party* party : m_parties) {
      for (std::size_t w = 0; w < party->wishes.size(); ++w) {
        const bool is_here = party->wishes[w].hall == &hall &&
                             (party == further || m_now.at(party->team->id.value) == w);
        if (is_here) {
          audit::insert_in_order(there, party->wishes[w].application);
        }
      }
    }
    return there;
  }

  [[nodiscard]] bool is_stable() const {
    for (const auto& [id, hall] : m_file.halls) {
      const auto seats = audit::seat(hall, in(hall, nullptr));
      if (std::count(seats.begin(), seats.end(), std::nullopt) > 0) {
        return false;
      }
    }
    for (const audit::Party* party : m_parties) {
      for (std::size_t w = 0; w < m_now.at(party->team->id.value); ++w) {
        const audit::Hall& hall = *party->wishes[w].hall;
        const auto there = in(hall, party);
        const auto own = std::ranges::find(there, party->team, &audit::Application::team);
        const auto at = static_cast<std::size_t>(own - there.begin());
        if (audit::seat(hall, there)[at]) {
          return false;
        }
      }
    }
    return true;
  }

  audit::CaseFile m_file;
  std::vector<const audit::Party*> m_parties;
  Assignment m_now;
  std::vector<Assignment> m_stable;
};

}  // namespace

std::vector<Assignment> all_stable_assignments(const SelectionInput& input) {
  return Trial{input}.run();
}

}  // namespace musubi::selection
