#include "domain/selection/canonical.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/selection/market_for_test.h"

namespace musubi::selection {

static Market sample() {
  Market made = market({session("south", 3, {reserve("west", 1), reserve("east", 1)},
                                {cap("west", 2), cap("remote", 1)}),
                        session("north", 2)},
                       {team("b", "1", {"south", "north"}, {"west"}), team("a", "2", {})});
  made.classes.resize(2);
  made.criteria = {{.id = CriterionId{"cases"}, .name = {"症例数", "cases"}}};
  made.teams[0].scores = {12};
  made.teams[1].scores = {-3};
  made.teams[0].institution_rank = 1;
  made.teams[0].choices[1].priority_class = ClassId{"2"};
  made.teams_per_institution = TeamsAtMost{2};
  return made;
}

TEST(canonical_text, has_one_fact_for_each_line_in_an_order_of_its_own) {
  EXPECT_EQ(canonical_text(sample()),
            "musubi-selection/1\n"
            "call call-1\n"
            "lottery 1970-01-01T00:00:02.000000Z the first number\n"
            "fallback 1970-01-01T00:00:03.000000Z the second number\n"
            "cell_teams_min 1\n"
            "teams_per_institution 2\n"
            "class 1\nname_ja 「1」\nname_en 1\n"
            "class 2\nname_ja 「2」\nname_en 2\n"
            "criterion cases\nname_ja 症例数\nname_en cases\n"
            "group east\nname_ja 「east」\nname_en east\n"
            "group remote\nname_ja 「remote」\nname_en remote\n"
            "group west\nname_ja 「west」\nname_en west\n"
            "session north capacity 2\nname_ja 「north」\nname_en north\n"
            "session south capacity 3\nname_ja 「south」\nname_en south\n"
            "reserve west 1\nreserve east 1\ncap remote 1\ncap west 2\n"
            "team a institution of-a rank - class 2 scores -3 groups choices\n"
            "team b institution of-b rank 1 class 1 scores 12 groups west choices south north:2\n");
}

TEST(commitment, is_the_same_however_the_rows_came) {
  Market shuffled = sample();
  std::ranges::reverse(shuffled.teams);
  std::ranges::reverse(shuffled.sessions);
  std::ranges::reverse(shuffled.groups);
  std::ranges::reverse(shuffled.sessions[1].caps);
  EXPECT_EQ(commitment_of(shuffled), commitment_of(sample()));
}

TEST(commitment, changes_with_everything_that_decides) {
  const auto changed = [](void (*change)(Market&)) {
    Market made = sample();
    change(made);
    return commitment_of(made);
  };
  void (*const changes[])(Market&) = {
      [](Market& m) { m.call = SelectionCallId{"call-2"}; },
      [](Market& m) { m.lottery.value += "!"; },
      [](Market& m) { m.lottery.known_from = Instant{1}; },
      [](Market& m) { m.lottery.fallback += "!"; },
      [](Market& m) { m.cell_teams_min = 5; },
      [](Market& m) { m.teams_per_institution = AllTeams{}; },
      [](Market& m) { std::ranges::reverse(m.classes); },
      [](Market& m) { m.criteria.clear(); },
      [](Market& m) { m.groups.pop_back(); },
      [](Market& m) { m.sessions[0].capacity_teams += 1; },
      [](Market& m) { std::ranges::reverse(m.sessions[0].reserves); },
      [](Market& m) { m.sessions[0].caps[0].teams_max += 1; },
      [](Market& m) { m.teams[0].priority_class = ClassId{"2"}; },
      [](Market& m) { m.teams[0].institution_rank = 2; },
      [](Market& m) { m.teams[0].scores[0] += 1; },
      [](Market& m) { m.teams[0].groups.clear(); },
      [](Market& m) { std::ranges::reverse(m.teams[0].choices); },
      [](Market& m) { m.teams.pop_back(); },
  };
  for (std::size_t i = 0; i < std::size(changes); ++i) {
    EXPECT_NE(changed(changes[i]), commitment_of(sample())) << "change " << i;
  }
}

}  // namespace musubi::selection
