#include "tidy/code_text.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(code_text, blanks_comments_and_literals_and_nothing_else) {
  struct Case {
    const char* text;
    const char* code;
  };
  const Case cases[] = {
      {"a(); // b();\nc();", "a();        \nc();"},
      {"a(/* b\nc */ d)", "a(    \n     d)"},
      {R"(f("a\"b", c);)", "f(      , c);"},
      {"f('\"', c);", "f(   , c);"},
      {"1'000'000 + x", "1'000'000 + x"},
      {"R\"sql(a \" b)sql\" + x", "R                + x"},
      {"f(\"never closed", "f(             "},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(without_comments_and_literals(c.text), c.code) << c.text;
  }
}

TEST(code_text, blanks_directives_with_their_continuations) {
  EXPECT_EQ(without_preprocessor("#define A {\\\n  {\nb\n#endif\n"),
            "            \n   \nb\n      \n");
}

}  // namespace musubi::tidy
