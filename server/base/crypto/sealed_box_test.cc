#include "base/crypto/sealed_box.h"

#include <gtest/gtest.h>

namespace musubi {
namespace {

TEST(SealedBox, opens_with_its_secret_key_alone_and_unchanged) {
  const auto texts = new_box_keys();
  const auto box = BoxPublicKey::of_text(texts.public_key).take().close("鍵");
  const auto secret = BoxSecretKey::of_text(texts.secret_key).take();
  EXPECT_EQ(secret.open(box), "鍵");
  EXPECT_EQ(BoxSecretKey::of_text(new_box_keys().secret_key).take().open(box), std::nullopt);
  for (std::size_t i = 0; i < box.size(); ++i) {
    auto changed = box;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_EQ(secret.open(changed), std::nullopt) << i;
    EXPECT_EQ(secret.open(box.substr(0, i)), std::nullopt) << i;
  }
}

TEST(SealedBox, a_file_that_holds_no_such_key_is_refused) {
  const auto texts = new_box_keys();
  EXPECT_TRUE(BoxPublicKey::of_text(texts.public_key + "\n").is_ok());
  EXPECT_FALSE(BoxPublicKey::of_text(texts.secret_key).is_ok());
  EXPECT_FALSE(BoxSecretKey::of_text(texts.public_key).is_ok());
  EXPECT_FALSE(BoxSecretKey::of_text("").is_ok());
  EXPECT_FALSE(BoxSecretKey::of_text(texts.secret_key.substr(0, 40)).is_ok());
  EXPECT_FALSE(BoxSecretKey::of_text("musubi-secret-key-1 " + std::string(44, 'A')).is_ok());
}

}  // namespace
}  // namespace musubi
