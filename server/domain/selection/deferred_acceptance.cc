#include "domain/selection/deferred_acceptance.h"

#include <algorithm>

namespace musubi::selection {

namespace {

// One pass: all refused teams ask, then each session that was asked chooses once.
class Passes {
 public:
  explicit Passes(const Prepared& prepared)
      : m_prepared(prepared), m_asking(prepared.sessions.size()) {
    m_accepted.sessions.resize(prepared.sessions.size());
    for (std::uint32_t team = 0; team < prepared.teams.size(); ++team) {
      m_accepted.next_choice.push_back(prepared.teams[team].first);
      m_refused.push_back(team);
    }
  }

  Accepted run() {
    while (!m_refused.empty()) {
      ask();
      for (const std::uint32_t session : m_asked) {
        answer(session);
      }
      m_asked.clear();
      m_accepted.work.passes += 1;
    }
    return std::move(m_accepted);
  }

 private:
  void ask() {
    for (const std::uint32_t team : m_refused) {
      const std::uint32_t next = m_accepted.next_choice[team];
      if (next == m_prepared.teams[team].end) {
        continue;
      }
      const PreparedChoice& choice = m_prepared.choices[next];
      if (m_asking[choice.session].empty()) {
        m_asked.push_back(choice.session);
      }
      m_asking[choice.session].push_back({.key = choice.key, .team = team, .group = choice.group});
      m_accepted.work.proposals += 1;
    }
    m_refused.clear();
  }

  void answer(std::uint32_t session) {
    std::vector<Applicant>& held = m_accepted.sessions[session];
    std::vector<Applicant>& asking = m_asking[session];
    std::ranges::sort(asking, {}, &Applicant::key);
    const auto middle = static_cast<std::ptrdiff_t>(held.size());
    held.insert(held.end(), asking.begin(), asking.end());
    asking.clear();
    std::ranges::inplace_merge(held, held.begin() + middle, {}, &Applicant::key);
    m_accepted.work.comparisons += static_cast<std::int64_t>(held.size());
    choose(m_prepared.sessions[session], held, m_chosen);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
      if (m_chosen.admissions[i] == Admission::refused) {
        m_accepted.next_choice[held[i].team] += 1;
        m_refused.push_back(held[i].team);
      } else {
        held[kept++] = held[i];
      }
    }
    held.resize(kept);
  }

  const Prepared& m_prepared;
  Accepted m_accepted;
  std::vector<std::vector<Applicant>> m_asking;
  std::vector<std::uint32_t> m_asked;
  std::vector<std::uint32_t> m_refused;
  Chosen m_chosen;
};

}  // namespace

Accepted accept_deferred(const Prepared& prepared) { return Passes{prepared}.run(); }

}  // namespace musubi::selection
