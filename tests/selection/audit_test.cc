// The independent check, checked: a result in which one thing is wrong must never pass.
#include "domain/selection_audit/audit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "domain/selection/explain.h"
#include "domain/selection/market_for_test.h"
#include "selection/small_market.h"

namespace musubi::selection {

using selection_audit::Published;

static Published published(const SelectionInput& input) {
  Published made{
      .input = input, .outcome = select_teams(input).outcome, .outcome_hash = "", .claims = {}};
  made.outcome_hash = hash_of(input, made.outcome);
  for (const TeamFindings& findings : explain(input, made.outcome)) {
    for (const ChoiceFinding& choice : findings.choices) {
      made.claims.push_back(
          {.team = findings.team,
           .session = choice.session,
           .reason = std::string{reason_words[static_cast<std::size_t>(choice.reason)]}});
    }
  }
  return made;
}

// Three want the one seat in the north; the south has a reserve and room.
static SelectionInput sample() {
  return drawn(market({session("north", 1), session("south", 3, {reserve("west", 1)})},
                      {team("a", "1", {"north", "south"}), team("b", "2", {"north"}, {"west"}),
                       team("c", "3", {"north", "south"}, {"west"}), team("d", "4", {"north"})}));
}

static TeamOutcome& team_of(Published& made, const char* id) {
  return *std::ranges::find(made.outcome.teams, TeamId{id}, &TeamOutcome::team);
}

namespace {

struct Case {
  const char* key;
  void (*change)(Published&);
};

}  // namespace

// Each is noticed for at least the reason named, also when its author wrote a new hash.
constexpr Case cases[] = {
    {"commitment_differs", [](Published& p) { p.input.market.sessions[1].capacity_teams = 4; }},
    {"commitment_differs", [](Published& p) { p.input.market.sessions[0].name.en = "x"; }},
    {"committed_too_late", [](Published& p) { p.input.draw.committed_at = Instant{2'000'000}; }},
    {"lottery_number_differs", [](Published& p) { p.input.draw.value += " "; }},
    {"lottery_number_differs", [](Published& p) { team_of(p, "b").lottery_number += 1; }},
    {"input_unsound", [](Published& p) { p.input.market.teams[1].id = TeamId{"a"}; }},
    {"input_unsound", [](Published& p) { p.input.market.sessions[1].reserves[0].seats = 9; }},
    {"input_unsound", [](Published& p) { p.input.market.teams[0].priority_class = ClassId{"x"}; }},
    {"teams_differ", [](Published& p) { p.outcome.teams.pop_back(); }},
    {"teams_differ", [](Published& p) { std::swap(p.outcome.teams[0], p.outcome.teams[1]); }},
    {"teams_differ", [](Published& p) { p.outcome.teams.push_back(p.outcome.teams[0]); }},
    {"sessions_differ", [](Published& p) { p.outcome.sessions.pop_back(); }},
    {"placement_differs", [](Published& p) { team_of(p, "d").placement = Placement::set_aside; }},
    {"seat_not_wanted",
     [](Published& p) {
       team_of(p, "d").seat = Seat{.session = SessionId{"south"}, .kind = SeatKind::open};
       team_of(p, "d").placement = Placement::selected;
     }},
    {"seat_against_the_rules",
     [](Published& p) {
       team_of(p, "d").seat = Seat{.session = SessionId{"north"}, .kind = SeatKind::open};
       team_of(p, "d").placement = Placement::selected;
     }},
    {"passed_over",
     [](Published& p) {
       team_of(p, "a").seat->session = SessionId{"south"};
       team_of(p, "d").seat = Seat{.session = SessionId{"north"}, .kind = SeatKind::open};
       team_of(p, "d").placement = Placement::selected;
     }},
    {"passed_over",
     [](Published& p) {
       team_of(p, "c").seat.reset();
       team_of(p, "c").placement = Placement::waiting;
     }},
    {"seat_kind_differs", [](Published& p) { team_of(p, "c").seat->kind = SeatKind::open; }},
    {"waiting_list_differs",
     [](Published& p) { std::ranges::reverse(p.outcome.sessions[0].waiting); }},
    {"waiting_list_differs",
     [](Published& p) {
       team_of(p, "a").waiting.push_back({.session = SessionId{"south"}, .position = 1});
     }},
    {"waiting_place_differs", [](Published& p) { team_of(p, "b").waiting[0].position = 2; }},
    {"groups_differ", [](Published& p) { p.outcome.sessions[0].groups[0].open += 1; }},
    {"groups_differ", [](Published& p) { p.outcome.sessions[1].groups.pop_back(); }},
    {"cutoff_differs",
     [](Published& p) { p.outcome.sessions[0].groups[0].cutoff = EverybodyAdmitted{}; }},
    {"cutoff_differs",
     [](Published& p) {
       std::get<LastAdmitted>(p.outcome.sessions[0].groups[0].cutoff).lottery_number += 1;
     }},
    {"outcome_hash_differs",
     [](Published& p) { p.outcome_hash[0] = p.outcome_hash[0] == '0' ? '1' : '0'; }},
    {"reason_differs", [](Published& p) { p.claims[0].reason = "not_needed"; }},
    {"reason_differs", [](Published& p) { p.claims.pop_back(); }},
    {"another_result",
     [](Published& p) {
       // Stable as well, but the teams' second choices: two teams and two sessions that disagree.
       Market crossed =
           market({session("north", 1), session("south", 1)},
                  {team("a", "2", {"north", "south"}), team("b", "2", {"south", "north"})});
       crossed.teams[0].choices[1].priority_class = ClassId{"1"};
       crossed.teams[1].choices[1].priority_class = ClassId{"1"};
       p = published(drawn(crossed));
       std::swap(p.outcome.teams[0].seat, p.outcome.teams[1].seat);
     }},
};

static std::set<std::string> keys_of(const Published& made) {
  std::set<std::string> keys;
  for (const Message& message : selection_audit::audit(made)) {
    EXPECT_FALSE(render(message).ja.empty());
    keys.insert(message.key.substr(std::string_view{"selection_audit."}.size()));
  }
  return keys;
}

TEST(independent_check, finds_nothing_wrong_in_a_right_result) {
  EXPECT_EQ(keys_of(published(sample())), std::set<std::string>{});
}

TEST(independent_check, finds_each_thing_that_is_wrong) {
  for (const Case& c : cases) {
    Published made = published(sample());
    c.change(made);
    EXPECT_TRUE(keys_of(made).contains(c.key)) << c.key << " case " << &c - cases;
  }
}

TEST(independent_check, has_a_case_for_every_wording) {
  std::set<std::string> used;
  for (const Case& c : cases) {
    used.insert(c.key);
  }
  std::set<std::string> worded;
  for (const MessagePattern& pattern : message_catalogue()) {
    if (pattern.key.starts_with("selection_audit.")) {
      worded.emplace(pattern.key.substr(std::string_view{"selection_audit."}.size()));
    }
  }
  EXPECT_EQ(used, worded);
}

TEST(independent_check, knows_a_stable_result_from_the_best_one) {
  Published made = published(sample());
  std::ranges::find(cases, std::string_view{"another_result"}, &Case::key)->change(made);
  EXPECT_FALSE(keys_of(made).contains("passed_over"));
}

// One seat given, taken or moved, in any market, never passes.
TEST(independent_check, notices_every_moved_seat) {
  std::size_t moved = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Published right = published(drawn(random_market(seed, {})));
    for (std::size_t t = 0; t < right.outcome.teams.size(); ++t) {
      for (const Session& session : right.input.market.sessions) {
        Published wrong = right;
        TeamOutcome& changed = wrong.outcome.teams[t];
        changed.seat = changed.seat && changed.seat->session == session.id
                           ? std::nullopt
                           : std::optional{Seat{.session = session.id, .kind = SeatKind::open}};
        changed.placement = changed.seat ? Placement::selected : Placement::waiting;
        wrong.outcome_hash = hash_of(wrong.input, wrong.outcome);
        EXPECT_FALSE(selection_audit::audit(wrong).empty()) << "seed " << seed << ", team " << t;
        moved += 1;
      }
    }
  }
  EXPECT_GT(moved, 500U);
}

}  // namespace musubi::selection
