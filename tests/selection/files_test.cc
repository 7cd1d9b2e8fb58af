// The files of a selection, and the page that explains them: what it says must be computed.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/selection_file.h"
#include "domain/selection/check_input.h"
#include "domain/selection/market_for_test.h"
#include "selection/small_market.h"
#include "selection/worked_example.h"

namespace musubi::selection {

static std::string result_of(const SelectionInput& input) {
  return app::selection_result_json(input, select_teams(input).outcome);
}

TEST(selection_file, is_read_as_it_was_written) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Dice dice{seed};
    SelectionInput input = drawn(random_market(seed, {.teams_max = 40}));
    for (int round = 0; round < 3; ++round) {
      const Outcome outcome = select_teams(input).outcome;
      const std::string json = app::selection_result_json(input, outcome);
      const auto read = app::read_selection_result(json);
      ASSERT_TRUE(read.problems.empty()) << read.problems[0].en;
      EXPECT_EQ(read.file.outcome, outcome);
      EXPECT_EQ(app::selection_result_json(read.file.input, read.file.outcome), json);
      EXPECT_TRUE(selection_audit::audit(read.file).empty()) << "seed " << seed;
      input.round = random_next_round(input, outcome, dice);
    }
  }
}

TEST(selection_file, is_the_same_to_the_byte_however_the_rows_came) {
  Market market = random_market(3, {.teams_max = 40});
  const std::string json = result_of(drawn(market));
  std::ranges::reverse(market.teams);
  std::ranges::reverse(market.sessions);
  std::ranges::reverse(market.groups);
  EXPECT_EQ(result_of(drawn(market)), json);
}

TEST(selection_input_file, names_all_problems_of_its_syntax_with_their_places) {
  std::string text = read_example("input.json");
  const auto replace = [&](std::string_view what, std::string_view by) {
    text.replace(text.find(what), what.size(), by);
  };
  replace("\"capacity_teams\": 3", "\"capacity\": 3");
  replace("\"2026-07-10T12:00:00+09:00\"", "\"July\"");
  replace("\"scores\": {}", "\"scores\": {\"x\": 1}");
  const auto read = app::read_selection_input(text);
  std::string places;
  for (const LocalisedText& problem : read.problems) {
    EXPECT_TRUE(problem.ja.ends_with("。"));
    places += problem.en.substr(0, problem.en.find(':')) + " ";
  }
  EXPECT_EQ(places,
            "/lottery/known_from /sessions/0/capacity_teams /sessions/0/capacity "
            "/teams/0/scores/x ");
}

TEST(selection_input_file, is_refused_whatever_is_cut_off) {
  const std::string text = read_example("input.json");
  for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
    EXPECT_FALSE(app::read_selection_input(text.substr(0, length)).problems.empty());
  }
}

// Any one byte changed is refused, or read as something that can be checked, and never a crash.
TEST(selection_result_file, survives_any_changed_byte) {
  const std::string text =
      result_of(drawn(app::read_selection_input(read_example("input.json")).file.market));
  std::size_t noticed = 0;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    std::string changed = text;
    changed[at] = changed[at] == '1' ? '2' : '1';
    const auto read = app::read_selection_result(changed);
    noticed += !read.problems.empty() || !selection_audit::audit(read.file).empty() ? 1 : 0;
  }
  // Only the wording of explanations, which no rule depends on, may change unnoticed.
  EXPECT_GT(noticed, text.size() / 6);
}

TEST(selection_notice, tells_up_to_whom_the_seats_went_and_nothing_about_teams) {
  SelectionInput input =
      drawn(market({session("north", 2, {reserve("west", 1)}), session("south", 9)},
                   {team("team-a", "1", {"north", "south"}), team("team-b", "2", {"north"}),
                    team("team-c", "2", {"north"}), team("team-d", "3", {"north"}, {"west"})}));
  input.market.criteria = {{.id = CriterionId{"cases"}, .name = names("cases")}};
  for (Team& next : input.market.teams) {
    next.scores = {7'654'321};
  }
  const auto notice = [&](std::int64_t cell_teams_min) {
    input.market.cell_teams_min = cell_teams_min;
    return app::selection_notice_json(input, select_teams(input).outcome);
  };
  const std::string told = notice(1);
  EXPECT_NE(told.find("{\"session\":\"north\",\"capacity_teams\":2"), std::string::npos) << told;
  EXPECT_NE(told.find("{\"admitted\":\"last\",\"priority_class\":\"1\""), std::string::npos)
      << told;
  EXPECT_NE(told.find("{\"admitted\":\"everybody\"}"), std::string::npos);
  EXPECT_NE(told.find(input.draw.value), std::string::npos);
  for (const char* hidden : {"team-", "7654321", "of-team"}) {
    EXPECT_EQ(told.find(hidden), std::string::npos) << hidden;
  }
  // One team of the west, and one that was admitted before two who wait: too few at two.
  EXPECT_EQ(notice(2).find("\"last\""), std::string::npos);
  EXPECT_NE(notice(2).find("not_told"), std::string::npos);
}

TEST(worked_example, is_what_the_page_says) {
  const std::string path = MUSUBI_SOURCE_DIR "/docs/domain/selection.md";
  std::ifstream file{path, std::ios::binary};
  std::string page{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  for (const auto& [name, language] :
       {std::pair{"ja", Language::ja}, std::pair{"en", Language::en}}) {
    const std::string begin = fmt::format("<!-- example {} -->\n", name);
    const std::size_t from = page.find(begin) + begin.size();
    const std::size_t length = page.find("<!-- end -->", from) - from;
    if (std::getenv("MUSUBI_UPDATE") != nullptr) {
      page.replace(from, length, worked_example(language));
      std::ofstream{path, std::ios::binary} << page;
    }
    EXPECT_EQ(page.substr(from, page.find("<!-- end -->", from) - from), worked_example(language));
  }
}

TEST(worked_example, is_a_sound_input) {
  const auto read = app::read_selection_input(read_example("input.json"));
  ASSERT_TRUE(read.problems.empty()) << read.problems[0].en;
  const auto problems =
      check_input({.market = read.file.market, .draw = read.file.draw.value(), .round = {}});
  EXPECT_TRUE(problems.empty()) << render(problems[0]).en;
  EXPECT_TRUE(app::read_selection_answers(read_example("answers.json")).problems.empty());
}

}  // namespace musubi::selection
