#include "domain/organisation/read_row.h"

#include <gtest/gtest.h>

namespace musubi::organisation {
namespace {

Columns in_order() {
  Columns columns;
  for (std::size_t at = 0; at < all_columns.size(); ++at) {
    columns.emplace(all_columns.at(at), at);
  }
  return columns;
}

// One of all columns; each test changes a cell of it.
Cells whole_row() {
  return {"見本中央病院", "ﾐﾎﾝ ﾁｭｳｵｳﾋﾞｮｳｲﾝ", "岩手県",        "032018", "盛岡市見本町1-1",
          "病院",         "0310000018",      "1180301018771", "",       "○",
          "無",           "県の告示 第1号"};
}

ReadRow read_with(Column column, const std::string& value) {
  Cells cells = whole_row();
  cells.at(static_cast<std::size_t>(column)) = value;
  return read_row(in_order(), cells);
}

using Problems = std::vector<CellProblem>;

TEST(ReadRow, reads_what_a_list_tells_of_an_organisation) {
  const ReadRow row = read_row(in_order(), whole_row());
  ASSERT_EQ(row.problems, Problems{});
  const Organisation& read = row.organisation.value();
  EXPECT_EQ(read.name, "見本中央病院");
  EXPECT_EQ(read.kana, "ミホン チュウオウビョウイン");
  EXPECT_EQ(read.prefecture, 3);
  EXPECT_EQ(read.municipality_code, "03201");
  EXPECT_EQ(read.kind, Kind::hospital);
  EXPECT_EQ(read.medical_code, "0310000018");
  EXPECT_EQ(read.corporate_number, "1180301018771");
  EXPECT_EQ(read.features,
            (std::map<Feature, std::string>{{Feature::emergency_centre, "県の告示 第1号"}}));
}

TEST(ReadRow, reads_prefectures_by_name_and_by_number) {
  for (const char* typed : {"岩手", "03", "3", "０３", "iwate"}) {
    const ReadRow row = read_with(Column::prefecture, typed);
    ASSERT_TRUE(row.organisation.has_value()) << typed;
    EXPECT_EQ(row.organisation->prefecture, 3) << typed;
  }
}

TEST(ReadRow, tells_what_is_wrong_with_each_cell) {
  struct Case {
    Column column;
    const char* value;
    Problem problem;
  };
  for (const Case& each : {Case{Column::name, " ", Problem::missing},
                           Case{Column::kana, "見本", Problem::not_katakana},
                           Case{Column::prefecture, "", Problem::missing},
                           Case{Column::prefecture, "48", Problem::unknown_prefecture},
                           Case{Column::kind, "学校", Problem::unknown_kind},
                           Case{Column::medical_code, "123", Problem::not_a_code},
                           Case{Column::medical_code, "0110113719", Problem::of_other_prefecture},
                           Case{Column::municipality_code, "13113", Problem::of_other_prefecture},
                           Case{Column::corporate_number, "12", Problem::not_a_code},
                           Case{Column::care_office_number, "x", Problem::not_a_code},
                           Case{Column::special_functions, "予定", Problem::not_yes_or_no},
                           Case{Column::evidence, "", Problem::no_evidence}}) {
    const ReadRow row = read_with(each.column, each.value);
    EXPECT_FALSE(row.organisation.has_value()) << name_of(each.column) << " " << each.value;
    EXPECT_EQ(row.problems, (Problems{{each.column, each.problem}})) << name_of(each.column);
  }
}

TEST(ReadRow, tells_everything_at_once) {
  EXPECT_EQ(read_row(in_order(), {"", "見本", "未定"}).problems.size(), 3U);
}

TEST(ReadRow, warns_of_a_check_digit_and_takes_the_code) {
  const ReadRow row = read_with(Column::medical_code, "0310000010");
  ASSERT_TRUE(row.organisation.has_value());
  EXPECT_EQ(row.organisation->medical_code, "0310000010");
  EXPECT_EQ(row.warnings, (Problems{{Column::medical_code, Problem::wrong_check_digit}}));
}

TEST(ReadRow, takes_a_short_row_for_one_with_empty_cells) {
  const ReadRow row = read_row(in_order(), {"見本病院", "", "岩手県"});
  ASSERT_TRUE(row.organisation.has_value());
  EXPECT_EQ(row.organisation->kind, Kind::other);
  EXPECT_EQ(row.organisation->address, "");
}

}  // namespace
}  // namespace musubi::organisation
