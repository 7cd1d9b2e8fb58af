#include "tidy/tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace musubi::tidy {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

}  // namespace

TEST(tidy_tree, is_walked_without_git_and_leaves_out_what_builds_write) {
  const fs::path root = fs::path(testing::TempDir()) / "musubi_tidy_tree";
  fs::remove_all(root);
  for (const char* path : {"a.cc", "server/b.h", "build/c.cc", "var/d.cc", "web/dist/e.js",
                           "web/node_modules/f.js", "web/src/api/schema.d.ts"}) {
    write(root / path, "int a;\n");
  }
  write(root / "picture.png", std::string_view("\x89PNG\0", 5));
  const std::vector<SourceFile> files = read_tree(root);
  fs::remove_all(root);
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "a.cc");
  EXPECT_EQ(files[0].text, "int a;\n");
  EXPECT_EQ(files[1].path, "server/b.h");
}

TEST(tidy_tree, of_this_checkout_has_the_files_that_everything_starts_from) {
  const std::vector<SourceFile> files = read_tree(MUSUBI_SOURCE_DIR);
  for (const char* path : {"CMakeLists.txt", "server/base/result.h", "tests/tidy/tree_test.cc"}) {
    EXPECT_TRUE(std::ranges::any_of(files, [&](const SourceFile& f) { return f.path == path; }))
        << path;
  }
}

}  // namespace musubi::tidy
