#include "domain/people/profession.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace musubi {

TEST(professions, have_names_that_lead_back_to_them) {
  std::set<std::string> names;
  for (const Profession profession : professions()) {
    const std::string_view name = to_name(profession);
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos)
        << name;
    ASSERT_TRUE(profession_from_name(name).is_ok()) << name;
    EXPECT_EQ(profession_from_name(name).value(), profession);

    const LocalisedText shown = display_name(profession);
    ASSERT_TRUE(profession_from_japanese(shown.ja).is_ok()) << shown.ja;
    EXPECT_EQ(profession_from_japanese(shown.ja).value(), profession);
    names.insert({std::string(name), shown.ja, shown.en});
  }
  EXPECT_EQ(names.size(), 3 * professions().size());
}

// T2-1: exactly eleven, as the notice lists them.
TEST(professions, of_key_net_are_the_eleven_of_the_notice) {
  std::vector<std::string> shown;
  for (const Profession profession : key_net_professions()) {
    shown.push_back(display_name(profession).ja);
    EXPECT_TRUE(is_key_net_profession(profession));
  }
  const std::vector<std::string> notice = {
      "医師",         "保健師",       "助産師", "看護師",     "准看護師", "診療放射線技師",
      "臨床検査技師", "臨床工学技士", "薬剤師", "救急救命士", "事務職"};
  EXPECT_EQ(shown, notice);
  EXPECT_FALSE(is_key_net_profession(Profession::dentist));
  EXPECT_FALSE(is_key_net_profession(Profession::other));
}

// X8: the licence 看護師 only.
TEST(professions, keep_the_nurse_apart_from_the_licences_around_it) {
  const struct {
    std::string_view typed;
    Profession profession;
  } cases[] = {
      {"看護師", Profession::nurse},
      {"准看護師", Profession::assistant_nurse},
      {"保健師", Profession::public_health_nurse},
      {"助産師", Profession::midwife},
      {" 看護師　", Profession::nurse},
      {"医療ｿｰｼｬﾙﾜｰｶｰ", Profession::medical_social_worker},
  };
  for (const auto& row : cases) {
    const auto found = profession_from_japanese(row.typed);
    ASSERT_TRUE(found.is_ok()) << row.typed;
    EXPECT_EQ(found.value(), row.profession) << row.typed;
  }
}

TEST(professions, that_nobody_listed_are_refused) {
  for (const std::string_view text : {"", "Nurse", "nurses", "nurse ", "看護師"}) {
    ASSERT_FALSE(profession_from_name(text).is_ok()) << text;
    EXPECT_EQ(profession_from_name(text).error().code, "profession_unknown");
  }
  for (const std::string_view text : {"", "看護", "看護師長", "指導看護師", "nurse"}) {
    EXPECT_FALSE(profession_from_japanese(text).is_ok()) << text;
  }
}

}  // namespace musubi
