#include "http/html/html.h"

#include <gtest/gtest.h>

#include "http/html/elements.h"
#include "http/html/page.h"

namespace musubi::html {
namespace {

Url url(std::string_view text) { return Url::parse(text).value(); }

struct HostileName {
  const char* plain;
  const char* markup;
};

const HostileName hostile_names[] = {
    {"看護 花子", "看護 花子"},
    {"𠮷田 髙橋 﨑", "𠮷田 髙橋 﨑"},
    {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
    {"\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"},
    {"' onmouseover='alert(1)", "&#39; onmouseover=&#39;alert(1)"},
    {"</title></textarea></script>", "&lt;/title&gt;&lt;/textarea&gt;&lt;/script&gt;"},
    {"a&lt;b&amp;", "a&amp;lt;b&amp;amp;"},
    {"line\u2028separator", "line\u2028separator"},
    {"\u202Egnp.exe", "\u202Egnp.exe"},
    {"`${alert(1)}`", "`${alert(1)}`"},
    {"{{7*7}}", "{{7*7}}"},
};

TEST(Html, writes_hostile_names_as_text_in_content_and_in_attributes) {
  for (const HostileName& name : hostile_names) {
    EXPECT_EQ(p(name.plain).markup(), std::string{"<p>"} + name.markup + "</p>");
    EXPECT_EQ(input(value(name.plain)).markup(),
              std::string{"<input value=\""} + name.markup + "\">");
    EXPECT_EQ(text(name.plain).markup(), name.markup);
  }
}

TEST(Html, writes_hostile_names_as_text_in_the_title_of_a_page) {
  const std::string page = render({.language = Language::ja,
                                   .title = "</title><script>alert(1)</script>",
                                   .style_sheet = url("/assets/public.css"),
                                   .body = {h1("修了証の確認")}});
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_NE(page.find("<html lang=\"ja\">"), std::string::npos);
  EXPECT_NE(page.find("<body><h1>修了証の確認</h1></body>"), std::string::npos);
}

TEST(Html, asks_search_engines_to_stay_away_unless_the_page_is_public) {
  const auto page_with = [](Indexing indexing) {
    return render({.language = Language::en,
                   .title = "t",
                   .style_sheet = url("/a.css"),
                   .indexing = indexing,
                   .body = {}});
  };
  EXPECT_NE(page_with(Indexing::refused).find("noindex"), std::string::npos);
  EXPECT_EQ(page_with(Indexing::welcome).find("noindex"), std::string::npos);
}

TEST(Html, marks_the_current_page_step_and_section) {
  EXPECT_EQ(li(aria_current(Current::page)).markup(), "<li aria-current=\"page\"></li>");
  EXPECT_EQ(li(aria_current(Current::step)).markup(), "<li aria-current=\"step\"></li>");
  EXPECT_EQ(li(aria_current(Current::within)).markup(), "<li aria-current=\"true\"></li>");
}

TEST(Html, nests_elements_lists_and_absent_nodes) {
  const std::vector<Node> items{li("A & B"), li(strong("C"))};
  EXPECT_EQ(ul(class_name("plain"), items).markup(),
            "<ul class=\"plain\"><li>A &amp; B</li><li><strong>C</strong></li></ul>");
  EXPECT_EQ(div(std::optional<Node>{}, "x").markup(), "<div>x</div>");
  EXPECT_EQ(group({br(), hr()}).markup(), "<br><hr>");
  EXPECT_EQ(div().markup(), "<div></div>");
}

TEST(Html, keeps_a_right_to_left_name_inside_its_own_element) {
  EXPECT_EQ(p("氏名 ", bdi("\u202Eabc"), " 様").markup(), "<p>氏名 <bdi>\u202Eabc</bdi> 様</p>");
}

TEST(Html, refuses_an_attribute_after_content) {
  EXPECT_THROW((void)p("text", id("late")), std::logic_error);
}

TEST(Url, takes_own_paths_places_and_https_only) {
  for (const char* good : {"/", "/v/abc?x=1#y", "#main", "https://example.jp/a"}) {
    EXPECT_TRUE(Url::parse(good).has_value()) << good;
  }
  for (const char* bad : {"", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
                          "java\tscript:alert(1)", "data:text/html,x", "vbscript:x",
                          "//evil.example", "/\\evil", "\\\\evil", "http://example.jp", "https://",
                          "https:///x", "/a b", "/a\nb", "/日本", "mailto:a@example.jp", "v/abc"}) {
    EXPECT_FALSE(Url::parse(bad).has_value()) << bad;
  }
}

TEST(Url, encodes_segments_so_that_they_stay_one_segment) {
  EXPECT_EQ(Url::path({}).text(), "/");
  EXPECT_EQ(Url::path({"v", "a/b?c#d"}).text(), "/v/a%2Fb%3Fc%23d");
  EXPECT_EQ(Url::path({"花"}).text(), "/%E8%8A%B1");
  EXPECT_EQ(a(href(Url::path({"v", "\"x"})), "見る").markup(), "<a href=\"/v/%22x\">見る</a>");
}

TEST(Url, encodes_a_value_of_a_query_so_that_it_stays_one_value) {
  EXPECT_EQ(percent_encoded("a&b=c d+."), "a%26b%3Dc%20d%2B.");
  EXPECT_EQ(percent_encoded("花"), "%E8%8A%B1");
  EXPECT_EQ(percent_encoded(""), "");
}

template <typename T>
concept TakesScriptAsLink = requires(T text) {
  href(text);
};
static_assert(!TakesScriptAsLink<const char*>, "a link needs a parsed Url");

}  // namespace
}  // namespace musubi::html
