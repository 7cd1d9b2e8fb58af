#include "base/yen.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(yen, is_printed_with_thousands) {
  EXPECT_EQ(format_yen_ja(Yen{0}), "0円");
  EXPECT_EQ(format_yen_ja(Yen{999}), "999円");
  EXPECT_EQ(format_yen_ja(Yen{88000}), "88,000円");
  EXPECT_EQ(format_yen_ja(Yen{-1234567}), "-1,234,567円");
  EXPECT_EQ(format_yen_en(Yen{71600}), "¥71,600");
  EXPECT_EQ(format_yen_en(Yen{-1}), "-¥1");
}

}  // namespace musubi
