#include "http/core/target.h"

#include <gtest/gtest.h>

namespace musubi::http {
namespace {

using Segments = std::vector<std::string>;

Segments path_of(std::string_view raw) {
  auto target = parse_target(raw);
  const auto* found = std::get_if<Target>(&target);
  return found == nullptr ? Segments{"(refused)"} : found->path;
}

TEST(Target, decodes_segments_once) {
  EXPECT_EQ(path_of("/"), Segments{});
  EXPECT_EQ(path_of("/api/calls/42"), (Segments{"api", "calls", "42"}));
  EXPECT_EQ(path_of("/a/"), (Segments{"a", ""}));
  EXPECT_EQ(path_of("/%E8%8A%B1+x"), (Segments{"花+x"}));
  EXPECT_EQ(path_of("/%252e"), (Segments{"%2e"}));
  EXPECT_EQ(path_of("/a..b/...?x"), (Segments{"a..b", "..."}));
}

TEST(Target, refuses_paths_that_are_not_plain) {
  for (const char* raw : {"",
                          "*",
                          "a",
                          "http://example.jp/",
                          "example.jp:443",
                          "//example.jp/",
                          "/a//b",
                          "/../x",
                          "/a/..",
                          "/.",
                          "/./a",
                          "/%2e%2e/x",
                          "/%2E./x",
                          "/.%2e",
                          "/a%00b",
                          "/a%0d%0ab",
                          "/a%7f",
                          "/a%2fb",
                          "/a%5cb",
                          "/a\\b",
                          "/%c0%ae",
                          "/%e0%80%af",
                          "/%ff",
                          "/%ed%a0%80",
                          "/%f4%90%80%80",
                          "/%",
                          "/%4",
                          "/%zz",
                          "/a#b",
                          "/a b",
                          "/<a>",
                          "/a\"b",
                          "/a|b"}) {
    EXPECT_EQ(path_of(raw), Segments{"(refused)"}) << raw;
  }
}

TEST(Target, reads_the_query_as_a_form_sends_it) {
  auto target = parse_target("/s?q=%E6%95%91+%E6%80%A5&q=2&empty=&flag&memo=a%0D%0Ab");
  const std::vector<NamedValue> expected{
      {"q", "救 急"}, {"q", "2"}, {"empty", ""}, {"flag", ""}, {"memo", "a\r\nb"}};
  EXPECT_EQ(std::get<Target>(target).query, expected);
  EXPECT_EQ(path_of("/s?q=%00"), Segments{"(refused)"});
  EXPECT_EQ(path_of("/s?q=%ff"), Segments{"(refused)"});
}

TEST(Target, takes_a_hundred_query_parameters_and_no_more) {
  std::string raw = "/s?a";
  for (int i = 1; i < 100; ++i) {
    raw += "&a";
  }
  EXPECT_EQ(path_of(raw), Segments{"s"});
  EXPECT_EQ(path_of(raw + "&a"), Segments{"(refused)"});
}

}  // namespace
}  // namespace musubi::http
