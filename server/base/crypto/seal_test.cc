#include "base/crypto/seal.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(seal, is_opened_by_its_key_and_purpose_alone) {
  const std::string sealed = seal("key", "totp:a", "JBSWY3DPEHPK3PXP");
  EXPECT_EQ(unseal("key", "totp:a", sealed), "JBSWY3DPEHPK3PXP");
  EXPECT_EQ(unseal("another key", "totp:a", sealed), std::nullopt);
  EXPECT_EQ(unseal("key", "totp:b", sealed), std::nullopt);
  EXPECT_EQ(sealed.find("JBSWY3DP"), std::string::npos);
  EXPECT_NE(seal("key", "totp:a", "JBSWY3DPEHPK3PXP"), sealed);
}

TEST(seal, is_not_opened_once_it_was_changed) {
  const std::string sealed = seal("key", "p", "text");
  for (std::size_t i = 0; i + 1 < sealed.size(); ++i) {
    std::string other = sealed;
    other[i] = other[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(unseal("key", "p", other), std::nullopt) << i;
  }
  for (const char* other : {"", "A", "not base 64!", "AAAA"}) {
    EXPECT_EQ(unseal("key", "p", other), std::nullopt) << other;
  }
  EXPECT_EQ(unseal("key", "p", seal("key", "p", "")), "");
}

}  // namespace musubi
