// Searching the catalogue: what is found, in which order, on which page, and how a condition is
// taken away again.
#include <gtest/gtest.h>

#include "http/documents/catalogue_page.h"
#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

using application::WindowState;
using std::chrono::year;

const Instant searched_at = instant_for_test("2024-05-01T10:05:00+09:00");

services::ProgrammeView programme(const std::string& id) {
  auto definition = definition_for_test();
  definition.id = ProgrammeId{id};
  return view_for_test(std::move(definition), searched_at);
}

std::string search_page_of(const CatalogueView& view, Language language = Language::ja) {
  return catalogue_page({language, html::Url::parse("/s.css").value(), searched_at}, view);
}

CatalogueQuery read(const std::vector<std::pair<std::string, std::string>>& parameters) {
  return read_catalogue_query([&](std::string_view name) -> std::optional<std::string_view> {
    for (const auto& [key, value] : parameters) {
      if (key == name) {
        return value;
      }
    }
    return std::nullopt;
  });
}

struct FilterCase {
  CatalogueQuery query;
  bool found;
};

const FilterCase filter_cases[] = {
    {{.prefecture = "03"}, true},
    {{.prefecture = "13"}, false},
    {{.month = year{2024} / 6}, true},
    {{.month = year{2024} / 7}, false},
    {{.month = year{2025} / 6}, false},
    {{.state = WindowState::open, .month = year{2024} / 6}, true},
    // The course that opens later begins in October: one course must have all of it.
    {{.state = WindowState::not_yet, .month = year{2024} / 6}, false},
    {{.state = WindowState::not_yet, .month = year{2024} / 10}, true},
    {{.text = "介護福祉士"}, true},
    {{.text = "カイゴ"}, false},
    {{.text = "ｱﾝｾﾞﾝ"}, false},
    {{.text = "安全に吸引"}, true},
    {{.text = "岩手縣"}, true},
    {{.text = "ぷろぐらむ"}, true},
};

TEST(CatalogueSearch, finds_a_programme_by_words_and_by_one_course_with_all_conditions) {
  for (const FilterCase& c : filter_cases) {
    EXPECT_EQ(matches(programme("a"), c.query), c.found)
        << c.query.text << c.query.prefecture.value_or("")
        << (c.query.month ? month_name(*c.query.month) : "");
  }
}

TEST(CatalogueSearch, looks_where_sessions_are_held_and_whom_they_invite) {
  auto definition = definition_for_test();
  definition.prefecture.reset();
  auto& fixed = std::get<programme::FixedSessions>(definition.courses.front().schedule);
  fixed.sessions.front().prefecture = "34";
  fixed.sessions.front().invited_prefectures = {"31", "32"};
  const auto view = view_for_test(definition, searched_at);
  for (const char* code : {"31", "32", "34"}) {
    EXPECT_TRUE(matches(view, {.prefecture = code})) << code;
  }
  EXPECT_FALSE(matches(view, {.prefecture = "03"}));
  EXPECT_EQ(search_catalogue({view}, {}).prefectures, (std::vector<std::string>{"31", "32", "34"}));
}

TEST(CatalogueSearch, reads_an_address_and_leaves_out_what_is_no_condition) {
  EXPECT_EQ(read({{"q", "喀痰"},
                  {"state", "open"},
                  {"prefecture", "03"},
                  {"month", "2024-06"},
                  {"sort", "newest"},
                  {"page", "2"}}),
            (CatalogueQuery{.text = "喀痰",
                            .state = WindowState::open,
                            .prefecture = "03",
                            .month = year{2024} / 6,
                            .order = CatalogueOrder::newest,
                            .page = 2}));
  EXPECT_EQ(read({{"state", "OPEN"},
                  {"prefecture", "48"},
                  {"month", "2024-13"},
                  {"sort", "random"},
                  {"page", "-1"}}),
            CatalogueQuery{});
  EXPECT_EQ(read({{"month", "2024-06-01"}, {"prefecture", "3"}, {"page", "0"}}), CatalogueQuery{});
  std::string characters;
  for (int i = 0; i < 200; ++i) {
    characters += "長";
  }
  EXPECT_EQ(read({{"q", characters}}).text, characters.substr(0, 300));
  EXPECT_EQ(read({{"q", "a" + characters}}).text.size(), 298U);
}

TEST(CatalogueSearch, reads_back_every_address_that_it_writes) {
  const CatalogueQuery query{.text = "a b",
                             .state = WindowState::closed,
                             .prefecture = "47",
                             .month = year{2026} / 12,
                             .order = CatalogueOrder::first_day,
                             .page = 3};
  EXPECT_EQ(read(address_of(query).query), query);
  EXPECT_TRUE(address_of(CatalogueQuery{}).query.empty());
}

