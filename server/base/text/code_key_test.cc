#include "base/text/code_key.h"

#include <gtest/gtest.h>

#include <string_view>

namespace musubi::text {

TEST(code_key, is_one_however_the_code_was_typed) {
  const struct {
    std::string_view typed;
    std::string_view key;
  } cases[] = {
      {"131130", "131130"},
      {"１３１１３０", "131130"},
      {" 131 130 ", "131130"},
      {"13113－0", "131130"},
      {"13113‐0", "131130"},
      {"13113ー0", "131130"},
      {"13113−0", "131130"},
      {"ｔ７１２-０００１", "T7120001"},
      {"０１・１", "01・1"},
      {"01\u200B1", "011"},
      {"", ""},
      {" - ", ""},
      {"i", "I"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(code_key(row.typed), row.key) << row.typed;
  }
}

TEST(code_key, keeps_what_does_not_belong_so_that_parsing_refuses_it) {
  EXPECT_EQ(code_key("13/113"), "13/113");
  EXPECT_EQ(code_key("第13号"), "第13号");
  EXPECT_EQ(code_key("٣"), "٣");  // an Arabic digit is not an ASCII one
}

}  // namespace musubi::text
