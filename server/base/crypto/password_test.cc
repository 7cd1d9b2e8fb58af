#include "base/crypto/password.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(password, is_kept_as_an_argon2id_hash_of_19_mib) {
  const std::string hash = hash_password("たんぽぽの綿毛が飛ぶ春の日");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
  EXPECT_EQ(check_password("たんぽぽの綿毛が飛ぶ春の日", hash), PasswordMatch::right);
  EXPECT_EQ(check_password("たんぽぽの綿毛が飛ぶ春の月", hash), PasswordMatch::wrong);
  EXPECT_EQ(check_password("", hash), PasswordMatch::wrong);
  EXPECT_NE(hash, hash_password("たんぽぽの綿毛が飛ぶ春の日"));
}

TEST(password, of_a_damaged_hash_never_matches) {
  EXPECT_EQ(check_password("x", ""), PasswordMatch::wrong);
  EXPECT_EQ(check_password("x", "$argon2id$"), PasswordMatch::wrong);
}

}  // namespace musubi
