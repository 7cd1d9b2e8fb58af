#include "domain/selection/continue_round.h"

#include <gtest/gtest.h>

#include "domain/selection/market_for_test.h"

namespace musubi::selection {

static Answer confirms(const char* team) { return {TeamId{team}, Confirms{}}; }
static Answer withdraws(const char* team) { return {TeamId{team}, Withdraws{}}; }
static Answer declines(const char* team, const char* session) {
  return {TeamId{team}, Declines{SessionId{session}}};
}

static SelectionInput three_teams() {
  return drawn(market({session("north", 1), session("south", 1)},
                      {team("a", "1", {"north", "south"}), team("b", "2", {"north", "south"}),
                       team("c", "3", {"south", "north"})}));
}

static SelectionInput next(const SelectionInput& input, const std::vector<Answer>& answers) {
  Continued continued = continue_round(input, select_teams(input).outcome, answers);
  EXPECT_TRUE(continued.problems.empty());
  SelectionInput made = input;
  made.round = std::move(continued.round);
  return made;
}

static std::string seats_after(const std::vector<Answer>& answers) {
  return seats_of(select_teams(next(three_teams(), answers)).outcome);
}

TEST(next_round, changes_nothing_without_answers) {
  const SelectionInput input = three_teams();
  EXPECT_EQ(seats_of(select_teams(input).outcome), "a:north b:south c:-");
  EXPECT_EQ(seats_after({}), "a:north b:south c:-");
}

TEST(next_round, gives_freed_seats_to_the_waiting_list) {
  struct Case {
    std::vector<Answer> answers;
    const char* seats;
  };
  const Case cases[] = {
      // b moves up, and c gets what b leaves.
      {{withdraws("a")}, "a:- b:north c:south"},
      {{declines("a", "north"), declines("a", "south")}, "a:- b:north c:south"},
      // A confirmed team moves no more.
      {{withdraws("a"), confirms("b")}, "a:- b:south c:north"},
      {{withdraws("b")}, "a:north b:- c:south"},
      // Nobody loses a seat to a team that declined its own, whatever that team's priority.
      {{declines("a", "north")}, "a:south b:north c:-"},
      {{declines("a", "north"), confirms("b")}, "a:- b:south c:north"},
      {{declines("c", "south")}, "a:north b:south c:-"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(seats_after(c.answers), c.seats) << c.seats;
  }
}

TEST(next_round, keeps_seats_before_the_reserves_of_others) {
  SelectionInput input =
      drawn(market({session("north", 1, {reserve("west", 1)}), session("south", 1)},
                   {team("a", "3", {"north"}), team("b", "1", {"south", "north"}, {"west"})}));
  EXPECT_EQ(seats_of(select_teams(input).outcome), "a:north b:south");
  input = next(input, {declines("b", "south")});
  EXPECT_EQ(seats_of(select_teams(input).outcome), "a:north b:-");
  EXPECT_EQ(select_teams(input).outcome.teams[0].seat->kind, SeatKind::kept);
}

TEST(next_round, remembers_what_was_answered_before) {
  const SelectionInput second = next(three_teams(), {confirms("b"), withdraws("a")});
  const SelectionInput third = next(second, {});
  EXPECT_EQ(third.round.number, 3);
  EXPECT_EQ(seats_of(select_teams(third).outcome), "a:- b:south c:north");
  EXPECT_EQ(select_teams(third).outcome.teams[0].placement, Placement::withdrawn);
  // A confirmed team may still have to give up.
  EXPECT_EQ(seats_of(select_teams(next(third, {withdraws("b")})).outcome), "a:- b:- c:south");
}

TEST(next_round, refuses_answers_that_make_no_sense_and_names_all_of_them) {
  const SelectionInput input = next(three_teams(), {withdraws("a")});
  const Continued continued =
      continue_round(input, select_teams(input).outcome,
                     {confirms("a"), confirms("x"), confirms("b"), withdraws("b"),
                      declines("c", "west"), declines("c", "west")});
  std::vector<std::string> keys;
  for (const Message& problem : continued.problems) {
    keys.push_back(problem.key);
    EXPECT_FALSE(render(problem).ja.empty());
  }
  EXPECT_EQ(keys, (std::vector<std::string>{
                      "selection_input.takes_no_part", "selection_input.unknown_id",
                      "selection_input.doubled_mention", "selection_input.not_a_choice",
                      "selection_input.not_a_choice"}));
  EXPECT_TRUE(continued.round.standings.empty());
}

TEST(next_round, has_nothing_to_confirm_for_a_team_without_a_seat) {
  const SelectionInput input = three_teams();
  const Continued continued = continue_round(input, select_teams(input).outcome, {confirms("c")});
  ASSERT_EQ(continued.problems.size(), 1U);
  EXPECT_EQ(continued.problems[0].key, "selection_input.nothing_to_confirm");
}

}  // namespace musubi::selection
