#include "base/text/display_text.h"

#include <gtest/gtest.h>

#include <string_view>

namespace musubi::text {

TEST(display_text, survives_byte_for_byte) {
  // X11 and requirements 2.7: each of these is changed or lost by some usual clean-up.
  const std::string_view names[] = {
      "𠮷田",
      "髙橋",
      "山﨑",
      "葛\U000E0100城",
      "\uFA19谷",
      "神谷",
      "①Ⅱ㈱～㋿",
      "ﾔﾏﾀﾞ ﾀﾛｳ",
      "か\u3099",
      "エクスぺ",
      "O’Neill",
      "山田　太郎",
      "👩🏽‍⚕️",
      "\uE000外字",
  };
  for (const std::string_view name : names) {
    const auto cleaned = clean_display(name);
    ASSERT_TRUE(cleaned.is_ok()) << name;
    EXPECT_EQ(cleaned.value(), name);
  }
}

TEST(display_text, loses_the_spaces_at_its_ends_only) {
  const struct {
    std::string_view typed;
    std::string_view kept;
  } cases[] = {
      {"  山田 太郎 ", "山田 太郎"},
      {"　山田　太郎　", "山田　太郎"},
      {"山田\r\n", "山田"},
      {"\uFEFF山田\t", "山田"},
      {" \u3000 ", ""},
      {"", ""},
      {"山", "山"},
  };
  for (const auto& row : cases) {
    const auto cleaned = clean_display(row.typed);
    ASSERT_TRUE(cleaned.is_ok()) << row.typed;
    EXPECT_EQ(cleaned.value(), row.kept);
  }
}

TEST(display_text, is_refused_with_the_place_of_what_cannot_be_shown) {
  using std::string_view_literals::operator""sv;
  const struct {
    std::string_view what;
    std::string_view typed;
    std::string_view named;
  } cases[] = {
      {"null", "山\0田"sv, "character 2 is U+0000"},
      {"bell", "\a山田", "character 1 is U+0007"},
      {"line break", "山田\n太郎", "character 3 is U+000A"},
      {"tab", "山田\t太郎", "character 3 is U+0009"},
      {"delete", "山田\x7F", "character 3 is U+007F"},
      {"C1 control", "山\u0080田", "character 2 is U+0080"},
      {"line separator", "山\u2028田", "character 2 is U+2028"},
      {"directional override", "山\u202E田", "character 2 is U+202E"},
      {"directional isolate", "山\u2066田", "character 2 is U+2066"},
      {"noncharacter", "山\uFFFE田", "character 2 is U+FFFE"},
  };
  for (const auto& row : cases) {
    const auto cleaned = clean_display(row.typed);
    ASSERT_FALSE(cleaned.is_ok()) << row.what;
    EXPECT_EQ(cleaned.error().code, "text_has_control_character") << row.what;
    EXPECT_NE(cleaned.error().detail.find(row.named), std::string::npos) << cleaned.error().detail;
  }
}

TEST(display_text, is_refused_where_nothing_can_be_seen) {
  const std::string_view texts[] = {"\u200B", "\u200B \u2060", "\u00AD", "\u3164",
                                    "\u2800", "\u200D\uFE0F",  "\uFFF9", "\U000E0061\u200E"};
  for (const std::string_view text : texts) {
    for (const auto& cleaned : {clean_display(text), clean_paragraphs(text)}) {
      ASSERT_FALSE(cleaned.is_ok()) << text;
      EXPECT_EQ(cleaned.error().code, "text_invisible");
    }
  }
  EXPECT_TRUE(clean_display("山\u200B田").is_ok());
}

TEST(display_text, piles_as_many_marks_on_a_letter_as_a_script_needs) {
  const auto with_marks = [](int count) {
    std::string text = "か";
    for (int i = 0; i < count; ++i) {
      text += "\u0301";
    }
    return clean_display(text + "く");
  };
  EXPECT_TRUE(with_marks(piled_marks_max).is_ok());
  const auto refused = with_marks(piled_marks_max + 1);
  ASSERT_FALSE(refused.is_ok());
  EXPECT_EQ(refused.error().code, "text_has_piled_marks");
  EXPECT_NE(refused.error().detail.find("character 10 "), std::string::npos);
}

TEST(display_text, is_refused_when_its_bytes_are_not_utf8) {
  const struct {
    std::string_view what;
    std::string_view bytes;
  } cases[] = {
      {"lone high surrogate", "\xED\xA0\xC2"},
      {"lone low surrogate", "\xED\xB0\x80"},
      {"pair of surrogates", "\xED\xA1\x82\xED\xBE\xB7"},
      {"overlong slash", "\xC0\xAF"},
      {"above U+10FFFF", "\xF4\x90\x80\x80"},
      {"cut off", "\xE5\xB1"},
      {"continuation alone", "\x80"},
      {"Shift_JIS", "\x8E\x52\x93\x63"},
  };
  for (const auto& row : cases) {
    EXPECT_FALSE(is_valid_utf8(row.bytes)) << row.what;
    const auto cleaned = clean_display(row.bytes);
    ASSERT_FALSE(cleaned.is_ok()) << row.what;
    EXPECT_EQ(cleaned.error().code, "text_not_utf8") << row.what;
  }
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("𠮷\U0010FFFD"));
}

TEST(display_text, keeps_lines_where_several_are_asked_for) {
  const auto cleaned = clean_paragraphs("一行目\r\n二行目\n\t三行目\r\n");
  ASSERT_TRUE(cleaned.is_ok());
  EXPECT_EQ(cleaned.value(), "一行目\n二行目\n\t三行目");
  EXPECT_FALSE(clean_paragraphs("一行目\a").is_ok());
  EXPECT_FALSE(clean_paragraphs("一\r二").is_ok());
}

}  // namespace musubi::text
