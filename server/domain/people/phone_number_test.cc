#include "domain/people/phone_number.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(phone_number, keeps_digits_display_and_extension_apart) {
  const struct {
    std::string_view typed;
    std::string_view digits;
    std::string_view display;
    std::optional<std::string> extension;
  } cases[] = {
      {"03-0000-0000", "0300000000", "03-0000-0000", std::nullopt},
      {"0190000000", "0190000000", "0190000000", std::nullopt},
      {"０３－００００－００００", "0300000000", "03-0000-0000", std::nullopt},
      {"03ー0000ー0000", "0300000000", "03-0000-0000", std::nullopt},
      {"03−0000‐0000", "0300000000", "03-0000-0000", std::nullopt},
      {"（０３）００００　００００", "0300000000", "(03)0000 0000", std::nullopt},
      {"090-0000-0000", "09000000000", "090-0000-0000", std::nullopt},
      {"09000000000", "09000000000", "090-0000-0000", std::nullopt},
      {"05000000000", "05000000000", "050-0000-0000", std::nullopt},
      {"06000000000", "06000000000", "060-0000-0000", std::nullopt},
      {"07000000000", "07000000000", "070-0000-0000", std::nullopt},
      {"0120000000", "0120000000", "0120-000-000", std::nullopt},
      {"0120-00-0000", "0120000000", "0120-00-0000", std::nullopt},
      {"08000000000", "08000000000", "0800-000-0000", std::nullopt},
      {"08010000000", "08010000000", "080-1000-0000", std::nullopt},
      {"+81-3-0000-0000", "0300000000", "03-0000-0000", std::nullopt},
      {"+81 (0)90 0000 0000", "09000000000", "090 0000 0000", std::nullopt},
      {"03-0000-0000 内線123", "0300000000", "03-0000-0000", "123"},
      {"03-0000-0000（内線　１２３）", "0300000000", "03-0000-0000", "123"},
      {"03-0000-0000 内線：0001", "0300000000", "03-0000-0000", "0001"},
      {"03-0000-0000 ext. 12345678", "0300000000", "03-0000-0000", "12345678"},
      {"\u202D03-0000-0000\u202C", "0300000000", "03-0000-0000", std::nullopt},
  };
  for (const auto& row : cases) {
    const auto number = PhoneNumber::parse(row.typed);
    ASSERT_TRUE(number.is_ok()) << row.typed;
    EXPECT_EQ(number.value().digits(), row.digits) << row.typed;
    EXPECT_EQ(number.value().display(), row.display) << row.typed;
    EXPECT_EQ(number.value().extension(), row.extension) << row.typed;
  }
}

TEST(phone_number, is_refused_for_a_reason) {
  const struct {
    std::string_view typed;
    std::string_view code;
  } cases[] = {
      {"", "phone_prefix"},
      {"0000-0000", "phone_prefix"},
      {"3-0000-0000", "phone_prefix"},
      {"001-0000-0000", "phone_prefix"},
      {"03-0000-000", "phone_digits"},
      {"03-0000-00000", "phone_digits"},
      {"090-0000-000", "phone_digits"},
      {"090-0000-00000", "phone_digits"},
      {"0120-0000-0000", "phone_digits"},
      {"060-000-0000", "phone_digits"},
      {"0800-000-000", "phone_digits"},
      {"03-0000-0000 090-0000-0000", "phone_digits"},
      {"03-0000-0000、090-0000-0000", "phone_characters"},
      {"03-0000-0000/1", "phone_characters"},
      {"+1-202-000-0000", "phone_characters"},
      {"代表 03-0000-0000", "phone_characters"},
      {"03-0000-0000\n", "phone_characters"},
      {"03-0000-0000 内線", "phone_extension"},
      {"03-0000-0000 内線123456789", "phone_extension"},
      {"03-0000-0000 内線12又は13", "phone_extension"},
  };
  for (const auto& row : cases) {
    const auto number = PhoneNumber::parse(row.typed);
    ASSERT_FALSE(number.is_ok()) << row.typed;
    EXPECT_EQ(number.error().code, row.code) << row.typed;
  }
}

TEST(phone_number, is_not_repeated_in_its_refusal) {
  const auto refused = PhoneNumber::parse("090-7777-777");
  ASSERT_FALSE(refused.is_ok());
  EXPECT_EQ(refused.error().detail.find("777"), std::string::npos);
  EXPECT_EQ(refused.error().detail,
            "The telephone number must have 11 digits, but has 10; write one number with its area "
            "code.");
}

}  // namespace musubi
