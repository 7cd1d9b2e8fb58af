#include "programme_files/yaml_tree.h"

#include <gtest/gtest.h>

namespace musubi::programme_files {
namespace {

const YamlNode& value_of(const YamlNode& node, std::string_view key) {
  return std::get<YamlMapping>(node.content).find(key)->value;
}

TEST(YamlTree, keeps_the_text_and_the_quotes_of_scalars) {
  const ReadTree tree = read_yaml("a: 010\nb: \"010\"\nc: 'no'\nd: |\n  two\n  lines\n", "f");
  ASSERT_TRUE(tree.problems.empty());
  const struct {
    std::string_view key;
    std::string_view text;
    Quoting quoting;
  } cases[] = {
      {"a", "010", Quoting::plain},
      {"b", "010", Quoting::quoted},
      {"c", "no", Quoting::quoted},
      {"d", "two\nlines\n", Quoting::quoted},
  };
  for (const auto& expected : cases) {
    const auto& scalar = std::get<YamlScalar>(value_of(*tree.root, expected.key).content);
    EXPECT_EQ(scalar.text, expected.text);
    EXPECT_EQ(scalar.quoting, expected.quoting) << expected.key;
  }
}

TEST(YamlTree, tells_nothing_from_quoted_nothing) {
  for (const std::string_view text : {"a:\n", "a: ~\n", "a: null\n", "{ a: }\n"}) {
    const ReadTree tree = read_yaml(text, "f");
    ASSERT_TRUE(tree.root.has_value()) << text;
    EXPECT_TRUE(std::holds_alternative<YamlNothing>(value_of(*tree.root, "a").content)) << text;
  }
  const ReadTree quoted = read_yaml("a: \"null\"\n", "f");
  EXPECT_TRUE(std::holds_alternative<YamlScalar>(value_of(*quoted.root, "a").content));
}

TEST(YamlTree, counts_columns_in_characters) {
  const ReadTree tree = read_yaml("{ 名: 結び, b: [一, 二] }\n", "f");
  const YamlNode& list = value_of(*tree.root, "b");
  EXPECT_EQ(list.at, (Position{.line = 1, .column = 13}));
  EXPECT_EQ(std::get<YamlSequence>(list.content).items.at(1).at,
            (Position{.line = 1, .column = 17}));
}

TEST(YamlTree, finds_positions_by_path) {
  const ReadTree tree = read_yaml(
      "rules:\n"
      "  - { id: F1, fee: 1 }\n"
      "  - id: F2\n"
      "    fee: 2\n"
      "    days: [1, 2]\n",
      "f");
  const struct {
    std::string_view path;
    Position at;
  } cases[] = {
      {"", {.line = 1, .column = 1}},
      {"rules[F1].fee", {.line = 2, .column = 20}},
      {"rules[F2].fee", {.line = 4, .column = 10}},
      {"rules[1].days[1]", {.line = 5, .column = 15}},
      {"rules[F2].source", {.line = 3, .column = 5}},  // missing: its parent
      {"rules[F3].fee", {.line = 2, .column = 3}},     // missing: the list
      {"fees.rules", {.line = 1, .column = 1}},
  };
  for (const auto& expected : cases) {
    EXPECT_EQ(position_of(*tree.root, expected.path), expected.at) << expected.path;
  }
}

TEST(YamlTree, refuses_malformed_utf8) {
  const struct {
    std::string_view bytes;
    bool is_valid;
  } cases[] = {
      {"\xE7\xB5\x90", true},       // 結
      {"\xF0\xA0\xAE\xB7", true},   // 𠮷
      {"\xE7\xB5", false},          // cut
      {"\xC0\xAF", false},          // overlong
      {"\xE0\x80\xAF", false},      // overlong
      {"\xED\xA0\x80", false},      // a surrogate
      {"\xF4\x90\x80\x80", false},  // beyond U+10FFFF
      {"\xFF", false},
      {"\x80", false},
  };
  for (const auto& expected : cases) {
    const ReadTree tree = read_yaml("a: \"" + std::string{expected.bytes} + "\"\n", "f");
    EXPECT_EQ(tree.problems.empty(), expected.is_valid) << expected.bytes;
  }
}

TEST(YamlTree, refuses_a_byte_order_mark) {
  const ReadTree tree = read_yaml(
      "\xEF\xBB\xBF"
      "a: 1\n",
      "f");
  ASSERT_EQ(tree.problems.size(), 1U);
  EXPECT_EQ(tree.problems.front().text, "a byte order mark");
}

TEST(YamlTree, refuses_an_empty_file) {
  for (const std::string_view text : {"", "\n\n", "# only a comment\n"}) {
    EXPECT_EQ(read_yaml(text, "f").problems.size(), 1U) << text;
  }
}

TEST(YamlTree, reads_lines_that_end_as_on_windows) {
  const ReadTree tree = read_yaml("a: 1\r\nb: two\r\n", "f");
  ASSERT_TRUE(tree.problems.empty());
  EXPECT_EQ(std::get<YamlScalar>(value_of(*tree.root, "b").content).text, "two");
}

}  // namespace
}  // namespace musubi::programme_files
