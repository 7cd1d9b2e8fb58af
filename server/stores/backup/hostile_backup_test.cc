// What is done to a backup by hands or by disks (security.md R15).
#include <random>

#include "base/crypto/hash.h"
#include "stores/backup/installation_for_test.h"

namespace musubi::backup {
namespace {

TEST_F(BackupTest, a_bit_flipped_anywhere_is_found_and_leaves_nothing) {
  const auto made = back_up();
  ASSERT_EQ(code_of(made), "ok");
  const std::string whole = bytes_of(made.value().file);
  const fs::path changed = m_folder.path() / "changed.backup";
  const fs::path into = m_folder.path() / "into";
  std::mt19937 random{20261121};
  std::vector<std::size_t> places = {0, 7, 8, 87, 88, 91, 115, 163, 187, 188, 196, 204};
  while (places.size() < 60) {
    places.push_back(random() % whole.size());
  }
  places.push_back(whole.size() - 1);
  for (const std::size_t place : places) {
    std::string bytes = whole;
    bytes[place] = static_cast<char>(bytes[place] ^ (1 << (place % 8)));
    std::ofstream{changed, std::ios::binary} << bytes;
    const auto restored = restore(changed, key(), into);
    ASSERT_FALSE(restored.is_ok()) << place;
    ASSERT_TRUE(fs::is_empty(into)) << place;
  }
  for (int i = 0; i < 10; ++i) {
    std::ofstream{changed, std::ios::binary} << whole.substr(0, random() % whole.size());
    ASSERT_FALSE(restore(changed, key(), into).is_ok());
    ASSERT_TRUE(fs::is_empty(into));
  }
}

// Made with the right key, by somebody who wants to write elsewhere or fill the disk.
TEST_F(BackupTest, a_hostile_backup_with_true_seals_is_refused) {
  const auto keys = ArchiveKey::create(BoxPublicKey::of_text(m_keys.public_key).take());
  const auto restored_with = [&](const std::string& front, std::string manifest,
                                 const std::string& content) {
    const fs::path path = m_folder.path() / "hostile.backup";
    fs::remove(path);
    auto writer = ArchiveWriter::create(path, keys).take();
    EXPECT_EQ(code_of(writer->add(front + manifest + content)), "ok");
    EXPECT_EQ(code_of(writer->finish()), "ok");
    return code_of(restore(path, key(), m_folder.path() / "into"));
  };
  const auto length = [](std::size_t bytes) {
    std::string digits(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) {
      digits[i] = static_cast<char>(bytes >> (8 * i));
    }
    return digits;
  };
  const auto manifest_of = [](const std::string& path, std::int64_t bytes) {
    return R"({"format":1,"made_at":"2026-11-21T03:00:00Z","migration":16,"tables":[],)"
           R"("audit_number":0,"audit_hash":")" +
           std::string(64, '0') + R"(","files":[{"path":")" + path + R"(","bytes":)" +
           std::to_string(bytes) + R"(,"sha256":")" + sha256_hex("x") + R"("}]})";
  };
  EXPECT_EQ(restored_with("", "", ""), "backup_broken");
  EXPECT_EQ(restored_with(std::string(8, '\xff'), "", ""), "backup_not_understood");
  EXPECT_EQ(restored_with(length(std::size_t{1} << 40U), "", ""), "backup_not_understood");
  const auto outside = manifest_of("../outside", 1);
  EXPECT_EQ(restored_with(length(outside.size()), outside, "x"), "backup_not_understood");
  EXPECT_FALSE(fs::exists(m_folder.path() / "outside"));
  const auto huge = manifest_of("musubi.db", std::int64_t{1} << 49);
  EXPECT_EQ(restored_with(length(huge.size()), huge, "x"), "backup_broken");
  const auto no_database = manifest_of("musubi.db", 1);
  EXPECT_EQ(restored_with(length(no_database.size()), no_database, "x"), "database_older");
  EXPECT_EQ(restored_with(length(no_database.size()), no_database, "y"), "backup_broken");
  EXPECT_EQ(restored_with(length(no_database.size()), no_database, "xx"), "backup_broken");
  EXPECT_TRUE(fs::is_empty(m_folder.path() / "into"));
}

}  // namespace
}  // namespace musubi::backup
