#include "domain/organisation/compare.h"

#include <gtest/gtest.h>

namespace musubi::organisation {
namespace {

Organisation hospital(std::string name, std::string medical_code = "") {
  return {.name = std::move(name),
          .kana = "",
          .prefecture = 3,
          .municipality_code = "",
          .address = "",
          .kind = Kind::hospital,
          .medical_code = std::move(medical_code),
          .corporate_number = "",
          .care_office_number = "",
          .features = {}};
}

ReadRow row_of(Organisation told) {
  return {.organisation = std::move(told), .problems = {}, .warnings = {}};
}

Compared only(const std::vector<Organisation>& known, Organisation told) {
  return compare(known, {row_of(std::move(told))}).front();
}

TEST(Compare, finds_the_known_one_by_its_code_whatever_its_name) {
  const auto found = only({hospital("旧名病院", "0310000018")}, hospital("新名病院", "0310000018"));
  EXPECT_EQ(found.verdict, Verdict::changed);
  EXPECT_EQ(found.other, 0U);
  EXPECT_EQ(found.changed, (std::vector<Column>{Column::name}));
  EXPECT_EQ(found.merged->name, "新名病院");
}

TEST(Compare, finds_it_by_name_and_prefecture_however_they_are_written) {
  Organisation known = hospital("見本髙﨑 ｸﾘﾆｯｸ");
  known.address = "盛岡市";
  const auto same = only({known}, hospital("見本高崎クリニック"));
  EXPECT_EQ(same.verdict, Verdict::changed) << "the way of writing";
  EXPECT_EQ(same.merged->address, "盛岡市") << "an empty cell takes nothing away";
  Organisation elsewhere = hospital("見本高崎クリニック");
  elsewhere.prefecture = 13;
  EXPECT_EQ(only({known}, elsewhere).verdict, Verdict::added);
}

TEST(Compare, tells_two_of_one_name_apart_by_their_kana) {
  Organisation known = hospital("神戸病院");
  known.kana = "コウベビョウイン";
  Organisation told = known;
  told.kana = "ゴウドビョウイン";
  EXPECT_EQ(only({known}, told).verdict, Verdict::added);
  told.kana = "";
  EXPECT_EQ(only({known}, told).verdict, Verdict::unchanged);
}

TEST(Compare, adds_a_code_to_one_that_had_none) {
  const auto found = only({hospital("見本病院")}, hospital("見本病院", "0310000018"));
  EXPECT_EQ(found.verdict, Verdict::changed);
  EXPECT_EQ(found.merged->medical_code, "0310000018");
}

TEST(Compare, leaves_it_to_people_when_the_same_name_has_another_code) {
  const auto found = only({hospital("見本病院", "0310000018")}, hospital("見本病院", "0310000026"));
  EXPECT_EQ(found.verdict, Verdict::looks_like_other);
  EXPECT_EQ(found.other, 0U);
  EXPECT_FALSE(found.merged.has_value());
}

TEST(Compare, refuses_codes_of_two_known_ones) {
  Organisation care = hospital("別の事業所");
  care.care_office_number = "0370000001";
  Organisation told = hospital("見本病院", "0310000018");
  told.care_office_number = care.care_office_number;
  EXPECT_EQ(only({hospital("見本病院", "0310000018"), care}, told).verdict,
            Verdict::codes_disagree);
}

TEST(Compare, finds_what_the_file_says_twice) {
  const auto found = compare({}, {row_of(hospital("一", "0310000018")), row_of(hospital("二")),
                                  row_of(hospital("三", "0310000018")), row_of(hospital("二"))});
  EXPECT_EQ(found[0].verdict, Verdict::added);
  EXPECT_EQ(found[1].verdict, Verdict::added);
  EXPECT_EQ(found[2].verdict, Verdict::repeated);
  EXPECT_EQ(found[2].other, 0U);
  EXPECT_EQ(found[3].other, 1U);
}

TEST(Compare, keeps_a_feature_and_changes_its_evidence) {
  Organisation known = hospital("見本病院");
  known.features = {{Feature::emergency_centre, "古い告示"}};
  Organisation told = hospital("見本病院");
  EXPECT_EQ(only({known}, told).verdict, Verdict::unchanged);
  told.features = {{Feature::emergency_centre, "新しい告示"}};
  const auto found = only({known}, told);
  EXPECT_EQ(found.changed, (std::vector<Column>{Column::emergency_centre}));
  EXPECT_EQ(found.merged->features.at(Feature::emergency_centre), "新しい告示");
}

TEST(Compare, hands_on_what_was_wrong_with_a_row) {
  const ReadRow wrong{
      .organisation = std::nullopt, .problems = {{Column::name, Problem::missing}}, .warnings = {}};
  const auto found = compare({}, {wrong, row_of(hospital("一"))});
  EXPECT_EQ(found[0].verdict, Verdict::refused);
  EXPECT_EQ(found[0].problems, wrong.problems);
  EXPECT_EQ(found[1].verdict, Verdict::added);
}

TEST(Compare, changes_nothing_the_second_time) {
  const std::vector<ReadRow> rows{row_of(hospital("一", "0310000018")), row_of(hospital("二"))};
  std::vector<Organisation> known;
  for (const Compared& each : compare({}, rows)) {
    known.push_back(each.merged.value());
  }
  for (const Compared& each : compare(known, rows)) {
    EXPECT_EQ(each.verdict, Verdict::unchanged);
  }
}

}  // namespace
}  // namespace musubi::organisation
