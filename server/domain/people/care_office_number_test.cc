#include "domain/people/care_office_number.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(care_office_number, is_ten_digits_in_any_width) {
  for (const std::string_view typed : {"0370100001", "０３７０１００００１", "03-7010-0001"}) {
    const auto number = CareOfficeNumber::parse(typed);
    ASSERT_TRUE(number.is_ok()) << typed;
    EXPECT_EQ(number.value().digits(), "0370100001");
  }
}

TEST(care_office_number, is_refused_otherwise) {
  for (const std::string_view typed : {"", "370100001", "03701000011", "037010000A"}) {
    const auto number = CareOfficeNumber::parse(typed);
    ASSERT_FALSE(number.is_ok()) << typed;
    EXPECT_EQ(number.error().code, "care_office_number_format");
  }
}

}  // namespace musubi
