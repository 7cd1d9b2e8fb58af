#include "tidy/leftovers.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(tidy_leftovers, are_found_in_any_text_file) {
  struct Case {
    const char* path;
    const char* text;
    bool is_clean;
  };
  const Case cases[] = {
      {"a.cc", "int a;\n", true},
      {"a.cc", "", true},
      {"a.cc",
       "// TO"
       "DO: later\n",
       false},
      {"a.md",
       "FIX"
       "ME\n",
       false},
      {"a.ts",
       "// XX"
       "X\n",
       false},
      {"a.ts",
       "// HA"
       "CK around it\n",
       false},
      {"a.cc",
       "// TO"
       "DOS is a name\n",
       true},
      {"a.cc", "int a; \n", false},
      {"a.cc", "int a;\t\n", false},
      {"a.cc", "\tint a;\n", false},
      {"a.tsv", "a\tb\n", true},
      {"a.cc", "int a;\r\n", false},
      {"a.cc", "int a;", false},
      {"a.cc",
       "<<<<<"
       "<< ours\n",
       false},
      {"a.cc",
       "====="
       "==\n",
       false},
      {"a.cc",
       ">>>>>"
       ">> theirs\n",
       false},
      {"a.md", "========\n", true},
      {"tests/golden/mail.eml", "a: b\r\n", true},
      {"tests/programme_files/bad/tab.yaml", "\ta: b", true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(check_leftovers({.path = c.path, .text = c.text}).empty(), c.is_clean)
        << c.path << ": " << c.text;
  }
}

TEST(tidy_leftovers, name_the_line) {
  const auto findings = check_leftovers({.path = "a.cc", .text = "int a;\nint b; \n"});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().line, 2U);
}

}  // namespace musubi::tidy
