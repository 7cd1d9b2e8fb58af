#include "base/text/cp932.h"

#include <gtest/gtest.h>

namespace musubi::text {
namespace {

using Lacking = std::vector<std::string>;

TEST(Cp932, has_the_bytes_that_windows_writes) {
  const struct {
    const char* text;
    const char* bytes;
  } cases[] = {
      {"", ""},
      {"A~\\", "A~\\"},
      {"ｱﾞ", "\xB1\xDE"},
      {"結び", "\x8C\x8B\x82\xD1"},
      {"髙﨑", "\xFB\xFC\xFA\xB1"},          // letters of names, of IBM's part
      {"①㈱Ⅳ", "\x87\x40\x87\x8A\x87\x57"},  // NEC's part, which strict Shift_JIS lacks
      {"〓", "\x81\xAC"},
      {"\uFA19", "\xFB\x7E"},  // 神 of names, which NFC would make another letter
      {"表", "\x95\x5C"},      // its second byte is a backslash
  };
  for (const auto& each : cases) {
    const Cp932Text text = to_cp932(each.text);
    EXPECT_EQ(text.bytes, each.bytes) << each.text;
    EXPECT_EQ(text.lacking, Lacking{}) << each.text;
  }
}

TEST(Cp932, has_one_sign_where_systems_have_two) {
  for (const auto& [one, other] :
       {std::pair{"〜", "～"}, std::pair{"−", "－"}, std::pair{"‖", "∥"}, std::pair{"—", "―"},
        std::pair{"¥", "￥"}, std::pair{"\u00A0", " "}}) {
    EXPECT_EQ(to_cp932(one).bytes, to_cp932(other).bytes) << one;
    EXPECT_EQ(to_cp932(one).lacking, Lacking{}) << one;
  }
}

TEST(Cp932, takes_a_kana_and_its_voicing_mark_as_one_letter) {
  EXPECT_EQ(to_cp932("カ\u3099ハ\u309A").bytes, to_cp932("ガパ").bytes);
  EXPECT_EQ(to_cp932("ン\u3099").lacking, Lacking{"ン\u3099"});  // there is no such letter
}

TEST(Cp932, replaces_what_it_lacks_visibly_and_tells_it) {
  const struct {
    const char* text;
    const char* shown;
    Lacking lacking;
  } cases[] = {
      {"𠮷田", "〓田", {"𠮷"}},
      {"葛\U000E0100城", "〓城", {"葛\U000E0100"}},  // not 葛, which is another form
      {"José", "Jos〓", {"é"}},
      {"e\u0301", "〓", {"e\u0301"}},
      {"👨‍👩‍👧です", "〓です", {"👨‍👩‍👧"}},
      {"𠮷𠮷", "〓〓", {"𠮷", "𠮷"}},
      {"外\uE000字", "外〓字", {"\uE000"}},
      {"\u0085\x7F", "〓〓", {"\u0085", "\x7F"}},
      {"한", "〓", {"한"}},
  };
  for (const auto& each : cases) {
    const Cp932Text text = to_cp932(each.text);
    EXPECT_EQ(text.bytes, to_cp932(each.shown).bytes) << each.text;
    EXPECT_EQ(text.lacking, each.lacking) << each.text;
  }
}

}  // namespace
}  // namespace musubi::text
