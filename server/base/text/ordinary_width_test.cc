#include "base/text/ordinary_width.h"

#include <gtest/gtest.h>

#include <string_view>

namespace musubi::text {

TEST(ordinary_width, keeps_case_and_punctuation) {
  const struct {
    std::string_view typed;
    std::string_view ordinary;
  } cases[] = {
      {"０３－１２３４－５６７８", "03-1234-5678"},
      {"03ー1234−5678", "03-1234-5678"},
      {"（０３）１２３４　５６７８", "(03)1234 5678"},
      {"Ｔａｎｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "Tanto@example.jp"},
      {"\u202A03-1234-5678\u202C", "03-1234-5678"},
      {"\u200Ea\u200Bb", "ab"},
      {"　a　", "a"},
      {"　", ""},
      {"a\nb", "a\nb"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(ordinary_width(row.typed), row.ordinary) << row.typed;
  }
}

}  // namespace musubi::text
