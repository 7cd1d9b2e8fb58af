#include "domain/people/municipality_code.h"

#include <gtest/gtest.h>

namespace musubi {

// Requirements 2.4 verified these six.
TEST(municipality_code, has_the_check_digit_of_the_published_codes) {
  const struct {
    std::string_view six;
    std::string_view prefecture;
    bool is_prefecture;
  } cases[] = {
      {"131130", "東京都", false}, {"011002", "北海道", false}, {"010006", "北海道", true},
      {"070009", "福島県", true},  {"180009", "福井県", true},  {"400009", "福岡県", true},
  };
  for (const auto& row : cases) {
    const auto six = MunicipalityCode::parse(row.six);
    ASSERT_TRUE(six.is_ok()) << row.six;
    EXPECT_TRUE(six.value().check_digit_is_right()) << row.six;
    EXPECT_EQ(six.value().prefecture().ja, row.prefecture);
    EXPECT_EQ(six.value().is_prefecture(), row.is_prefecture) << row.six;

    const auto five = MunicipalityCode::parse(row.six.substr(0, 5));
    ASSERT_TRUE(five.is_ok()) << row.six;
    EXPECT_EQ(five.value().six_digits(), row.six);
    EXPECT_TRUE(five.value().check_digit_is_right());
  }
}

TEST(municipality_code, is_accepted_with_a_wrong_check_digit_and_says_so) {
  for (const std::string_view typed : {"131131", "131139", "010007"}) {
    const auto code = MunicipalityCode::parse(typed);
    ASSERT_TRUE(code.is_ok()) << typed;
    EXPECT_FALSE(code.value().check_digit_is_right()) << typed;
    EXPECT_EQ(code.value().five_digits(), typed.substr(0, 5));
  }
}

TEST(municipality_code, is_read_in_any_width) {
  for (const std::string_view typed : {"１３１１３０", "13113-0", " 13113－０ ", "13 113 0"}) {
    const auto code = MunicipalityCode::parse(typed);
    ASSERT_TRUE(code.is_ok()) << typed;
    EXPECT_EQ(code.value().six_digits(), "131130");
  }
}

TEST(municipality_code, is_refused_when_it_is_not_five_or_six_digits_of_a_prefecture) {
  for (const std::string_view typed : {"", "1311", "1311301", "00000", "001002", "480006", "99999",
                                       "13A13", "１３区", "-13113/0"}) {
    const auto code = MunicipalityCode::parse(typed);
    ASSERT_FALSE(code.is_ok()) << typed;
    EXPECT_EQ(code.error().code, "municipality_code_format");
  }
  EXPECT_EQ(MunicipalityCode::parse("1311").error().detail,
            "The municipality code must be 5 or 6 digits beginning with a prefecture's 01 to 47, "
            "but it is \"1311\"; look it up in the list of municipalities and keep its leading "
            "zero.");
}

}  // namespace musubi
