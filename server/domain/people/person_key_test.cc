#include "domain/people/person_key.h"

#include <gtest/gtest.h>

namespace musubi::people {
namespace {

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

TEST(person_key, is_one_however_the_furigana_was_typed) {
  const std::string key = person_key("ヤマダ ハナコ", day("1990-04-01"));
  for (const char* typed : {"ヤマダハナコ", "やまだ　はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ", " ヤマダ・ハナコ "}) {
    EXPECT_EQ(person_key(typed, day("1990-04-01")), key) << typed;
  }
}

TEST(person_key, differs_for_another_day_and_for_other_furigana) {
  const std::string key = person_key("ヤマダ ハナコ", day("1990-04-01"));
  EXPECT_NE(person_key("ヤマダ ハナコ", day("1990-04-02")), key);
  EXPECT_NE(person_key("ヤマタ ハナコ", day("1990-04-01")), key);
}

TEST(name_key, takes_variants_of_one_character_for_one_name_and_other_names_for_others) {
  EXPECT_EQ(name_key("渡邉 花子"), name_key("渡辺花子"));
  EXPECT_NE(name_key("山田 花子"), name_key("山田 華子"));
}

}  // namespace
}  // namespace musubi::people
