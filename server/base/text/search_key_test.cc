#include "base/text/search_key.h"

#include <gtest/gtest.h>

#include <string_view>

namespace musubi::text {

struct Spellings {
  std::string_view what;
  std::string_view one;
  std::string_view other;
};

TEST(search_key, is_one_for_spellings_that_a_reader_takes_for_the_same) {
  const Spellings cases[] = {
      {"hiragana pe in a katakana word (1.0.6)", "エクスぺリエンス", "エクスペリエンス"},
      {"half-width kana", "ｴｸｽﾍﾟﾘｴﾝｽｾﾝﾀｰ", "エクスペリエンスセンター"},
      {"hiragana for katakana", "やまだ はなこ", "ヤマダ　ハナコ"},
      {"decomposed kana, as file systems store them", "フォーム\u30D5\u3099", "フォームブ"},
      {"spacing voicing mark", "か゛く", "ガク"},
      {"voicing mark that has no composed hiragana", "わ\u3099", "ヷ"},
      {"full-width letters and case", "ＥＣＭＯ", "ecmo"},
      {"spaces in a name of a body (1.0.6)", "日本 ECMO net", "日本ECMOnet"},
      {"ideographic space", "山田　太郎", "山田太郎"},
      {"middle dot", "中国・四国地方", "中国四国地方"},
      {"half-width middle dot", "中国･四国地方", "中国四国地方"},
      {"company in one character", "㈱サンプル", "(株)サンプル"},
      {"era in one character", "㋿8年", "令和８年"},
      {"minus for the long vowel", "センタ−", "センター"},
      {"full-width hyphen for the long vowel", "センタ－", "センター"},
      {"rule for the long vowel", "センタ―", "センター"},
      {"wave dash and full-width tilde", "1〜3", "1～3"},
      {"small ke of place names", "鳩ヶ谷", "鳩ケ谷"},
      {"hashigo-daka", "髙橋", "高橋"},
      {"tatsu-saki", "山﨑", "山崎"},
      {"tsuchi-yoshi outside the BMP", "𠮷田", "吉田"},
      {"first watanabe", "渡邊", "渡辺"},
      {"second watanabe", "渡邉", "渡辺"},
      {"old saito", "齋藤", "斉藤"},
      {"new saito", "斎藤", "斉藤"},
      {"sawa, hama, hiro, kuni", "澤濱廣國", "沢浜広国"},
      {"compatibility ideograph", "\uFA19", "神"},
      {"ideographic variation sequence", "葛\U000E0100城", "葛城"},
      {"standardised variation sequence", "神\uFE00", "神"},
      {"zero-width space from pasting", "山\u200B田", "山田"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(search_key(row.one), search_key(row.other)) << row.what;
  }
}

// S3 T3-8: the answer form comes back with the file name that the sender's computer made of it.
TEST(search_key, finds_the_prefecture_form_however_its_file_name_was_written) {
  const std::string asked = search_key("【岩手県】_参加者等記入フォーム.xlsx");
  EXPECT_EQ(search_key("【岩手県】＿参加者等記入ﾌｫｰﾑ.XLSX"), asked);
  EXPECT_EQ(search_key("【岩手県】_参加者等記入フォ－ム．ｘｌｓｘ"), asked);
  EXPECT_EQ(search_key("【岐阜県】_グループ.xlsx"),
            search_key("【岐阜県】_ク\u3099ルーフ\u309A.xlsx"));
  EXPECT_NE(search_key("【岩手県】_参加者等記入フォーム.xls"), asked);
}

TEST(search_key, keeps_apart_what_is_different) {
  const Spellings cases[] = {
      {"voicing", "カトウ", "ガトウ"},
      {"half voicing", "ハナ", "パナ"},
      {"long vowel against none", "コダ", "コーダ"},
      {"long vowel against the number one", "センター", "センタ一"},
      {"kanji", "伊藤", "伊東"},
      {"hyphen against wave dash", "1-3", "1〜3"},
      {"a nurse and an assistant nurse (X8)", "看護師", "准看護師"},
  };
  for (const auto& row : cases) {
    EXPECT_NE(search_key(row.one), search_key(row.other)) << row.what;
  }
}

TEST(search_key, of_a_key_is_the_key) {
  for (const std::string_view text :
       {"髙橋 エクスぺ〜ｾﾝﾀｰ", "わ\u3099ゟ🈀", "か゛ ヵ月", "𠮷\U000E0101Straße", ""}) {
    const std::string key = search_key(text);
    EXPECT_EQ(search_key(key), key) << text;
  }
}

TEST(search_key, of_ill_formed_bytes_is_a_key_all_the_same) {
  EXPECT_EQ(search_key("\xFF"
                       "a"),
            "\uFFFD"
            "a");
}

}  // namespace musubi::text
