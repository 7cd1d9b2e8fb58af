#include "domain/selection/select.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/selection/market_for_test.h"

namespace musubi::selection {

TEST(selection, gives_each_team_the_best_choice_that_no_team_with_more_priority_takes) {
  EXPECT_EQ(seats_of(market({session("north", 1), session("south", 1)},
                            {team("a", "1", {"north", "south"}), team("b", "2", {"north", "south"}),
                             team("c", "3", {"north", "south"})})),
            "a:north b:south c:-");
}

// First come or first choice would give c the south; here a choice costs no priority.
TEST(selection, asks_for_no_tactics_in_the_ranking) {
  EXPECT_EQ(seats_of(market({session("north", 1), session("south", 1)},
                            {team("a", "1", {"north"}), team("b", "2", {"north", "south"}),
                             team("c", "3", {"south", "north"})})),
            "a:north b:south c:-");
}

TEST(selection, opens_reserved_seats_that_nobody_of_the_group_fills) {
  const auto seats = [](const std::vector<std::string>& groups) {
    return seats_of(market(
        {session("north", 2, {reserve("west", 1)})},
        {team("a", "1", {"north"}), team("b", "1", {"north"}), team("c", "3", {"north"}, groups)}));
  };
  EXPECT_EQ(seats({}), "a:north b:north c:-");
  EXPECT_TRUE(seats({"west"}).ends_with(" c:north"));
}

TEST(selection, never_goes_beyond_the_limit_of_a_group) {
  EXPECT_EQ(
      seats_of(market({session("north", 3, {}, {cap("west", 1)}), session("south", 1)},
                      {team("a", "1", {"north"}, {"west"}),
                       team("b", "2", {"north", "south"}, {"west"}), team("c", "3", {"north"})})),
      "a:north b:south c:north");
}

TEST(selection, compares_criteria_within_a_class_before_the_lottery) {
  Market made = market({session("north", 1)}, {team("a", "2", {"north"}), team("b", "2", {"north"}),
                                               team("c", "3", {"north"})});
  made.criteria = {{.id = CriterionId{"cases"}, .name = names("cases")},
                   {.id = CriterionId{"years"}, .name = names("years")}};
  made.teams[0].scores = {4, 9};
  made.teams[1].scores = {5, 0};
  made.teams[2].scores = {9, 9};
  EXPECT_EQ(seats_of(made), "a:- b:north c:-");
  made.teams[0].scores = {5, 1};
  EXPECT_EQ(seats_of(made), "a:north b:- c:-");
}

TEST(selection, breaks_ties_by_the_smaller_lottery_number) {
  const Selected selected = select_teams(
      drawn(market({session("north", 1)}, {team("a", "1", {"north"}), team("b", "1", {"north"})})));
  const auto& teams = selected.outcome.teams;
  EXPECT_EQ(teams[0].seat.has_value(), teams[0].lottery_number < teams[1].lottery_number);
  EXPECT_NE(teams[0].seat.has_value(), teams[1].seat.has_value());
}

TEST(selection, takes_the_class_of_a_choice_where_it_has_one) {
  Market made =
      market({session("north", 1)}, {team("a", "2", {"north"}), team("b", "3", {"north"})});
  made.teams[1].choices[0].priority_class = ClassId{"1"};
  EXPECT_EQ(seats_of(made), "a:- b:north");
}

TEST(selection, sets_the_teams_aside_that_their_institution_ranks_behind) {
  Market made = market({session("north", 3)}, {team("a", "1", {"north"}), team("b", "2", {"north"}),
                                               team("c", "3", {"north"})});
  made.teams_per_institution = TeamsAtMost{1};
  for (std::size_t t = 0; t < 2; ++t) {
    made.teams[t].institution = InstitutionId{"one"};
    made.teams[t].institution_rank = 2 - static_cast<std::int64_t>(t);
  }
  const Outcome outcome = select_teams(drawn(made)).outcome;
  EXPECT_EQ(seats_of(outcome), "a:- b:north c:north");
  EXPECT_EQ(outcome.teams[0].placement, Placement::set_aside);
}

TEST(waiting_list, has_the_refused_in_the_order_of_their_priority) {
  const Outcome outcome =
      select_teams(drawn(market({session("north", 1), session("south", 1)},
                                {team("a", "1", {"north"}), team("b", "3", {"north"}),
                                 team("c", "2", {"north", "south"})})))
          .outcome;
  EXPECT_EQ(outcome.sessions[0].waiting, (std::vector{TeamId{"c"}, TeamId{"b"}}));
  EXPECT_TRUE(outcome.sessions[1].waiting.empty());
  // c has the south and would still rather go north.
  EXPECT_EQ(outcome.teams[2].waiting,
            (std::vector{WaitingPlace{.session = SessionId{"north"}, .position = 1}}));
}

TEST(cutoff, says_who_was_admitted_last_and_where_everybody_was) {
  const auto cutoffs = [](std::int64_t capacity) {
    const Market made =
        market({session("north", capacity, {reserve("west", 1)}, {cap("east", 1)})},
               {team("a", "1", {"north"}), team("b", "2", {"north"}, {"west"}),
                team("c", "3", {"north"}, {"east"}), team("d", "4", {"north"}, {"east"})});
    return select_teams(drawn(made)).outcome.sessions[0].groups;
  };
  const auto class_of = [](const Cutoff& cutoff) {
    return std::get<LastAdmitted>(cutoff).priority_class.value;
  };
  const auto full = cutoffs(2);  // a and b
  EXPECT_EQ(class_of(full[0].cutoff), "2");
  EXPECT_EQ(class_of(full[1].cutoff), "1");
  EXPECT_EQ(class_of(full[2].cutoff), "1");
  const auto roomy = cutoffs(4);  // a, b and c
  EXPECT_TRUE(std::holds_alternative<EverybodyAdmitted>(roomy[0].cutoff));
  EXPECT_EQ(class_of(roomy[1].cutoff), "3");  // the limit of the east
  EXPECT_TRUE(std::holds_alternative<EverybodyAdmitted>(roomy[2].cutoff));
  EXPECT_TRUE(std::holds_alternative<NobodyAdmitted>(cutoffs(1)[2].cutoff));  // only a reserve
}

TEST(selection, is_the_same_however_the_rows_came) {
  Market made = market({session("north", 1, {reserve("west", 1)}), session("south", 1)},
                       {team("a", "1", {"south", "north"}), team("b", "1", {"south", "north"}),
                        team("c", "1", {"south"}, {"west"}), team("d", "2", {"north"}, {"west"})});
  const SelectionInput input = drawn(made);
  const Outcome outcome = select_teams(input).outcome;
  std::ranges::reverse(made.teams);
  std::ranges::reverse(made.sessions);
  const SelectionInput reversed = drawn(made);
  EXPECT_EQ(select_teams(reversed).outcome, outcome);
  EXPECT_EQ(hash_of(reversed, select_teams(reversed).outcome), hash_of(input, outcome));
}

}  // namespace musubi::selection
