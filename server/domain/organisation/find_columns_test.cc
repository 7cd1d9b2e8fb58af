#include "domain/organisation/find_columns.h"

#include <gtest/gtest.h>

namespace musubi::organisation {
namespace {

TEST(FindColumns, knows_the_titles_however_they_are_written) {
  const auto found = find_columns({{"Ｎｏ", "医療機関コード", "医療機関名", "ﾌﾘｶﾞﾅ", "都道府県",
                                    "所在地", "種別", "法人番号", "救命救急センター", "根拠"}});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->header_row, 0U);
  EXPECT_EQ(found->columns, (Columns{{Column::medical_code, 1},
                                     {Column::name, 2},
                                     {Column::kana, 3},
                                     {Column::prefecture, 4},
                                     {Column::address, 5},
                                     {Column::kind, 6},
                                     {Column::corporate_number, 7},
                                     {Column::emergency_centre, 8},
                                     {Column::evidence, 9}}));
}

TEST(FindColumns, finds_the_header_below_a_title_of_the_sheet) {
  const auto found = find_columns({{"令和8年度 医療機関一覧"},
                                   {"様式第1号", "", "岩手県"},
                                   {"病院名（正式名称）", "都道府県コード", "住　所"},
                                   {"見本病院", "03", "盛岡市"}});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->header_row, 2U);
  EXPECT_EQ(found->columns,
            (Columns{{Column::name, 0}, {Column::prefecture, 1}, {Column::address, 2}}));
}

TEST(FindColumns, takes_the_first_of_two_columns_that_say_the_same) {
  const auto found = find_columns({{"名称", "施設名", "住所"}});
  EXPECT_EQ(found->columns.at(Column::name), 0U);
}

TEST(FindColumns, finds_nothing_where_no_row_names_an_organisation) {
  EXPECT_FALSE(find_columns({}).has_value());
  EXPECT_FALSE(find_columns({{"住所", "都道府県"}, {"名称"}}).has_value());
}

}  // namespace
}  // namespace musubi::organisation
