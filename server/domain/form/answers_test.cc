#include "domain/form/answers.h"

#include <gtest/gtest.h>

namespace musubi::form {

struct ParseCase {
  const char* text;
  std::optional<std::int64_t> thousandths;
};

TEST(quantity, is_read_exactly) {
  const ParseCase cases[] = {
      {"0", 0},
      {"5", 5'000},
      {"010", 10'000},  // ten, and never eight
      {"2.9", 2'900},
      {"2.90", 2'900},
      {"2.999", 2'999},
      {"3.0", 3'000},
      {"0.001", 1},
      {"0.05", 50},
      {"999999999.999", 999'999'999'999},
      {"1000000000", std::nullopt},
      {"2.9999", std::nullopt},
      {"2.", std::nullopt},
      {".5", std::nullopt},
      {"", std::nullopt},
      {"-1", std::nullopt},
      {"+1", std::nullopt},
      {"1,000", std::nullopt},
      {"1.2.3", std::nullopt},
      {"1.-2", std::nullopt},
      {"1e3", std::nullopt},
      {" 1", std::nullopt},
      {"5例", std::nullopt},
  };
  for (const ParseCase& next : cases) {
    const std::optional<Quantity> read = Quantity::parse(next.text);
    EXPECT_EQ(read ? std::optional{read->thousandths} : std::nullopt, next.thousandths)
        << next.text;
  }
}

TEST(quantity, is_shown_without_needless_zeros) {
  EXPECT_EQ(Quantity::whole(0).text(), "0");
  EXPECT_EQ(Quantity::whole(10).text(), "10");
  EXPECT_EQ(Quantity{2'900}.text(), "2.9");
  EXPECT_EQ(Quantity{2'950}.text(), "2.95");
  EXPECT_EQ(Quantity{2'050}.text(), "2.05");
  EXPECT_EQ(Quantity{1}.text(), "0.001");
}

struct EqualsCase {
  const char* name;
  std::optional<AnswerValue> answer;
  std::vector<std::string> values;
  bool expected;
};

TEST(answer, equals_one_of_the_values) {
  const EqualsCase cases[] = {
      {"missing", std::nullopt, {"nurse", "no", ""}, false},
      {"same text", "nurse", {"physician", "nurse"}, true},
      {"other text", "assistant_nurse", {"physician", "nurse"}, false},
      {"no values", "nurse", {}, false},
      {"yes", YesNo::yes, {"yes"}, true},
      {"no", YesNo::no, {"no"}, true},
      {"no is not yes", YesNo::no, {"yes"}, false},
      {"one of the chosen", ChosenValues{{"a", "b"}}, {"b", "c"}, true},
      {"none of the chosen", ChosenValues{{"a", "b"}}, {"c"}, false},
      {"nothing chosen", ChosenValues{}, {"a"}, false},
      {"quantity", Quantity{2'900}, {"2.9"}, true},
      {"date", Date::parse_iso("2026-11-14").value(), {"2026-11-14"}, true},
  };
  for (const EqualsCase& next : cases) {
    EXPECT_EQ(equals_any(next.answer ? &*next.answer : nullptr, next.values), next.expected)
        << next.name;
  }
}

TEST(answers, find_what_was_said_and_nothing_else) {
  const Answers answers{{{FieldId{"age"}, Quantity::whole(0)}}};
  ASSERT_NE(answers.find(FieldId{"age"}), nullptr);
  EXPECT_EQ(*answers.find(FieldId{"age"}), AnswerValue{Quantity::whole(0)});
  EXPECT_EQ(answers.find(FieldId{"name"}), nullptr);
}

}  // namespace musubi::form
