#include "programme_files/canonical_text.h"

#include <gtest/gtest.h>

namespace musubi::programme_files {
namespace {

FolderTexts folder(std::string programme, std::optional<std::string> texts) {
  return {.folder = "x",
          .programme = std::move(programme),
          .texts = std::move(texts),
          .examples = "- examples"};
}

TEST(CanonicalText, comes_back_as_the_same_files) {
  const std::optional<std::string> all_texts[] = {std::nullopt, "", "texts.yaml 3\nabc"};
  for (const auto& texts : all_texts) {
    const auto back = split_canonical_text(canonical_text(folder("a: 1\n", texts)));
    ASSERT_TRUE(back.is_ok());
    EXPECT_EQ(back.value().programme, "a: 1\n");
    EXPECT_EQ(back.value().texts, texts);
    EXPECT_EQ(back.value().examples, std::nullopt);
  }
}

TEST(CanonicalText, does_not_depend_on_line_ends_or_examples) {
  FolderTexts other = folder("a: 1\r\nb: 2\r\n", "c: 3\r\n");
  other.examples = "- more examples";
  EXPECT_EQ(canonical_text(folder("a: 1\nb: 2\n", "c: 3\n")), canonical_text(other));
}

TEST(CanonicalText, refuses_what_is_damaged) {
  const std::string whole = canonical_text(folder("a: 1\n", "b: 2\n"));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto back = split_canonical_text(whole.substr(0, length));
    // Cut exactly between its two files, it is the text of a folder without texts.
    const bool is_whole_file = length == canonical_text(folder("a: 1\n", std::nullopt)).size();
    EXPECT_EQ(back.is_ok(), is_whole_file) << length;
  }
  EXPECT_FALSE(split_canonical_text(whole + "x").is_ok());
}

}  // namespace
}  // namespace musubi::programme_files
