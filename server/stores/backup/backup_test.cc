// A backup of an installation that others write to, from the running server's folder to a restored
// one (security.md R15).
#include <atomic>
#include <thread>

#include "stores/backup/generations.h"
#include "stores/backup/installation_for_test.h"
#include "stores/random_id.h"

namespace musubi::backup {
namespace {

TEST_F(BackupTest, a_restored_installation_has_every_row_document_and_head_and_no_key) {
  const auto made = back_up();
  ASSERT_EQ(code_of(made), "ok") << made.error().detail;
  EXPECT_EQ(made.value().file.filename(), "musubi-2026-11-21-120000.backup");
  EXPECT_EQ(made.value().files, 8U);
  EXPECT_TRUE(made.value().problems.empty());
  EXPECT_FALSE(fs::exists(m_data / "backup-scratch"));
  const std::string archive = bytes_of(made.value().file);
  EXPECT_EQ(archive.find("見本"), std::string::npos);
  EXPECT_EQ(archive.find("audit_seals"), std::string::npos);

  const fs::path into = m_folder.path() / "into";
  const auto restored = restore(made.value().file, key(), into);
  ASSERT_EQ(code_of(restored), "ok") << restored.error().detail;
  EXPECT_TRUE(restored.value().problems.empty());
  EXPECT_FALSE(fs::exists(into / "restoring"));
  EXPECT_FALSE(fs::exists(into / "documents.key"));
  EXPECT_EQ(bytes_of(into / "documents" / "key.mark"), "mark");
  EXPECT_EQ(bytes_of(into / "heads" / "2026-11-20.json"),
            bytes_of(m_data / "heads" / "2026-11-20.json"));
  auto files = stores::DocumentFiles::open(into / "documents", "the key of this test").take();
  int documents = 0;
  EXPECT_EQ(code_of(each_document(into / "musubi.db",
                                  [&](const StoredDocument& document) {
                                    const auto content =
                                        files->read_whole(document.stored_name, document.sealing);
                                    EXPECT_EQ(content.value().find(secret_words), 0U);
                                    ++documents;
                                  })),
            "ok");
  EXPECT_EQ(documents, 5);
  auto opened = Database::open(into / "musubi.db", test_options(repository_migrations()));
  EXPECT_EQ(code_of(opened), "ok");
}

TEST_F(BackupTest, what_was_deleted_is_not_in_the_pages_of_a_backup) {
  tamper(
      "pragma secure_delete = off; create table gone (text text); insert into gone values "
      "('削除済みの氏名'); delete from "
      "gone");
  ASSERT_NE(bytes_of(m_data / "musubi.db").find("削除済みの氏名"), std::string::npos);
  const auto made = back_up();
  ASSERT_EQ(code_of(made), "ok");
  const fs::path into = m_folder.path() / "into";
  ASSERT_EQ(code_of(restore(made.value().file, key(), into)), "ok");
  EXPECT_EQ(bytes_of(into / "musubi.db").find("削除済みの氏名"), std::string::npos);
}

// Documents come and go all the time; each backup holds a row with its file or neither.
TEST_F(BackupTest, documents_and_rows_are_a_pair_while_others_write) {
  std::atomic<bool> is_over = false;
  std::atomic<int> written = 0;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 2; ++writer) {
    writers.emplace_back([&, writer] {
      std::vector<std::string> mine;
      for (int i = 0; !is_over; ++i) {
        mine.push_back(hand_in(i % 2 == 0 ? stores::Sealing::plain : stores::Sealing::sealed,
                               std::string(static_cast<std::size_t>(1 + i % 70'000), 'x')));
        record(random_id_text());
        if (mine.size() > 3) {
          take_back(mine.front());
          mine.erase(mine.begin());
        }
        ++written;
      }
      EXPECT_GE(writer, 0);
    });
  }
  for (int round = 0; round < 6; ++round) {
    const int before = written;
    while (written < before + 4) {
      std::this_thread::yield();
    }
    const auto made = back_up(now.plus_seconds(round));
    EXPECT_EQ(code_of(made), "ok") << made.error().detail;
    if (made.is_ok()) {
      EXPECT_TRUE(made.value().problems.empty()) << made.value().problems.front();
      const auto restored =
          restore(made.value().file, key(), m_folder.path() / ("into" + std::to_string(round)));
      EXPECT_EQ(code_of(restored), "ok");
    }
  }
  is_over = true;
  for (auto& writer : writers) {
    writer.join();
  }
}

TEST_F(BackupTest, nothing_is_restored_over_something) {
  const auto made = back_up();
  ASSERT_EQ(code_of(made), "ok");
  EXPECT_EQ(code_of(restore(made.value().file, key(), m_data)), "folder_not_empty");
  const OpenBox other = with_secret_key(BoxSecretKey::of_text(new_box_keys().secret_key).take());
  EXPECT_EQ(code_of(restore(made.value().file, other, m_folder.path() / "into")),
            "backup_key_wrong");
  EXPECT_EQ(code_of(restore(m_folder.path() / "none", key(), m_folder.path() / "into")),
            "backup_not_read");
}

TEST_F(BackupTest, a_lost_document_and_a_changed_audit_are_told_and_keep_the_older_backups) {
  ASSERT_EQ(code_of(back_up(now)), "ok");
  ASSERT_EQ(code_of(back_up(now.plus_seconds(60))), "ok");
  EXPECT_FALSE(fs::exists(m_backups / backup_name(now))) << "an older one of the same day";
  const auto lost = hand_in(stores::Sealing::plain, "x");
  m_files->remove(lost);
  auto made = back_up(now.plus_seconds(120));
  ASSERT_EQ(code_of(made), "ok");
  ASSERT_EQ(made.value().problems.size(), 1U);
  EXPECT_NE(made.value().problems[0].find(lost), std::string::npos);
  EXPECT_TRUE(fs::exists(m_backups / backup_name(now.plus_seconds(60))));
  take_back(lost);
  tamper("update audit set actor = 'staff-2' where id = 'e2'");
  made = back_up(now.plus_seconds(180));
  ASSERT_EQ(code_of(made), "ok");
  ASSERT_EQ(made.value().problems.size(), 1U);
  EXPECT_NE(made.value().problems[0].find("audit at seal 3"), std::string::npos);
  EXPECT_EQ(newest_backup(m_backups), now.plus_seconds(180));
}

TEST_F(BackupTest, what_a_killed_backup_left_is_cleared_away) {
  fs::create_directories(m_data / "backup-scratch" / "snapshot");
  std::ofstream{m_data / "backup-scratch" / "snapshot" / "musubi.db"} << "half";
  fs::create_directories(m_backups);
  std::ofstream{m_backups / "musubi-2026-11-20-120000.backup.unverified"} << "half";
  ASSERT_EQ(code_of(back_up()), "ok");
  EXPECT_FALSE(fs::exists(m_data / "backup-scratch"));
  EXPECT_FALSE(fs::exists(m_backups / "musubi-2026-11-20-120000.backup.unverified"));
  EXPECT_EQ(code_of(back_up()), "backup_not_written") << "there is one of this second";
}

TEST_F(BackupTest, a_backup_that_is_stopped_leaves_nothing) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(code_of(back_up(now, source.get_token())), "stopped");
  EXPECT_TRUE(fs::is_empty(m_backups));
  EXPECT_FALSE(fs::exists(m_data / "backup-scratch"));
}

TEST_F(BackupTest, a_database_that_is_broken_makes_no_backup) {
  m_database->close();
  const std::string whole = bytes_of(m_data / "musubi.db");
  std::string broken = whole;
  for (std::size_t i = 4096 * 3; i < broken.size(); i += 4096) {
    broken.replace(i, 64, std::string(64, '\x7f'));
  }
  std::ofstream{m_data / "musubi.db", std::ios::binary} << broken;
  EXPECT_FALSE(back_up().is_ok());
  EXPECT_TRUE(fs::is_empty(m_backups));
  std::ofstream{m_data / "musubi.db", std::ios::binary} << whole;
  EXPECT_EQ(code_of(back_up()), "ok");
}

}  // namespace
}  // namespace musubi::backup
