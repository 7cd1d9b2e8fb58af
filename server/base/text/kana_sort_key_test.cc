#include "base/text/kana_sort_key.h"

#include <gtest/gtest.h>

#include <string_view>
#include <thread>
#include <vector>

namespace musubi::text {

static void expect_ascending(const std::vector<std::string_view>& texts) {
  for (std::size_t i = 1; i < texts.size(); ++i) {
    EXPECT_LT(kana_sort_key(texts[i - 1]), kana_sort_key(texts[i]))
        << texts[i - 1] << " before " << texts[i];
  }
}

TEST(kana_sort_key, follows_the_fifty_sounds) {
  expect_ascending({"ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ",
                    "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ",
                    "ノ", "ハ", "ヒ", "フ", "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ",
                    "ユ", "ヨ", "ラ", "リ", "ル", "レ", "ロ", "ワ", "ヲ", "ン"});
}

TEST(kana_sort_key, looks_at_the_sound_before_the_voicing) {
  expect_ascending({"ハ", "バ", "パ", "ハア", "バア", "パア", "ハイ"});
  expect_ascending({"カキ", "カギ", "ガキ", "ガギ", "カク"});
  expect_ascending({"カトウ", "ガトウ", "カトウダ"});
}

TEST(kana_sort_key, puts_long_vowels_and_small_kana_before_ordinary_kana) {
  expect_ascending({"コーダ", "コォダ", "コオダ", "コカ"});
  expect_ascending({"キー", "キィ", "キイ", "キウ"});
  // The long vowel is the vowel before it until all else is equal.
  expect_ascending({"キイカ", "キーワ"});
  expect_ascending({"コオタ", "コーダ", "コオダ"});
  expect_ascending({"ササキ", "サヽク", "ササケ"});
  expect_ascending({"シャ", "シヤ", "シユ"});
  expect_ascending({"カッタ", "カツタ", "カツダ"});
}

TEST(kana_sort_key, compares_word_by_word) {
  expect_ascending({"アベ", "アベ イチロウ", "アベ タロウ", "アベイ イチロウ", "アベカワ アイ"});
  expect_ascending({"アベ", "アベ ！"});
  // A voiced family name starts its own run, whatever the given names are.
  expect_ascending({"カトウ イチロウ", "カトウ ワタル", "ガトウ イチロウ"});
}

TEST(kana_sort_key, looks_at_the_script_last_of_all) {
  expect_ascending({"はな", "ハナ", "ばな", "バナ"});
  expect_ascending({"ハナ イチロウ", "はな ジロウ"});
}

TEST(kana_sort_key, is_one_for_every_width_and_spacing) {
  const std::string key = kana_sort_key("パーマ ガク");
  for (const std::string_view same :
       {"ﾊﾟｰﾏ ｶﾞｸ", "パーマ　ガク", " パーマ  ガク ", "ハ\u309Aーマ カ\u3099ク", "パーマ・ガク"}) {
    EXPECT_EQ(kana_sort_key(same), key) << same;
  }
  EXPECT_NE(kana_sort_key("パーマガク"), key);
}

TEST(kana_sort_key, is_lower_case_hexadecimal_so_that_every_collation_agrees) {
  EXPECT_EQ(kana_sort_key(""), "");
  EXPECT_EQ(kana_sort_key(" 　"), "");
  const std::string key = kana_sort_key("ヤマダ Smith 山田");
  EXPECT_FALSE(key.empty());
  EXPECT_EQ(key.find_first_not_of("0123456789abcdef"), std::string::npos) << key;
}

TEST(kana_sort_key, of_a_long_text_is_not_cut) {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += "ア";
  }
  EXPECT_LT(kana_sort_key(text + "ア"), kana_sort_key(text + "イ"));
}

TEST(kana_sort_key, is_the_same_in_every_thread) {
  std::string keys[4];
  {
    std::jthread threads[4];
    for (int i = 0; i < 4; ++i) {
      threads[i] = std::jthread([&keys, i] { keys[i] = kana_sort_key("ヤマダ"); });
    }
  }
  for (const std::string& key : keys) {
    EXPECT_EQ(key, kana_sort_key("ヤマダ"));
  }
  EXPECT_EQ(kana_sort_key_version().size(), 8U);
}

}  // namespace musubi::text
