#include "tidy/banned_calls.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(tidy_banned_calls, are_found_with_their_replacement) {
  struct Case {
    const char* path;
    const char* code;
    const char* instead;  // a part of the message, or empty when the code is allowed
  };
  const Case cases[] = {
      {"server/a.cc", "int a = std::stoi(text);", "parse_digits"},
      {"server/a.cc", "int a = atoi(text);", "parse_digits"},
      {"server/a.cc", "long a = strtol(text, nullptr, 10);", "from_chars"},
      {"server/a.cc", "int a = node[\"x\"].as<int>();", "strict document tree"},
      {"server/a.cc", "sprintf(buffer, text);", "fmt::format"},
      {"server/a.cc", "std::printf(text);", "fmt::print"},
      {"server/a.cc", "const std::regex pattern(text);", "scanner"},
      {"server/a.cc", "if (std::regex_match(text, pattern)) {}", "scanner"},
      {"server/a.cc", "std::localtime(&t);", "Instant"},
      {"server/a.cc", "std::mktime(&t);", "Instant"},
      {"server/a.cc", "gmtime_r(&t, &tm);", "Instant"},
      {"server/a.cc", "int a = rand() % 6;", "seed"},
      {"server/a.cc", "assert(a);", "MUSUBI_ASSERT"},
      {"server/a.cc", "using namespace std;", "names in full"},
      {"server/domain/a.cc", "auto a = std::chrono::system_clock::now();", "now"},
      {"server/domain/a.cc", "auto a = std::time(nullptr);", "now"},
      {"server/a_test.cc", "std::this_thread::sleep_for(1s);", "clock"},
      {"tests/api/a.cc", "std::this_thread::sleep_for(1s);", "clock"},
      {"server/app/clock.cc", "auto a = std::chrono::system_clock::now();", ""},
      {"server/stores/retry.cc", "std::this_thread::sleep_for(1s);", ""},
      {"server/a.cc", "MUSUBI_ASSERT(a); static_assert(b); x.expand();", ""},
      {"server/a.cc", "fmt::print(text); parse_digits(text); operand(1);", ""},
      {"server/a.cc", "// atoi(text) is banned\nf(\"rand()\");", ""},
      {"docs/a.md", "atoi(text)", ""},
  };
  for (const Case& c : cases) {
    const auto findings = check_banned_calls({.path = c.path, .text = c.code});
    if (std::string_view(c.instead).empty()) {
      EXPECT_TRUE(findings.empty()) << c.code;
    } else {
      ASSERT_EQ(findings.size(), 1U) << c.code;
      EXPECT_NE(findings.front().message.find(c.instead), std::string::npos) << c.code;
    }
  }
}

}  // namespace musubi::tidy
