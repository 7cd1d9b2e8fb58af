#include "domain/selection/explain.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/selection/continue_round.h"
#include "domain/selection/lottery.h"
#include "domain/selection/market_for_test.h"

namespace musubi::selection {

static TeamFindings of(const SelectionInput& input, const std::string& id) {
  for (TeamFindings& findings : explain(input, select_teams(input).outcome)) {
    if (findings.team.value == id) {
      return findings;
    }
  }
  ADD_FAILURE() << id;
  return {};
}

static std::string keys_of(const TeamFindings& findings) {
  std::string text = findings.summary.key;
  for (const ChoiceFinding& finding : findings.choices) {
    EXPECT_FALSE(render(finding.message).ja.empty());
    text += " " + finding.message.key;
  }
  return text;
}

namespace {

struct ExplainedCase {
  SelectionInput input;
  const char* team;
  const char* keys;
};

}  // namespace

static SelectionInput one_seat(std::vector<Team> teams) {
  return drawn(market({session("north", 1), session("south", 9)}, std::move(teams)));
}

static std::vector<ExplainedCase> cases_of_one_round() {
  Market limited =
      market({session("north", 2, {}, {cap("west", 1)})},
             {team("a", "1", {"north"}, {"west"}), team("b", "2", {"north"}, {"west"})});
  Market reserved = market({session("north", 1, {reserve("west", 1)})},
                           {team("a", "1", {"north"}), team("b", "2", {"north"}, {"west"})});
  Market scored =
      market({session("north", 1)}, {team("a", "1", {"north"}), team("b", "1", {"north"})});
  scored.criteria = {{.id = CriterionId{"cases"}, .name = names("cases")}};
  scored.teams[0].scores = {7};
  scored.teams[1].scores = {3};
  Market ranked =
      market({session("north", 1)}, {team("a", "1", {"north"}), team("b", "1", {"north"})});
  ranked.teams_per_institution = TeamsAtMost{1};
  for (Team& next : ranked.teams) {
    next.institution = InstitutionId{"one"};
    next.institution_rank = next.id.value == "a" ? 1 : 2;
  }
  const SelectionInput two =
      one_seat({team("a", "1", {"north", "south"}), team("b", "2", {"north", "south"}),
                team("c", "3", {"north"}), team("d", "1", {})});
  return {
      {two, "a", "selection.summary_selected selection.obtained_open selection.not_needed"},
      {two, "b", "selection.summary_selected selection.class_behind selection.obtained_open"},
      {two, "c", "selection.summary_waiting selection.class_behind"},
      {two, "d", "selection.summary_no_choice"},
      {drawn(limited), "b", "selection.summary_waiting selection.group_limit"},
      {drawn(reserved), "b", "selection.summary_selected selection.obtained_reserved"},
      {drawn(reserved), "a", "selection.summary_waiting selection.no_free_seat"},
      {drawn(scored), "b", "selection.summary_waiting selection.score_behind"},
      {drawn(ranked), "b", "selection.summary_set_aside"},
  };
}

static std::vector<ExplainedCase> all_cases() {
  std::vector<ExplainedCase> cases = cases_of_one_round();
  SelectionInput tied = one_seat({team("a", "1", {"north"}), team("b", "1", {"north"})});
  const bool is_a_first = select_teams(tied).outcome.teams[0].seat.has_value();
  cases.push_back(
      {tied, is_a_first ? "b" : "a", "selection.summary_waiting selection.lottery_behind"});
  tied.market.cell_teams_min = 2;
  cases.push_back({tied, is_a_first ? "b" : "a", "selection.summary_waiting selection.outranked"});
  SelectionInput later = one_seat({team("a", "1", {"north"}), team("b", "1", {"south", "north"})});
  later.round =
      continue_round(later, select_teams(later).outcome,
                     {{TeamId{"a"}, Withdraws{}}, {TeamId{"b"}, Declines{SessionId{"south"}}}})
          .round;
  cases.push_back({later, "a", "selection.summary_withdrawn"});
  cases.push_back(
      {later, "b", "selection.summary_selected selection.declined selection.obtained_open"});
  later.round = continue_round(later, select_teams(later).outcome, {}).round;
  cases.push_back(
      {later, "b", "selection.summary_selected selection.declined selection.obtained_before"});
  return cases;
}

TEST(explanation, says_for_each_choice_what_decided) {
  for (const ExplainedCase& c : all_cases()) {
    EXPECT_EQ(keys_of(of(c.input, c.team)), c.keys) << c.team;
  }
}

TEST(explanation, has_a_case_for_every_wording_and_no_wording_is_unused) {
  std::set<std::string> used;
  for (const ExplainedCase& c : all_cases()) {
    const TeamFindings findings = of(c.input, c.team);
    used.insert(findings.summary.key);
    for (const ChoiceFinding& finding : findings.choices) {
      used.insert(finding.message.key);
    }
  }
  std::set<std::string> worded;
  for (const MessagePattern& pattern : message_catalogue()) {
    if (pattern.key.starts_with("selection.")) {
      worded.emplace(pattern.key);
    }
  }
  EXPECT_EQ(used, worded);
}

TEST(explanation, names_no_other_team_and_no_score_of_another) {
  Market made = market({session("north", 1)},
                       {team("hidden-team", "1", {"north"}), team("own-team", "1", {"north"})});
  made.criteria = {{.id = CriterionId{"cases"}, .name = names("cases")}};
  made.teams[0].scores = {987'654};
  made.teams[1].scores = {3};
  made.teams[0].institution = InstitutionId{"hidden-hospital"};
  const TeamFindings findings = of(drawn(made), "own-team");
  ASSERT_EQ(findings.choices.size(), 1U);
  const std::string sentence = render(findings.choices[0].message).en;
  EXPECT_EQ(sentence.find("hidden"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("987"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("has 3"), std::string::npos) << sentence;
}

TEST(explanation, gives_both_lottery_numbers_where_the_lottery_decided) {
  const SelectionInput input = one_seat({team("a", "1", {"north"}), team("b", "1", {"north"})});
  const Outcome outcome = select_teams(input).outcome;
  const std::size_t first = outcome.teams[0].seat ? 0 : 1;
  const TeamFindings findings = of(input, outcome.teams[1 - first].team.value);
  const std::string sentence = render(findings.choices[0].message).ja;
  for (const TeamOutcome& next : outcome.teams) {
    EXPECT_NE(sentence.find(lottery_number_text(next.lottery_number)), std::string::npos);
  }
}

// Three seats, three waiting: at a minimum of three the class is told, at four it is not.
TEST(explanation, is_silent_where_fewer_teams_are_concerned_than_the_minimum) {
  std::vector<Team> teams;
  for (const char* id : {"a", "b", "c"}) {
    teams.push_back(team(id, "1", {"north"}));
    teams.push_back(team(std::string{id} + "2", "2", {"north"}));
  }
  SelectionInput input = drawn(market({session("north", 3)}, teams));
  const auto reason = [&](std::int64_t cell_teams_min) {
    input.market.cell_teams_min = cell_teams_min;
    return of(input, "a2").choices[0].reason;
  };
  EXPECT_EQ(reason(3), Reason::class_behind);
  EXPECT_EQ(reason(4), Reason::outranked);
}

}  // namespace musubi::selection
