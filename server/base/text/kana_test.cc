#include "base/text/kana.h"

#include <gtest/gtest.h>

#include <string_view>

namespace musubi::text {

TEST(kana, become_one_full_width_katakana_spelling) {
  const struct {
    std::string_view typed;
    std::string_view katakana;
  } cases[] = {
      {"やまだ", "ヤマダ"},
      {"ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダ ハナコ"},
      {"ヤマダ　　ハナコ ", "ヤマダ ハナコ"},
      {"かとう\u3000じろう", "カトウ ジロウ"},
      {"は\u309Aん", "パン"},
      {"か゛", "ガ"},
      {"は゜", "パ"},
      {"ぁゕゖゝゞ", "ァヵヶヽヾ"},
      {"エクスぺ", "エクスペ"},
      {"おおた-", "オオター"},
      {"センタ−", "センター"},
      {"ｾﾝﾀｰ", "センター"},
      {"ゔぃ", "ヴィ"},
      {"ジョン･スミス", "ジョン・スミス"},
      {"-ア", "-ア"},
      {"", ""},
      {"Smith", "Smith"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(to_full_katakana(row.typed), row.katakana) << row.typed;
  }
}

TEST(kana, make_a_name_when_they_are_full_width_katakana_words) {
  for (const std::string_view name :
       {"ヤマダ", "ヤマダ ハナコ", "ジョン・スミス", "オブライエン゠スミス", "ヴァン", "オーノ",
        "ササヽ", "キム"}) {
    EXPECT_TRUE(is_katakana_name(name)) << name;
  }
}

TEST(kana, make_no_name_otherwise) {
  for (const std::string_view text :
       {"", " ", "やまだ", "ﾔﾏﾀﾞ", "山田", "ヤマダ1", "Yamada", "ーノ", " ヤマダ", "ヤマダ ",
        "ヤマダ  ハナコ", "・ヤマダ", "ヤマダ・", "ヤマダ　ハナコ", "エクスぺ", "ヤマダ-"}) {
    EXPECT_FALSE(is_katakana_name(text)) << text;
  }
}

TEST(kana, of_a_convertible_field_make_a_name_after_conversion) {
  for (const std::string_view typed : {"やまだ はなこ", "ﾔﾏﾀﾞ　ﾊﾅｺ", "エクスぺ"}) {
    EXPECT_TRUE(is_katakana_name(to_full_katakana(typed))) << typed;
  }
  EXPECT_FALSE(is_katakana_name(to_full_katakana("山田")));
}

}  // namespace musubi::text
