#include "sheets/cell_text.h"

#include <gtest/gtest.h>

namespace musubi::sheets {
namespace {

TEST(CellText, guards_whatever_a_spreadsheet_takes_for_a_formula) {
  for (const char* text : {"=1+1",     "+81-3-0000-0000",
                           "-1",       "@SUM(1)",
                           "\t=1",     "\rx",
                           "\nx",      "＝1+1",
                           "＋1",      "－1",
                           "＠x",      "−1",
                           " =1",      "　=1",
                           "\u200B=1", "\uFEFF＝1",
                           "\n=1",     "﹦1",
                           "⁼1",       "―cmd",
                           "\x01=1",   "="}) {
    EXPECT_EQ(without_formula(text), std::string{"'"} + text) << text;
  }
  EXPECT_EQ(without_formula(std::string("\0=1", 3)), std::string("'\0=1", 4));
}

TEST(CellText, leaves_everything_else_as_it_is) {
  for (const char* text : {"", " ", "　", "03-0000-0000", "1=1", "a@example.jp", "'=1", "結び",
                           "0600001", "・山田", "*1", "ー"}) {
    EXPECT_EQ(without_formula(text), text);
  }
}

TEST(CellText, shows_what_could_not_be_seen) {
  const struct {
    std::string text;
    std::string shown;
  } cases[] = {
      {"一行目\n二行目\tx\r\n", "一行目\n二行目\tx\r\n"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\x01\x1F\x7F\u0085", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"山田\u202E郎太", "山田\uFFFD郎太"},
      {"\u2066x\u2069", "\uFFFDx\uFFFD"},
      {"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
      {"\xC0\xAFx", "\uFFFD\uFFFDx"},
      {"葛\U000E0100城 𠮷 👨‍👩‍👧", "葛\U000E0100城 𠮷 👨‍👩‍👧"},
      {"\u2028", "\u2028"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(visible_text(each.text), each.shown);
  }
}

}  // namespace
}  // namespace musubi::sheets
