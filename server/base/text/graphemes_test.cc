#include "base/text/graphemes.h"

#include <gtest/gtest.h>

#include <string_view>
#include <thread>

namespace musubi::text {

TEST(graphemes, are_counted_as_a_reader_counts_characters) {
  const struct {
    std::string_view text;
    std::size_t count;
  } cases[] = {
      {"", 0},    {"山田", 2},       {"𠮷田", 2},    {"葛\U000E0100城", 2},    {"\uFA19", 1},
      {"ﾊﾟﾊ", 2}, {"か\u3099く", 2}, {"e\u0301", 1}, {"👩🏽‍⚕️", 1}, {"a\r\nb", 3},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(grapheme_count(row.text), row.count) << row.text;
  }
}

TEST(graphemes, that_are_endless_count_as_several) {
  std::string chain = "👩";
  for (int i = 0; i < 100; ++i) {
    chain += "\u200D👩";
  }
  EXPECT_EQ(grapheme_count(chain), 13U);  // 201 characters, 16 to each
  EXPECT_EQ(grapheme_count("👩🏽‍❤️‍💋‍👨🏽"), 1U);
}

TEST(graphemes, are_counted_by_several_threads_at_once) {
  const std::string name(3000, 'a');
  std::size_t counts[4] = {};
  {
    std::jthread threads[4];
    for (int i = 0; i < 4; ++i) {
      threads[i] = std::jthread([&counts, &name, i] { counts[i] = grapheme_count(name); });
    }
  }
  for (const std::size_t count : counts) {
    EXPECT_EQ(count, 3000U);
  }
}

}  // namespace musubi::text
