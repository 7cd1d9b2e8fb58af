#include "domain/people/prefecture.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/text/kana.h"

namespace musubi {

TEST(prefectures, are_numbered_from_1_to_47_in_order) {
  int number = 0;
  std::set<std::string_view> names;
  for (const Prefecture& prefecture : prefectures()) {
    ++number;
    EXPECT_EQ(prefecture.number, number);
    EXPECT_EQ(prefecture.code, fmt::format("{:02}", number));
    EXPECT_TRUE(text::is_katakana_name(prefecture.kana)) << prefecture.ja;
    names.insert({prefecture.ja, prefecture.en, prefecture.kana});
  }
  EXPECT_EQ(number, 47);
  EXPECT_EQ(names.size(), 3U * 47U);
}

// The notices' own prefectures, with the numbers that requirements 2.4 and S3 give them.
TEST(prefectures, are_found_by_number_and_by_code) {
  const struct {
    int number;
    std::string_view code;
    std::string_view ja;
  } cases[] = {
      {1, "01", "北海道"},  {3, "03", "岩手県"},  {9, "09", "栃木県"},  {13, "13", "東京都"},
      {21, "21", "岐阜県"}, {23, "23", "愛知県"}, {24, "24", "三重県"}, {26, "26", "京都府"},
      {34, "34", "広島県"}, {40, "40", "福岡県"}, {47, "47", "沖縄県"},
  };
  for (const auto& row : cases) {
    ASSERT_TRUE(find_prefecture(row.number).has_value());
    EXPECT_EQ(find_prefecture(row.number)->ja, row.ja);
    ASSERT_TRUE(find_prefecture_by_code(row.code).has_value());
    EXPECT_EQ(find_prefecture_by_code(row.code)->ja, row.ja);
  }
  for (const int number : {-1, 0, 48}) {
    EXPECT_FALSE(find_prefecture(number).has_value()) << number;
  }
  for (const std::string_view code : {"", "0", "00", "1", "48", "013"}) {
    EXPECT_FALSE(find_prefecture_by_code(code).has_value()) << code;
  }
}

TEST(prefectures, are_found_by_name_however_it_was_typed) {
  for (const std::string_view name :
       {"岩手県", "岩手", "イワテケン", "いわてけん", "ｲﾜﾃｹﾝ", "IWATE", "岩手 県"}) {
    ASSERT_TRUE(find_prefecture_by_name(name).has_value()) << name;
    EXPECT_EQ(find_prefecture_by_name(name)->number, 3) << name;
  }
  EXPECT_EQ(find_prefecture_by_name("廣島縣")->number, 34);
  EXPECT_EQ(find_prefecture_by_name("京都")->number, 26);
  EXPECT_EQ(find_prefecture_by_name("東京")->number, 13);
  for (const std::string_view name : {"", "県", "北海", "岩手市", "都"}) {
    EXPECT_FALSE(find_prefecture_by_name(name).has_value()) << name;
  }
}

}  // namespace musubi
