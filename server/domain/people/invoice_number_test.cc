#include "domain/people/invoice_number.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(invoice_number, warns_of_a_wrong_check_digit_and_accepts_it) {
  const auto right = InvoiceNumber::parse("T7120001168421");
  ASSERT_TRUE(right.is_ok());
  EXPECT_TRUE(right.value().check_digit_is_right());
  const auto wrong = InvoiceNumber::parse("T1234567890123");
  ASSERT_TRUE(wrong.is_ok());
  EXPECT_FALSE(wrong.value().check_digit_is_right());
}

TEST(invoice_number, is_read_in_any_width_and_case) {
  for (const std::string_view typed : {"Ｔ７１２０００１１６８４２１", "t7120001168421",
                                       "T 7120-0011-68421", "Ｔ－7120001168421"}) {
    const auto number = InvoiceNumber::parse(typed);
    ASSERT_TRUE(number.is_ok()) << typed;
    EXPECT_EQ(number.value().text(), "T7120001168421");
  }
}

TEST(invoice_number, is_refused_when_it_is_not_t_and_thirteen_digits) {
  for (const std::string_view typed : {"", "T", "7120001168421", "T712000116842", "T71200011684210",
                                       "TT120001168421", "X7120001168421"}) {
    const auto number = InvoiceNumber::parse(typed);
    ASSERT_FALSE(number.is_ok()) << typed;
    EXPECT_EQ(number.error().code, "invoice_number_format") << typed;
  }
}

}  // namespace musubi
