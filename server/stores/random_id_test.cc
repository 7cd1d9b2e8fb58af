#include "stores/random_id.h"

#include <gtest/gtest.h>

#include <set>

namespace musubi {
namespace {

TEST(random_id, is_written_in_base_32_with_the_first_bits_first) {
  std::array<std::uint8_t, 16> bytes{};
  EXPECT_EQ(base32_of(bytes), "00000000000000000000000000");
  bytes[15] = 1;
  EXPECT_EQ(base32_of(bytes), "00000000000000000000000001");
  bytes[15] = 32;
  EXPECT_EQ(base32_of(bytes), "00000000000000000000000010");
  bytes.fill(0xff);
  EXPECT_EQ(base32_of(bytes), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
  bytes = {0x80};
  EXPECT_EQ(base32_of(bytes), "40000000000000000000000000");
}

TEST(random_id, differs_every_time_in_every_place) {
  std::set<std::string> ids;
  std::array<std::set<char>, 26> characters;
  for (int i = 0; i < 2000; ++i) {
    const auto id = random_id<Id<struct AnyTag>>().value;
    ASSERT_EQ(id.size(), 26U);
    ids.insert(id);
    for (std::size_t place = 0; place < id.size(); ++place) {
      characters[place].insert(id[place]);
    }
  }
  EXPECT_EQ(ids.size(), 2000U);
  EXPECT_EQ(characters[0].size(), 8U);  // 128 bits leave three for the first character
  for (std::size_t place = 1; place < characters.size(); ++place) {
    EXPECT_EQ(characters[place].size(), 32U) << place;
  }
}

}  // namespace
}  // namespace musubi
