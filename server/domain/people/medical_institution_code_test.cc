#include "domain/people/medical_institution_code.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(medical_institution_code, has_the_check_digit_of_the_published_example) {
  const auto code = MedicalInstitutionCode::parse("0110113719");
  ASSERT_TRUE(code.is_ok());
  EXPECT_TRUE(code.value().check_digit_is_right());
  EXPECT_EQ(code.value().prefecture().ja, "北海道");
  EXPECT_EQ(code.value().point_table(), PointTable::medical);
}

// 0 + 9 + (1+6) + 7 + (1+2) + 5 + 2 + 3 + 2 = 38 from the right, so that 2 completes the ten.
TEST(medical_institution_code, adds_the_digits_of_what_it_doubles) {
  EXPECT_TRUE(MedicalInstitutionCode::parse("1315678902").value().check_digit_is_right());
  EXPECT_FALSE(MedicalInstitutionCode::parse("1315678904").value().check_digit_is_right());
}

TEST(medical_institution_code, is_accepted_with_a_wrong_check_digit_and_says_so) {
  const struct {
    std::string_view what;
    std::string_view typed;
  } cases[] = {
      {"check one below", "0110113718"},    {"check one above", "0110113710"},
      {"neighbours swapped", "0110131719"}, {"other prefecture (X12)", "0210113719"},
      {"other table (X12)", "0130113719"},
  };
  for (const auto& row : cases) {
    const auto code = MedicalInstitutionCode::parse(row.typed);
    ASSERT_TRUE(code.is_ok()) << row.what;
    EXPECT_FALSE(code.value().check_digit_is_right()) << row.what;
  }
}

TEST(medical_institution_code, names_its_point_table) {
  const struct {
    std::string_view typed;
    std::optional<PointTable> table;
  } cases[] = {
      {"0310000000", PointTable::medical},    {"0330000000", PointTable::dental},
      {"0340000000", PointTable::dispensing}, {"0360000000", PointTable::visiting_nursing},
      {"0320000000", std::nullopt},           {"0300000000", std::nullopt},
  };
  for (const auto& row : cases) {
    const auto code = MedicalInstitutionCode::parse(row.typed);
    ASSERT_TRUE(code.is_ok()) << row.typed;
    EXPECT_EQ(code.value().point_table(), row.table) << row.typed;
  }
  EXPECT_EQ(point_table_name(PointTable::dispensing).ja, "調剤");
  EXPECT_EQ(point_table_name(PointTable::visiting_nursing).en, "Visiting nursing");
}

TEST(medical_institution_code, is_read_in_any_width) {
  for (const std::string_view typed : {"０１１０１１３７１９", "01-1-0113719", "01 1 0113719"}) {
    const auto code = MedicalInstitutionCode::parse(typed);
    ASSERT_TRUE(code.is_ok()) << typed;
    EXPECT_EQ(code.value().digits(), "0110113719");
  }
}

TEST(medical_institution_code, is_refused_when_it_is_not_ten_digits_of_a_prefecture) {
  for (const std::string_view typed :
       {"", "0113719", "011011371", "01101137190", "0010113719", "4810113719", "01.1011371"}) {
    const auto code = MedicalInstitutionCode::parse(typed);
    ASSERT_FALSE(code.is_ok()) << typed;
    EXPECT_EQ(code.error().code, "medical_institution_code_format");
  }
  EXPECT_NE(MedicalInstitutionCode::parse("").error().detail.find("it is empty"),
            std::string::npos);
}

}  // namespace musubi
