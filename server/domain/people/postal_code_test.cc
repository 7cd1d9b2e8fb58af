#include "domain/people/postal_code.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(postal_code, is_seven_digits_in_any_width) {
  for (const std::string_view typed :
       {"0200023", "020-0023", "〒020-0023", "〒 ０２０－００２３", "020ー0023", "020−0023"}) {
    const auto code = PostalCode::parse(typed);
    ASSERT_TRUE(code.is_ok()) << typed;
    EXPECT_EQ(code.value().digits(), "0200023");
    EXPECT_EQ(code.value().hyphenated(), "020-0023");
  }
}

TEST(postal_code, is_refused_otherwise) {
  for (const std::string_view typed :
       {"", "〒", "200023", "02000230", "020-002X", "0200023〒", "〒〒0200023"}) {
    const auto code = PostalCode::parse(typed);
    ASSERT_FALSE(code.is_ok()) << typed;
    EXPECT_EQ(code.error().code, "postal_code_format");
  }
}

}  // namespace musubi
