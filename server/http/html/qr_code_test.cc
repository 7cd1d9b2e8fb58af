#include "http/html/qr_code.h"

#include <gtest/gtest.h>

namespace musubi::html {

TEST(qr_code, has_its_three_corners_and_a_quiet_zone) {
  const QrCode drawn = qr_code("otpauth://totp/Musubi:a%40example.jp?secret=GEZDGNBV");
  EXPECT_EQ((drawn.size - 8 - 17) % 4, 0);  // 17 squares and four more for each version
  // The upper edges of the two upper corners: seven dark squares each.
  EXPECT_TRUE(drawn.path.starts_with("M4 4h7v1h-7z")) << drawn.path.substr(0, 40);
  EXPECT_NE(drawn.path.find("M" + std::to_string(drawn.size - 11) + " 4h7v1h-7z"),
            std::string::npos);
  EXPECT_NE(drawn.path.find("M4 " + std::to_string(drawn.size - 5) + "h7v1h-7z"),
            std::string::npos);
}

TEST(qr_code, differs_by_text) { EXPECT_NE(qr_code("a").path, qr_code("b").path); }

}  // namespace musubi::html
