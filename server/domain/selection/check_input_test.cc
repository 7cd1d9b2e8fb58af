#include "domain/selection/check_input.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/selection/continue_round.h"
#include "domain/selection/market_for_test.h"

namespace musubi::selection {

static SelectionInput sound() {
  return drawn(
      market({session("north", 2, {reserve("west", 1)}, {cap("east", 1)}), session("south", 1)},
             {team("a", "1", {"north"}, {"west"}), team("b", "2", {"north", "south"})}));
}

static std::vector<std::string> keys_of(const std::vector<Message>& problems) {
  std::vector<std::string> keys;
  for (const Message& problem : problems) {
    EXPECT_TRUE(problem.key.starts_with("selection_input."));
    EXPECT_FALSE(render(problem).en.empty());
    keys.push_back(problem.key.substr(std::string_view{"selection_input."}.size()));
  }
  return keys;
}

static Standing offered(const char* id, const char* session) {
  return {.team = TeamId{id}, .state = Offered{SessionId{session}}, .declined = {}};
}

namespace {

struct InputCase {
  const char* key;
  void (*change)(SelectionInput&);
};

}  // namespace

constexpr InputCase market_cases[] = {
    {"bad_id", [](SelectionInput& i) { i.market.call = SelectionCallId{""}; }},
    {"bad_id", [](SelectionInput& i) { i.market.call = SelectionCallId{"a b"}; }},
    {"bad_id", [](SelectionInput& i) { i.market.teams[0].id = TeamId{"-"}; }},
    {"bad_id", [](SelectionInput& i) { i.market.teams[0].id = TeamId{"a/b"}; }},
    {"bad_id", [](SelectionInput& i) { i.market.teams[0].id = TeamId{std::string(65, 'a')}; }},
    {"bad_id", [](SelectionInput& i) { i.market.teams[0].institution = InstitutionId{"病院"}; }},
    {"bad_words", [](SelectionInput& i) { i.market.sessions[0].name.en = ""; }},
    {"bad_words", [](SelectionInput& i) { i.market.classes[0].name.ja = "a\nclass 0"; }},
    {"bad_words", [](SelectionInput& i) { i.market.lottery.value = ""; }},
    {"doubled_id", [](SelectionInput& i) { i.market.teams[1].id = TeamId{"a"}; }},
    {"doubled_id", [](SelectionInput& i) { i.market.groups.push_back(i.market.groups[1]); }},
    {"doubled_mention",
     [](SelectionInput& i) { i.market.teams[1].choices[1].session = SessionId{"north"}; }},
    {"doubled_mention", [](SelectionInput& i) { i.market.teams[0].groups.emplace_back("west"); }},
    {"doubled_mention",
     [](SelectionInput& i) { i.market.sessions[0].reserves.push_back(reserve("west", 0)); }},
    {"doubled_mention",
     [](SelectionInput& i) { i.market.sessions[0].caps.push_back(cap("east", 2)); }},
    {"fallback_too_early",
     [](SelectionInput& i) { i.market.lottery.fallback_known_from = Instant{2'000'000}; }},
    {"number_out_of_bounds", [](SelectionInput& i) { i.market.sessions[1].capacity_teams = -1; }},
    {"number_out_of_bounds",
     [](SelectionInput& i) { i.market.sessions[1].capacity_teams = INT64_MAX; }},
    {"number_out_of_bounds",
     [](SelectionInput& i) { i.market.sessions[0].reserves[0].seats = -1; }},
    {"number_out_of_bounds",
     [](SelectionInput& i) { i.market.sessions[0].caps[0].teams_max = -1; }},
    {"number_out_of_bounds", [](SelectionInput& i) { i.market.teams[0].institution_rank = 0; }},
    {"number_out_of_bounds",
     [](SelectionInput& i) { i.market.teams_per_institution = TeamsAtMost{0}; }},
    {"number_out_of_bounds", [](SelectionInput& i) { i.market.cell_teams_min = 0; }},
    {"overlapping_groups",
     [](SelectionInput& i) { i.market.teams[0].groups.emplace_back("east"); }},
    {"rank_doubled",
     [](SelectionInput& i) {
       for (Team& next : i.market.teams) {
         next.institution = InstitutionId{"one"};
         next.institution_rank = 1;
       }
     }},
    {"rank_missing",
     [](SelectionInput& i) {
       i.market.teams_per_institution = TeamsAtMost{1};
       i.market.teams[0].institution = i.market.teams[1].institution;
       i.market.teams[0].institution_rank = 1;
     }},
    {"reserve_beyond_cap",
     [](SelectionInput& i) { i.market.sessions[0].caps[0] = cap("west", 0); }},
    {"reserves_beyond_capacity",
     [](SelectionInput& i) { i.market.sessions[0].capacity_teams = 0; }},
    {"score_count", [](SelectionInput& i) { i.market.teams[0].scores = {1}; }},
    {"unknown_id", [](SelectionInput& i) { i.market.teams[0].priority_class = ClassId{"x"}; }},
    {"unknown_id", [](SelectionInput& i) { i.market.teams[1].groups = {GroupId{"x"}}; }},
    {"unknown_id",
     [](SelectionInput& i) { i.market.teams[0].choices[0].session = SessionId{"x"}; }},
    {"unknown_id",
     [](SelectionInput& i) { i.market.teams[0].choices[0].priority_class = ClassId{"x"}; }},
    {"unknown_id", [](SelectionInput& i) { i.market.sessions[0].reserves[0] = reserve("x", 1); }},
    {"unknown_id", [](SelectionInput& i) { i.market.sessions[0].caps[0] = cap("x", 1); }},
};

constexpr InputCase round_cases[] = {
    {"commitment_differs", [](SelectionInput& i) { i.market.sessions[1].capacity_teams = 2; }},
    {"committed_too_late", [](SelectionInput& i) { i.draw.committed_at = Instant{2'000'000}; }},
    {"bad_words", [](SelectionInput& i) { i.draw.value = ""; }},
    {"number_out_of_bounds", [](SelectionInput& i) { i.round.number = 0; }},
    {"unknown_id", [](SelectionInput& i) { i.round.standings = {offered("x", "north")}; }},
    {"doubled_mention",
     [](SelectionInput& i) {
       i.round.standings = {offered("a", "north"), {TeamId{"a"}, Withdrawn{}, {}}};
     }},
    {"not_a_choice", [](SelectionInput& i) { i.round.standings = {offered("a", "south")}; }},
    {"declined_own_seat",
     [](SelectionInput& i) {
       i.round.standings = {offered("a", "north")};
       i.round.standings[0].declined = {SessionId{"north"}};
     }},
    {"kept_beyond_capacity",
     [](SelectionInput& i) {
       i.market.sessions[0] = session("north", 1);
       i.draw.commitment = commitment_of(i.market);
       i.round.standings = {offered("a", "north"), offered("b", "north")};
     }},
    {"kept_beyond_cap",
     [](SelectionInput& i) {
       i.market.sessions[0] = session("north", 2, {}, {cap("west", 0)});
       i.draw.commitment = commitment_of(i.market);
       i.round.standings = {offered("a", "north")};
     }},
    {"set_aside_with_seat",
     [](SelectionInput& i) {
       i.market.teams_per_institution = TeamsAtMost{1};
       for (Team& next : i.market.teams) {
         next.institution = InstitutionId{"one"};
         next.institution_rank = next.id.value == "a" ? 2 : 1;
       }
       i.draw.commitment = commitment_of(i.market);
       i.round.standings = {offered("a", "north")};
     }},
};

TEST(check_of_an_input, finds_nothing_in_a_sound_one) {
  EXPECT_TRUE(check_input(sound()).empty());
  EXPECT_TRUE(check_market(sound().market).empty());
}

TEST(check_of_an_input, names_each_problem_of_the_market) {
  for (const InputCase& c : market_cases) {
    SelectionInput input = sound();
    c.change(input);
    const auto keys = keys_of(check_market(input.market));
    EXPECT_EQ(keys, std::vector<std::string>{c.key}) << c.key << " case " << &c - market_cases;
  }
}

TEST(check_of_an_input, names_each_problem_of_the_draw_and_the_standings) {
  for (const InputCase& c : round_cases) {
    SelectionInput input = sound();
    c.change(input);
    EXPECT_EQ(keys_of(check_input(input)), std::vector<std::string>{c.key})
        << c.key << " case " << &c - round_cases;
  }
}

TEST(check_of_an_input, names_all_problems_at_once) {
  SelectionInput input = sound();
  input.market.sessions[1].capacity_teams = -1;  // without reserves: one problem, not two
  input.market.teams[0].priority_class = ClassId{"x"};
  input.market.teams[1].id = TeamId{"a"};
  EXPECT_EQ(keys_of(check_input(input)),
            (std::vector<std::string>{"number_out_of_bounds", "unknown_id", "doubled_id"}));
}

TEST(check_of_an_input, has_a_case_for_every_wording_and_no_wording_is_unused) {
  // Of answers, which continue_round_test.cc covers.
  std::set<std::string> used = {"takes_no_part", "nothing_to_confirm"};
  for (const InputCase& c : market_cases) {
    used.insert(c.key);
  }
  for (const InputCase& c : round_cases) {
    used.insert(c.key);
  }
  std::set<std::string> worded;
  for (const MessagePattern& pattern : message_catalogue()) {
    if (pattern.key.starts_with("selection_input.")) {
      worded.emplace(pattern.key.substr(std::string_view{"selection_input."}.size()));
    }
  }
  EXPECT_EQ(used, worded);
}

}  // namespace musubi::selection
