#include "base/crypto/mac.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace musubi {

static std::string hex_of(const Mac& mac) { return fmt::format("{:02x}", fmt::join(mac, "")); }

// The examples of RFC 4231 with keys below and above one block.
TEST(hmac_sha256, agrees_with_the_published_examples) {
  struct Case {
    std::string key;
    std::string message;
    const char* mac;
  };
  const Case cases[] = {
      {std::string(20, '\x0b'), "Hi There",
       "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
      {"Jefe", "what do ya want for nothing?",
       "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
      {std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
       "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(hex_of(HmacSha256{c.key}.of(c.message)), c.mac) << c.message;
  }
}

TEST(hmac_sha256, is_the_same_for_the_same_message_whatever_came_before) {
  const HmacSha256 mac{"key"};
  const Mac first = mac.of("a");
  EXPECT_NE(mac.of("b"), first);
  EXPECT_EQ(mac.of("a"), first);
}

}  // namespace musubi