std::vector<std::string> order_of(std::vector<services::ProgrammeView> programmes,
                                  CatalogueOrder order) {
  sort_catalogue(programmes, order);
  std::vector<std::string> ids;
  for (const services::ProgrammeView& view : programmes) {
    ids.push_back(view.definition->id.value);
  }
  return ids;
}

TEST(CatalogueSearch, puts_first_what_closes_first_then_what_opens_next) {
  auto closes_late = programme("closes_late");
  closes_late.courses = {course_for_test(closes_late, "supplement")};
  auto opens = programme("opens");
  opens.courses = {course_for_test(opens, "basic_2")};
  auto arranged = programme("arranged");
  arranged.courses = {course_for_test(arranged, "on_site")};
  const auto closes_soon = programme("closes_soon");
  const std::vector<services::ProgrammeView> all{arranged, opens, closes_late, closes_soon};
  EXPECT_EQ(order_of(all, CatalogueOrder::closing),
            (std::vector<std::string>{"closes_soon", "closes_late", "opens", "arranged"}));
  EXPECT_EQ(order_of(all, CatalogueOrder::first_day),
            (std::vector<std::string>{"closes_soon", "opens", "arranged", "closes_late"}));
  EXPECT_EQ(order_of(all, CatalogueOrder::newest),
            (std::vector<std::string>{"arranged", "opens", "closes_late", "closes_soon"}));
}

TEST(CatalogueSearch, takes_each_condition_away_by_a_link_that_keeps_the_others) {
  const CatalogueQuery query{.text = "喀痰",
                             .state = WindowState::open,
                             .prefecture = "03",
                             .month = year{2024} / 6,
                             .page = 4};
  const std::string page = search_page_of(search_catalogue({programme("a")}, query));
  for (const char* address : {"/ja?state=open&amp;prefecture=03&amp;month=2024-06\"",
                              "/ja?q=%E5%96%80%E7%97%B0&amp;prefecture=03&amp;month=2024-06\"",
                              "/ja?q=%E5%96%80%E7%97%B0&amp;state=open&amp;month=2024-06\"",
                              "/ja?q=%E5%96%80%E7%97%B0&amp;state=open&amp;prefecture=03\""}) {
    EXPECT_TRUE(contains(page, address)) << address;
  }
  EXPECT_TRUE(contains(page, "条件「都道府県: 岩手県」を外す"));
  EXPECT_TRUE(contains(page, "始まる月: 令和6年6月"));
  EXPECT_FALSE(contains(search_page_of(search_catalogue({programme("a")}, {})), "class=\"chip\""));
}

TEST(CatalogueSearch, keeps_a_condition_that_finds_nothing_among_its_choices) {
  const std::string page = search_page_of(
      search_catalogue({programme("a")}, {.prefecture = "47", .month = year{2030} / 1}));
  EXPECT_TRUE(contains(page, "<option value=\"47\" selected>沖縄県</option>"));
  EXPECT_TRUE(contains(page, "<option value=\"2030-01\" selected>令和12年1月</option>"));
  EXPECT_TRUE(contains(page, "条件をすべて外して、すべての研修を見る"));
}

struct PageCase {
  int asked;
  int first;  // of the programmes, from 0
  int last;
};

const PageCase page_cases[] = {{1, 0, 19}, {2, 20, 39}, {3, 40, 40}, {4, 40, 40}, {1000, 40, 40}};

TEST(CatalogueSearch, shows_twenty_on_a_page_and_the_last_page_for_any_after_it) {
  std::vector<services::ProgrammeView> all;
  for (int i = 0; i <= 40; ++i) {
    all.push_back(programme("p" + std::to_string(i)));
  }
  for (const PageCase& c : page_cases) {
    const std::string page = search_page_of(search_catalogue(all, {.page = c.asked}), Language::en);
    EXPECT_EQ(count_of(page, "<li><h2>"), c.last - c.first + 1) << c.asked;
    EXPECT_TRUE(contains(page, "/programmes/p" + std::to_string(c.first) + "\"")) << c.asked;
    EXPECT_TRUE(contains(page, "/programmes/p" + std::to_string(c.last) + "\"")) << c.asked;
    EXPECT_EQ(contains(page, "Next page"), c.last < 40) << c.asked;
    EXPECT_EQ(contains(page, "Previous page"), c.first > 0) << c.asked;
    EXPECT_TRUE(contains(page, "41 programmes")) << c.asked;
  }
  EXPECT_FALSE(
      contains(search_page_of(search_catalogue({programme("a")}, {})), "class=\"pagination\""));
}

}  // namespace
}  // namespace musubi::documents
