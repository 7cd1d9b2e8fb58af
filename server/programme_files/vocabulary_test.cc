#include "programme_files/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "programme_files/folder_for_test.h"
#include "programme_files/vocabulary_page.h"

namespace musubi::programme_files {
namespace {

TEST(Vocabulary, stays_within_its_budget) { EXPECT_LE(vocabulary().size(), kinds_max); }

TEST(Vocabulary, names_every_alternative_of_every_family_exactly_once) {
  for (const Family family : all_families()) {
    std::set<std::size_t> alternatives;
    std::set<std::string_view> names;
    for (const Kind& kind : kinds_of(family)) {
      EXPECT_TRUE(alternatives.insert(kind.alternative).second) << kind.name;
      EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
      EXPECT_LT(kind.alternative, alternatives_in(family)) << kind.name;
    }
    EXPECT_EQ(alternatives.size(), alternatives_in(family)) << family_name(family);
  }
}

TEST(Vocabulary, explains_each_kind_in_both_languages_and_names_its_notice) {
  for (const Kind& kind : vocabulary()) {
    EXPECT_FALSE(kind.ja.empty()) << kind.name;
    EXPECT_FALSE(kind.en.empty()) << kind.name;
    EXPECT_TRUE(kind.needed_by.starts_with("S")) << kind.name;
  }
}

TEST(Vocabulary, is_printed_in_the_documentation) {
  const auto path = repository() / "docs/domain/vocabulary.md";
  if (std::getenv("MUSUBI_UPDATE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << vocabulary_page();
  }
  EXPECT_EQ(read_text_file(path), vocabulary_page());
}

}  // namespace
}  // namespace musubi::programme_files
