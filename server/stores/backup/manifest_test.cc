#include "stores/backup/manifest.h"

#include <gtest/gtest.h>

#include <functional>

namespace musubi::backup {
namespace {

const std::string hash(64, 'a');
const std::string document = "documents/01/0123456789abcdefghjkmnpqrs";

Manifest sample() {
  return {.made_at = Instant::parse("2026-11-21T03:00:00Z").value(),
          .database = {.migration = 16,
                       .tables = {{.table = "audit", .rows = 3}},
                       .audit_end = {.number = 3, .hash = hash}},
          .files = {{.path = document, .bytes = 0, .sha256 = hash},
                    {.path = "heads/2026-11-20.json", .bytes = 9, .sha256 = hash},
                    {.path = "musubi.db", .bytes = 4096, .sha256 = hash}}};
}

TEST(Manifest, comes_back_as_it_was_written) {
  const auto text = manifest_text(sample());
  const auto read = read_manifest(text);
  ASSERT_TRUE(read.is_ok()) << read.error().detail;
  EXPECT_EQ(manifest_text(read.value()), text);
  EXPECT_EQ(read.value().files.size(), 3U);
}

TEST(Manifest, names_only_what_can_be_in_an_installation) {
  const std::vector<std::string> known = {document, "documents/key.mark", "heads/2026-11-20.json",
                                          "musubi.db"};
  for (const auto& path : known) {
    EXPECT_TRUE(is_known_path(path)) << path;
  }
  const std::vector<std::string> unknown = {
      "",
      "/etc/passwd",
      "../musubi.db",
      "musubi.db/../../x",
      "musubi.db-wal",
      "documents.key",
      "accounts.key",
      "documents",
      "documents/",
      "documents/../accounts.key",
      "documents/incoming/0123456789abcdefghjkmnpqrs",
      "documents/02/0123456789abcdefghjkmnpqrs",
      "documents/../..23456789abcdefghjkmnpqrs",
      "documents/01/0123456789abcdefghjkmnpqr/",
      "documents/01/0123456789abcdefghjkmnpqrs.1.png",
      "documents/01/0123456789ABCDEFGHJKMNPQRS",
      "heads/../musubi.db.json",
      "heads/2026-11-31.json",
      "heads/2026-11-20.json ",
      std::string{"musubi.db\0x", 11},
  };
  for (const auto& path : unknown) {
    EXPECT_FALSE(is_known_path(path)) << path;
  }
}

TEST(Manifest, a_hostile_one_is_refused) {
  const auto text_with = [](const std::function<void(Manifest&)>& change) {
    auto manifest = sample();
    change(manifest);
    return manifest_text(manifest);
  };
  const std::vector<std::string> hostile = {
      "",
      "[]",
      "{}",
      std::string(100'000, '['),
      manifest_text(sample()) + "x",
      text_with([](Manifest& m) { m.files.pop_back(); }),
      text_with([](Manifest& m) { m.files.push_back(m.files.back()); }),
      text_with([](Manifest& m) { std::swap(m.files[0], m.files[1]); }),
      text_with([](Manifest& m) { m.files[0].path = "../x"; }),
      text_with([](Manifest& m) { m.files[0].bytes = -1; }),
      text_with([](Manifest& m) { m.files[0].bytes = std::int64_t{1} << 51; }),
      text_with([](Manifest& m) {
        m.files[0].bytes = std::int64_t{1} << 50;
        m.files[1].bytes = std::int64_t{1} << 50;
      }),
      text_with([](Manifest& m) { m.files[0].sha256 = std::string(64, 'g'); }),
      text_with([](Manifest& m) { m.files[0].sha256 = ""; }),
      text_with([](Manifest& m) { m.database.audit_end.hash = "x"; }),
      text_with([](Manifest& m) { m.database.migration = -1; }),
      text_with([](Manifest& m) { m.database.tables[0].rows = -1; }),
  };
  for (const auto& text : hostile) {
    const auto read = read_manifest(text);
    ASSERT_FALSE(read.is_ok()) << text.substr(0, 300);
    EXPECT_EQ(read.error().code, "backup_not_understood");
  }
}

}  // namespace
}  // namespace musubi::backup
