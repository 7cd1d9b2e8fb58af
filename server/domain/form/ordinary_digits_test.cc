#include "domain/form/ordinary_digits.h"

#include <gtest/gtest.h>

namespace musubi::form {

TEST(ordinary_digits, narrows_digits_points_and_hyphens_only) {
  EXPECT_EQ(ordinary_digits("０１２３４５６７８９"), "0123456789");
  EXPECT_EQ(ordinary_digits("２．９"), "2.9");
  EXPECT_EQ(ordinary_digits("２０２６－０５－２９"), "2026-05-29");
  EXPECT_EQ(ordinary_digits("2.9"), "2.9");
  EXPECT_EQ(ordinary_digits("，："), "，：");  // the neighbours below and above
  EXPECT_EQ(ordinary_digits("５例"), "5例");
  EXPECT_EQ(ordinary_digits("10³"), "10³");  // not 103
  EXPECT_EQ(ordinary_digits("①"), "①");
  EXPECT_EQ(ordinary_digits(""), "");
}

TEST(ordinary_digits, keeps_a_character_that_is_cut_off) {
  EXPECT_EQ(ordinary_digits("5\xEF\xBC"), "5\xEF\xBC");
}

}  // namespace musubi::form
