#include "http/documents/catalogue_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

using application::WindowState;

services::ProgrammeView suction() {
  return view_for_test(definition_for_test(), instant_for_test("2024-05-01T10:05:00+09:00"));
}

std::string catalogue_of(const CatalogueView& view) {
  return catalogue_page({Language::ja, html::Url::parse("/s.css").value(),
                         instant_for_test("2024-05-01T10:05:00+09:00")},
                        view);
}

struct MatchCase {
  const char* text;
  std::optional<WindowState> state;
  bool found;
};

const MatchCase match_cases[] = {
    {"", {}, true},
    {"喀痰吸引", {}, true},
    {"ｶｸﾀﾝ", {}, false},
    {"SUCTION", {}, true},
    {"研修センター　岩手", {}, true},
    {"研修ｾﾝﾀｰ 令和6年度", {}, true},
    {"プログラムＡ", {}, true},
    {"喀痰 ECMO", {}, false},
    {"", WindowState::open, true},
    {"", WindowState::closed, false},
    {"喀痰", WindowState::undecided, true},
    {"ECMO", WindowState::open, false},
};

TEST(CatalogueQuery, finds_every_word_however_it_is_typed_and_the_state) {
  for (const MatchCase& c : match_cases) {
    EXPECT_EQ(matches(suction(), {c.text, c.state}), c.found) << c.text;
  }
}

TEST(CatalogueQuery, reads_back_the_names_of_its_states_and_no_other) {
  for (const WindowState state : {WindowState::open, WindowState::closed, WindowState::not_yet,
                                  WindowState::undecided, WindowState::by_arrangement}) {
    EXPECT_EQ(state_from_name(name_of(state)), state);
  }
  EXPECT_EQ(state_from_name(""), std::nullopt);
  EXPECT_EQ(state_from_name("OPEN"), std::nullopt);
}

TEST(CatalogueQuery, keeps_what_was_asked_for_in_its_address) {
  EXPECT_EQ(address_of({"a&b 花", WindowState::open}).in(Language::en).text(),
            "/en?q=a%26b%20%E8%8A%B1&state=open");
  EXPECT_EQ(address_of({"..", {}}).in(Language::ja).text(), "/ja?q=..");
  EXPECT_EQ(address_of({}).in(Language::ja).text(), "/ja");
}

TEST(CataloguePage, counts_the_courses_in_each_state_and_names_the_first_closing) {
  const std::string page = catalogue_of({{}, {suction()}});
  EXPECT_TRUE(contains(page, "受付中</span> 4コース"));
  EXPECT_TRUE(contains(page, "受付前</span> 1コース"));
  EXPECT_FALSE(contains(page, "受付終了</span>"));
  EXPECT_TRUE(contains(page, "いちばん早い締切: 令和6年5月15日（水）"));
  EXPECT_TRUE(contains(page, "令和6年度"));
}

TEST(CataloguePage, names_the_next_opening_where_nothing_is_open) {
  services::ProgrammeView view = suction();
  view.courses = {course_for_test(view, "basic_2")};
  EXPECT_TRUE(contains(catalogue_of({{}, {view}}), "次の受付開始: 令和6年8月15日（木）"));
}

TEST(CataloguePage, keeps_the_search_in_its_form_and_says_what_to_do_when_nothing_is_found) {
  const std::string page = catalogue_of({{"ECMO", WindowState::closed}, {}});
  EXPECT_TRUE(contains(page, "value=\"ECMO\""));
  EXPECT_TRUE(contains(page, "<option value=\"closed\" selected>"));
  EXPECT_TRUE(contains(page, "条件に合う研修はありません。"));
  EXPECT_TRUE(contains(page, "条件を消す"));
  EXPECT_TRUE(contains(catalogue_of({}), "公開中の研修はまだありません。"));
}

}  // namespace
}  // namespace musubi::documents
