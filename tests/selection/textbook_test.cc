// The engine against the algorithm as Gale and Shapley wrote it down, on markets without reserves
// and limits, and against itself on markets that ought to have the same result.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "domain/selection/market_for_test.h"
#include "selection/properties.h"
#include "selection/small_market.h"

namespace musubi::selection {

constexpr std::size_t textbook_markets = 12;
constexpr MarketSize large{.teams_max = 300, .sessions_max = 12, .seats_max = 20};

static Market without_groups(Market market) {
  for (Session& session : market.sessions) {
    session.reserves.clear();
    session.caps.clear();
  }
  market.teams_per_institution = AllTeams{};
  return market;
}

// A matrix of ranks, and one proposal after the other.
class Textbook {
 public:
  Textbook(const Market& market, const Outcome& outcome) : m_market(market) {
    for (const Session& session : market.sessions) {
      m_seated[session.id] = {};
    }
    for (const TeamOutcome& team : outcome.teams) {
      m_numbers[team.team] = team.lottery_number;
    }
  }

  std::map<TeamId, SessionId> run() {
    std::vector<const Team*> free;
    for (const Team& team : m_market.teams) {
      free.push_back(&team);
    }
    while (!free.empty()) {
      const Team* team = free.back();
      free.pop_back();
      if (m_next[team->id] < team->choices.size()) {
        if (const Team* rejected = propose(team, team->choices[m_next[team->id]++].session)) {
          free.push_back(rejected);
        }
      }
    }
    std::map<TeamId, SessionId> seats;
    for (const auto& [session, teams] : m_seated) {
      for (const Team* team : teams) {
        seats[team->id] = session;
      }
    }
    return seats;
  }

 private:
  using Rank = std::tuple<std::string, std::int64_t, std::uint64_t, TeamId>;

  [[nodiscard]] Rank rank(const Team* team, const SessionId& session) const {
    const auto choice = std::ranges::find(team->choices, session, &Choice::session);
    // The classes of test markets are named "1" to "9", in their order.
    return {choice->priority_class.value_or(team->priority_class).value, -team->scores[0],
            m_numbers.at(team->id), team->id};
  }

  // Who has to look further, if anybody.
  const Team* propose(const Team* team, const SessionId& id) {
    std::vector<const Team*>& seated = m_seated[id];
    seated.push_back(team);
    const auto capacity = std::ranges::find(m_market.sessions, id, &Session::id)->capacity_teams;
    if (std::ssize(seated) <= capacity) {
      return nullptr;
    }
    const auto worst =
        std::ranges::max_element(seated, {}, [&](const Team* next) { return rank(next, id); });
    const Team* rejected = *worst;
    seated.erase(worst);
    return rejected;
  }

  const Market& m_market;
  std::map<SessionId, std::vector<const Team*>> m_seated;
  std::map<TeamId, std::uint64_t> m_numbers;
  std::map<TeamId, std::size_t> m_next;
};

TEST(selection_without_reserves, is_what_gale_and_shapley_wrote_down) {
  std::size_t refused = 0;
  for (std::uint64_t seed = 1; seed <= 10 * textbook_markets; ++seed) {
    const Market market = without_groups(random_market(seed, large));
    const Outcome outcome = select_teams(drawn(market)).outcome;
    std::map<TeamId, SessionId> seats;
    for (const TeamOutcome& team : outcome.teams) {
      if (team.seat) {
        seats[team.team] = team.seat->session;
      }
      refused += team.waiting.size();
    }
    EXPECT_EQ(Textbook(market, outcome).run(), seats) << "seed " << seed;
  }
  EXPECT_GT(refused, 1000U);
}

TEST(selection_of_larger_markets, passes_the_independent_check_in_two_rounds) {
  for (std::uint64_t seed = 1; seed <= textbook_markets; ++seed) {
    SelectionInput input = drawn(random_market(seed, large));
    EXPECT_EQ(passes_the_audit(input), "") << "seed " << seed;
    Dice dice{seed};
    input.round = random_next_round(input, select_teams(input).outcome, dice);
    EXPECT_EQ(passes_the_audit(input), "") << "second round of seed " << seed;
  }
}

namespace {

struct Change {
  const char* name;
  void (*apply)(Market&);
};

}  // namespace

// Each leaves the seats, kinds of seats and waiting places of all teams as they are.
constexpr Change neutral_changes[] = {
    {"rows in another order",
     [](Market& m) {
       std::ranges::reverse(m.teams);
       std::ranges::reverse(m.sessions);
       std::ranges::reverse(m.groups);
     }},
    {"a class that nobody has in front",
     [](Market& m) {
       m.classes.insert(m.classes.begin(), {.id = ClassId{"0"}, .name = names("0")});
     }},
    {"scores on another scale",
     [](Market& m) {
       for (Team& next : m.teams) {
         next.scores[0] = 7 * next.scores[0] - 100;
       }
     }},
    {"a criterion in which all are equal",
     [](Market& m) {
       m.criteria.push_back({.id = CriterionId{"equal"}, .name = names("equal")});
       for (Team& next : m.teams) {
         next.scores.push_back(5);
       }
     }},
    {"a session that nobody wants",
     [](Market& m) { m.sessions.push_back(session("unwanted", 5, {reserve("east", 5)})); }},
    {"a group that no session knows",
     [](Market& m) {
       m.groups.push_back({.id = GroupId{"unknown"}, .name = names("unknown")});
       for (Team& next : m.teams) {
         next.groups.emplace_back("unknown");
       }
     }},
    {"limits that cannot bind",
     [](Market& m) {
       for (Session& next : m.sessions) {
         for (const Reserve& own : next.reserves) {
           if (std::ranges::count(next.caps, own.group, &GroupCap::group) == 0) {
             next.caps.push_back({.group = own.group, .teams_max = next.capacity_teams});
           }
         }
       }
     }},
};

TEST(selection_of_larger_markets, is_not_moved_by_what_does_not_matter) {
  for (std::uint64_t seed = 1; seed <= textbook_markets; ++seed) {
    const Market market = random_market(seed, large);
    const auto teams = select_teams(drawn(market)).outcome.teams;
    for (const Change& change : neutral_changes) {
      Market changed = market;
      change.apply(changed);
      EXPECT_EQ(select_teams(drawn(changed)).outcome.teams, teams)
          << change.name << ", seed " << seed;
    }
  }
}

TEST(selection_of_larger_markets, is_not_moved_by_teams_that_want_nothing) {
  for (std::uint64_t seed = 1; seed <= textbook_markets; ++seed) {
    Market market = random_market(seed, large);
    const auto sessions = select_teams(drawn(market)).outcome.sessions;
    market.teams.push_back(team("zzz", "1", {}));
    market.teams.back().scores = {9};
    EXPECT_EQ(select_teams(drawn(market)).outcome.sessions, sessions) << "seed " << seed;
  }
}

TEST(selection_of_larger_markets, moves_with_the_public_value) {
  const Market market = random_market(1, large);
  const auto seats = [&](const char* value) {
    return seats_of(select_teams(drawn(market, value)).outcome);
  };
  EXPECT_NE(seats("one"), seats("another"));
  EXPECT_EQ(seats("one"), seats("one"));
}

// Integers only: g++ 12 and clang 14, -O1 to -O3, have given this hash.
TEST(selection_of_larger_markets, has_the_same_hash_on_every_machine) {
  const SelectionInput input = drawn(random_market(7, large));
  EXPECT_EQ(hash_of(input, select_teams(input).outcome),
            "151c21883428d4c6645c3d320f90b429faaebf3759221a0f228d4517563c0c7b");
}

}  // namespace musubi::selection
