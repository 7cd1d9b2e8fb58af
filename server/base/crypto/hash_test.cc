#include "base/crypto/hash.h"

#include <gtest/gtest.h>

namespace musubi {

// The examples of FIPS 180-2.
TEST(sha256_hex, agrees_with_the_published_examples) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(sha256_hex, is_the_same_of_bytes_in_pieces) {
  Sha256 sum;
  for (const char* piece : {"ab", "", "c"}) {
    sum.add(piece);
  }
  EXPECT_EQ(sum.finish_hex(), sha256_hex("abc"));
}

}  // namespace musubi
