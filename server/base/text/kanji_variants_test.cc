#include "base/text/kanji_variants.h"

#include <gtest/gtest.h>

namespace musubi::text {

TEST(kanji_variants, lead_to_the_form_that_a_person_types) {
  const struct {
    char32_t variant;
    char32_t standard;
  } cases[] = {
      {U'髙', U'高'}, {U'﨑', U'崎'}, {U'𠮷', U'吉'}, {U'邊', U'辺'}, {U'邉', U'辺'},
      {U'齋', U'斉'}, {U'齊', U'斉'}, {U'斎', U'斉'}, {U'澤', U'沢'}, {U'濱', U'浜'},
      {U'廣', U'広'}, {U'國', U'国'}, {U'嶋', U'島'}, {U'冨', U'富'}, {U'儘', U'侭'},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(standard_kanji(row.variant), row.standard);
  }
}

TEST(kanji_variants, leave_every_other_character_alone) {
  for (const char32_t character : {U'高', U'神', U'あ', U'A', U'一', U'斉'}) {
    EXPECT_EQ(standard_kanji(character), character);
  }
}

TEST(kanji_variants, never_lead_to_another_variant) {
  int folded = 0;
  for (char32_t character = 0x2E80; character < 0x30000; ++character) {
    const char32_t standard = standard_kanji(character);
    EXPECT_EQ(standard_kanji(standard), standard);
    folded += standard == character ? 0 : 1;
  }
  EXPECT_GT(folded, 300);
}

}  // namespace musubi::text
