// The engine against brute force on small markets. MUSUBI_SELECTION_MARKETS sets their number; a
// market that fails is made smaller before it is shown.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "base/digits.h"
#include "domain/selection/check_input.h"
#include "domain/selection/market_for_test.h"
#include "selection/brute_force.h"
#include "selection/properties.h"
#include "selection/small_market.h"

namespace musubi::selection {

// A failing market without one team, session or choice; those that still fail are tried further.
static std::vector<Market> smaller_than(const Market& market) {
  std::vector<Market> smaller;
  for (std::size_t t = 0; t < market.teams.size(); ++t) {
    smaller.push_back(market);
    smaller.back().teams.erase(smaller.back().teams.begin() + static_cast<std::ptrdiff_t>(t));
    if (!market.teams[t].choices.empty()) {
      smaller.push_back(market);
      smaller.back().teams[t].choices.pop_back();
    }
  }
  for (std::size_t s = 0; s < market.sessions.size(); ++s) {
    smaller.push_back(market);
    smaller.back().sessions[s].caps.clear();
    smaller.push_back(market);
    smaller.back().sessions[s].reserves.clear();
  }
  return smaller;
}

static Market shrunk(Market market, Property property) {
  for (bool is_smaller = true; is_smaller;) {
    is_smaller = false;
    for (const Market& next : smaller_than(market)) {
      if (next != market && check_market(next).empty() && !property(drawn(next)).empty()) {
        market = next;
        is_smaller = true;
        break;
      }
    }
  }
  return market;
}

static std::uint64_t markets() {
  const char* wanted = std::getenv("MUSUBI_SELECTION_MARKETS");
  return static_cast<std::uint64_t>(parse_digits(wanted == nullptr ? "" : wanted).value_or(1500));
}

static void expect_of_all_markets(Property property) {
  for (std::uint64_t seed = 0; seed < markets(); ++seed) {
    const Market market = random_market(seed, {});
    ASSERT_TRUE(check_market(market).empty()) << "seed " << seed;
    if (const std::string problem = property(drawn(market)); !problem.empty()) {
      const Market small = shrunk(market, property);
      FAIL() << "seed " << seed << ": " << problem << "\nshrunk: " << property(drawn(small)) << "\n"
             << canonical_text(small) << "result: " << seats_of(small);
    }
  }
}

TEST(selection_of_small_markets, is_stable_and_the_best_stable_one_for_every_team) {
  expect_of_all_markets(is_the_best_stable_one);
}

TEST(selection_of_small_markets, passes_the_independent_check) {
  expect_of_all_markets(passes_the_audit);
}

TEST(selection_of_small_markets, rewards_no_other_ranking_than_the_honest_one) {
  expect_of_all_markets(rewards_no_other_ranking);
}

TEST(selection_of_small_markets, never_punishes_a_better_class_or_score) {
  expect_of_all_markets(respects_improvements);
}

TEST(selection_of_small_markets, never_punishes_anybody_for_a_further_seat) {
  expect_of_all_markets(welcomes_further_seats);
}

TEST(selection_of_small_markets, ignores_choices_below_the_seat) {
  expect_of_all_markets(ignores_choices_below_the_seat);
}

TEST(selection_of_small_markets, continues_without_anybody_losing_a_seat) {
  expect_of_all_markets(continues_without_losses);
}

TEST(selection_of_small_markets, gives_the_same_after_withdrawals_whether_seats_are_held_or_not) {
  expect_of_all_markets(needs_no_holding_after_withdrawals);
}

// Otherwise "the best stable one" would say no more than "stable".
TEST(small_markets, have_several_stable_assignments_often_enough) {
  std::uint64_t several = 0;
  std::uint64_t refused = 0;
  for (std::uint64_t seed = 0; seed < markets(); ++seed) {
    const SelectionInput input = drawn(random_market(seed, {}));
    several += all_stable_assignments(input).size() > 1 ? 1 : 0;
    const Outcome outcome = select_teams(input).outcome;
    refused +=
        std::ranges::any_of(outcome.sessions,
                            [](const SessionOutcome& session) { return !session.waiting.empty(); })
            ? 1
            : 0;
  }
  EXPECT_GT(several, markets() / 100);
  EXPECT_GT(refused, markets() / 4);
  RecordProperty("several", static_cast<int>(several));
}

}  // namespace musubi::selection
