#include "tidy/sizes.h"

#include <gtest/gtest.h>

namespace musubi::tidy {
namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST(tidy_sizes, warn_above_300_lines_and_fail_above_500) {
  struct Case {
    std::size_t lines;
    bool is_warned;
    bool is_failed;
  };
  const Case cases[] = {{300, false, false}, {301, true, false},  {500, true, false},
                        {501, false, true},  {5000, false, true}, {0, false, false}};
  for (const Case& c : cases) {
    const SourceFile file{.path = "server/a.cc", .text = repeated("int a;\n", c.lines)};
    EXPECT_EQ(!warn_of_file_length(file, {}).empty(), c.is_warned) << c.lines;
    EXPECT_EQ(!check_file_length(file, {}).empty(), c.is_failed) << c.lines;
  }
}

TEST(tidy_sizes, exempt_only_the_tables_named) {
  const std::string text = repeated("{1},\n", 501);
  const std::string_view exempt[] = {"server/table.cc"};
  EXPECT_TRUE(check_file_length({.path = "server/table.cc", .text = text}, exempt).empty());
  EXPECT_FALSE(check_file_length({.path = "server/other.cc", .text = text}, exempt).empty());
  EXPECT_TRUE(check_file_length({.path = "docs/long.md", .text = text}, {}).empty());
}

TEST(tidy_sizes, count_columns_as_a_terminal_does) {
  struct Case {
    std::string line;
    bool is_allowed;
  };
  const Case cases[] = {
      {repeated("a", 100), true},       {repeated("a", 101), false},
      {repeated("受", 50), true},       {repeated("受", 50) + "a", false},
      {repeated("é", 100), true},       {repeated("ｱ", 100), true},
      {repeated("か\u3099", 50), true}, {"// https://example.jp/" + repeated("a", 100), true},
  };
  for (const Case& c : cases) {
    for (const char* path : {"server/a.cc", "web/src/a.tsx", "web/a.css", "a.sql", "tools/a.sh"}) {
      const SourceFile file{.path = path, .text = c.line + "\n"};
      EXPECT_EQ(check_line_width(file).empty(), c.is_allowed) << path << " " << c.line;
    }
  }
  EXPECT_TRUE(check_line_width({.path = "docs/a.md", .text = repeated("a", 500)}).empty());
}

TEST(tidy_sizes, measure_functions_from_signature_to_closing_brace) {
  struct Case {
    const char* before;
    const char* after;
    std::size_t lines_around;
  };
  const Case cases[] = {
      {"int f() {\n", "}\n", 2},
      {"namespace a {\nnamespace {\nvoid f(int b,\n       int c) {\n", "}\n}\n}\n", 3},
      {"A::A() : m_a{1}, m_b{2} {\n", "}\n", 2},
      {"class A {\n public:\n  void f() {\n", "}\n};\n", 2},
      {"TEST(a, b) {\n", "}\n", 2},
      {"bool operator==(A a, A b) {\n", "}\n", 2},
      {"const auto f = [](int a) {\n", "};\n", 2},
      {"const char* f() {\n  return \"{{{\";  // {{{\n", "}\n", 3},
      {"template <class T>\nvoid f(T a) {\n", "}\n", 3},
  };
  for (const Case& c : cases) {
    const std::size_t inner = function_lines_max - c.lines_around;
    const std::string at = c.before + repeated("  a();\n", inner) + c.after;
    const std::string above = c.before + repeated("  a();\n", inner + 1) + c.after;
    EXPECT_TRUE(check_function_length({.path = "a.cc", .text = at}).empty()) << at;
    EXPECT_EQ(check_function_length({.path = "a.cc", .text = above}).size(), 1U) << above;
  }
}

TEST(tidy_sizes, do_not_take_tables_and_classes_for_functions) {
  const std::string lines = repeated("    {f(1)},\n", 100);
  for (const std::string& text :
       {"constexpr Case cases[] = {\n" + lines + "};\n", "enum class A {\n" + lines + "};\n",
        "struct A {\n" + repeated("  int a;\n", 100) + "};\n"}) {
    EXPECT_TRUE(check_function_length({.path = "a.cc", .text = text}).empty()) << text;
  }
}

TEST(tidy_sizes, name_the_function_and_its_line) {
  const SourceFile file{.path = "a.cc",
                        .text = "#define A {\n\nint first() { return 1; }\n\nint second() {\n" +
                                repeated("  a();\n", 70) + "}\n"};
  const auto findings = check_function_length(file);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().line, 5U);
  EXPECT_TRUE(findings.front().message.starts_with("second has 72 lines"));
}

}  // namespace musubi::tidy
