#include "tidy/machine_names.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(tidy_machine_names, refuse_folders_of_one_machine) {
  struct Case {
    const char* line;
    bool is_clean;
  };
  const Case cases[] = {
      {"cd /wo"
       "rk/musubi",
       false},
      {"path: \"/ho"
       "me/hanako/a\"",
       false},
      {"HOME=/ro"
       "ot/.npm",
       false},
      {"https://example.jp/ho"
       "me/a",
       true},
      {"\"$root\"/build", true},
      {"net"
       "/wo"
       "rk/a",
       true},
      {"/var/lib/musubi", true},
      {"file:///ho"
       "me/hanako",
       false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(check_machine_folders({.path = "a.md", .text = c.line}).empty(), c.is_clean)
        << c.line;
  }
}

TEST(tidy_machine_names, refuse_registries_other_than_the_public_one) {
  struct Case {
    const char* path;
    const char* line;
    bool is_clean;
  };
  const Case cases[] = {
      {"web/package-lock.json", R"("resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz",)",
       true},
      {"web/package-lock.json", R"("resolved": "https://npm.example.jp/a/-/a-1.0.0.tgz",)", false},
      {"web/package-lock.json", R"("resolved": "http://registry.npmjs.org/a/-/a-1.0.0.tgz",)",
       false},
      {"web/package-lock.json", R"("resolved": "https://registry.npmjs.org.example.jp/a",)", false},
      {"web/package-lock.json", R"("integrity": "sha512-http",)", true},
      {"web/.npmrc", "registry=https://npm.example.jp/", false},
      {"web/.npmrc", "ignore-scripts=true", true},
      {"docs/a.md", R"("resolved": "https://npm.example.jp/a")", true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(check_registries({.path = c.path, .text = c.line}).empty(), c.is_clean) << c.line;
  }
}

}  // namespace musubi::tidy
