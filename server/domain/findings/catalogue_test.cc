#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "domain/findings/message.h"

namespace musubi {

static std::set<std::string> names_in(std::string_view wording) {
  std::set<std::string> names;
  for (std::size_t open = wording.find('{'); open != std::string_view::npos;
       open = wording.find('{', open + 1)) {
    names.emplace(wording.substr(open + 1, wording.find('}', open) - open - 1));
  }
  return names;
}

TEST(catalogue, has_each_key_once_and_in_order) {
  const auto catalogue = message_catalogue();
  ASSERT_FALSE(catalogue.empty());
  EXPECT_EQ(
      std::ranges::adjacent_find(catalogue, std::ranges::greater_equal{}, &MessagePattern::key),
      catalogue.end());
}

TEST(catalogue, names_the_same_arguments_in_both_languages) {
  for (const MessagePattern& pattern : message_catalogue()) {
    EXPECT_FALSE(pattern.ja.empty()) << pattern.key;
    EXPECT_FALSE(pattern.en.empty()) << pattern.key;
    EXPECT_EQ(names_in(pattern.ja), names_in(pattern.en)) << pattern.key;
  }
}

TEST(catalogue, says_whole_sentences) {
  for (const MessagePattern& pattern : message_catalogue()) {
    EXPECT_TRUE(pattern.ja.ends_with("。")) << pattern.key;
    EXPECT_TRUE(pattern.en.ends_with(".")) << pattern.key;
  }
}

}  // namespace musubi
