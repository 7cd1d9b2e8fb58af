#include "domain/people/corporate_number.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(corporate_number, tells_a_right_check_digit_from_a_wrong_one) {
  const struct {
    std::string_view typed;
    bool is_right;
  } cases[] = {
      {"1180301018771", true},   // verified in requirements 2.4
      {"7120001168421", true},   // the same, without its T
      {"1234567890123", false},  // the popular sample, which should begin with 9
      {"9234567890123", true},  {"0180301018771", false}, {"2180301018771", false},
      {"1180301018717", false}, {"0000000000000", false}, {"9000000000000", true},
  };
  for (const auto& row : cases) {
    const auto number = CorporateNumber::parse(row.typed);
    ASSERT_TRUE(number.is_ok()) << row.typed;
    EXPECT_EQ(number.value().check_digit_is_right(), row.is_right) << row.typed;
  }
}

TEST(corporate_number, is_read_in_any_width) {
  for (const std::string_view typed : {"１１８０３０１０１８７７１", "1-1803-0101-8771"}) {
    const auto number = CorporateNumber::parse(typed);
    ASSERT_TRUE(number.is_ok()) << typed;
    EXPECT_EQ(number.value().digits(), "1180301018771");
  }
}

TEST(corporate_number, is_refused_when_it_is_not_thirteen_digits) {
  for (const std::string_view typed : {"", "118030101877", "11803010187710", "T1180301018771"}) {
    const auto number = CorporateNumber::parse(typed);
    ASSERT_FALSE(number.is_ok()) << typed;
    EXPECT_EQ(number.error().code, "corporate_number_format");
  }
  const std::string pasted(1000, '1');
  EXPECT_NE(CorporateNumber::parse(pasted).error().detail.find("it is 1000 bytes long"),
            std::string::npos);
}

}  // namespace musubi
