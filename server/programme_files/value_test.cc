#include "programme_files/value.h"

#include <gtest/gtest.h>

namespace musubi::programme_files {
namespace {

// The problems of reading one scalar.
template <typename Read>
std::vector<std::string> problems_of(std::string_view scalar, Read read) {
  const ReadTree tree = read_yaml(std::string{scalar} + "\n", "f");
  ProblemLog log{.file = "f", .problems = {}};
  (void)read(Value{.node = &tree.root.value(), .path = "", .log = &log});
  std::vector<std::string> texts;
  for (const Problem& problem : log.problems) {
    texts.push_back(problem.text);
  }
  return texts;
}

int read_percent(const Value& value) { return read_int(value, {.min = 1, .max = 100}); }

TEST(ReadInt, accepts_plain_digits_within_the_limits_only) {
  const struct {
    std::string_view written;
    std::vector<std::string> problems;
  } cases[] = {
      {"0", {"0 is outside 1 to 100"}},
      {"1", {}},
      {"100", {}},
      {"101", {"101 is outside 1 to 100"}},
      {"007", {"007 is not a whole number"}},
      {"0x10", {"0x10 is not a whole number"}},
      {"-1", {"-1 is not a whole number"}},
      {"1e1", {"1e1 is not a whole number"}},
      {"9999999999", {"9999999999 is not a whole number"}},
      {"\"5\"", {"\"5\" must be a number without quotes"}},
      {"~", {"there is no value"}},
      {"[5]", {"must be a number, and is a list or has keys"}},
  };
  for (const auto& expected : cases) {
    EXPECT_EQ(problems_of(expected.written, read_percent), expected.problems) << expected.written;
  }
}

TEST(ReadDate, wants_quotes_and_a_day_that_exists) {
  const struct {
    std::string_view written;
    std::vector<std::string> problems;
  } cases[] = {
      {"\"2024-02-29\"", {}},
      {"\"2023-02-29\"", {"2023-02-29 is not a day of the calendar"}},
      {"2024-02-29", {"2024-02-29 must be in quotes"}},
      {"\"2024/02/29\"", {"2024/02/29 is not a day of the calendar"}},
      {"\"\"", {}},
  };
  for (const auto& expected : cases) {
    EXPECT_EQ(problems_of(expected.written, read_date), expected.problems) << expected.written;
  }
}

TEST(ReadSource, splits_the_document_from_the_place) {
  const ReadTree tree = read_yaml("guide 7(3)② a\n", "f");
  ProblemLog log{.file = "f", .problems = {}};
  const SourceRef source = read_source({.node = &*tree.root, .path = "", .log = &log});
  EXPECT_EQ(source, (SourceRef{.document = "guide", .place = "7(3)② a"}));
  EXPECT_TRUE(log.problems.empty());
}

TEST(ReadWord, is_a_letter_and_then_letters_digits_and_underscores) {
  const struct {
    std::string_view written;
    bool is_word;
  } cases[] = {
      {"E1", true},   {"R2a", true},    {"basic_1", true},  {"1E", false},   {"_a", false},
      {"a-b", false}, {"第1回", false}, {"\"a b\"", false}, {"\"\"", false},
  };
  for (const auto& expected : cases) {
    EXPECT_EQ(problems_of(expected.written, read_word).empty(), expected.is_word)
        << expected.written;
  }
}

TEST(NameHint, names_the_nearest_or_all) {
  const std::vector<std::string_view> known = {"eligibility", "fees", "form"};
  EXPECT_EQ(name_hint("eligiblity", known), "Did you mean eligibility?");
  EXPECT_EQ(name_hint("from", known), "Did you mean form?");
  EXPECT_EQ(name_hint("documents", known), "Choose from: eligibility, fees, form.");
  EXPECT_EQ(name_hint("x", {}), "There is none to choose from.");
}

}  // namespace
}  // namespace musubi::programme_files
