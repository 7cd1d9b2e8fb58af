#include "base/crypto/secret.h"

#include <gtest/gtest.h>

#include <set>

namespace musubi {

TEST(new_secret, is_long_url_safe_and_never_the_same) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string secret = new_secret();
    EXPECT_EQ(secret.size(), 43u);
    EXPECT_EQ(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                       "0123456789-_"),
              std::string::npos);
    EXPECT_TRUE(seen.insert(secret).second);
  }
}

// RFC 4231, test case 2, in base64url.
TEST(keyed_secret, is_the_hmac_of_the_text_and_differs_by_key_and_text) {
  EXPECT_EQ(keyed_secret("Jefe", "what do ya want for nothing?"),
            "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
  EXPECT_NE(keyed_secret("a", "x"), keyed_secret("b", "x"));
  EXPECT_NE(keyed_secret("a", "x"), keyed_secret("a", "y"));
}

}  // namespace musubi
