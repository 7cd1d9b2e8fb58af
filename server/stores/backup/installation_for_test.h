// BackupTest: an installation with documents, heads and a sealed audit, and a key for its backups.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>

#include "stores/audit.h"
#include "stores/backup/facts.h"
#include "stores/backup/make_backup.h"
#include "stores/backup/restore.h"
#include "stores/document_store.h"
#include "stores/files/document_files.h"
#include "stores/files/head_files.h"
#include "stores/test_database.h"

namespace musubi::backup {

namespace fs = std::filesystem;

inline const Instant now = Instant::parse("2026-11-21T03:00:00Z").value();
inline const std::string secret_words = "患者 見本太郎 の同意書";

class BackupTest : public testing::Test {
 protected:
  BackupTest() { fs::create_directories(m_data); }

  void SetUp() override {
    m_database.emplace(
        Database::open(m_data / "musubi.db", test_options(repository_migrations())).take());
    m_files = stores::DocumentFiles::open(m_data / "documents", "the key of this test").take();
    std::ofstream{m_data / "documents" / "key.mark"} << "mark";
    std::ofstream{m_data / "documents.key"} << "the key of this test";
    for (int i = 0; i < 5; ++i) {
      hand_in(i % 2 == 0 ? stores::Sealing::sealed : stores::Sealing::plain,
              secret_words + std::to_string(i));
      record("e" + std::to_string(i));
    }
    seal();
    ASSERT_EQ(code_of(stores::write_head(m_data / "heads", now.date_jst().plus_days(-1), end())),
              "ok");
  }

  // As the server does it: the file first, then its row.
  std::string hand_in(stores::Sealing sealing, const std::string& content) {
    auto incoming = m_files->begin(sealing).take();
    EXPECT_EQ(code_of(incoming->append(content)), "ok");
    const auto stored = incoming->finish().take();
    const stores::DocumentRecord document{.id = SubmittedDocumentId{stored.stored_name},
                                          .application = ApplicationId{"a1"},
                                          .slot = DocumentId{"consent"},
                                          .file_name = "同意書.pdf",
                                          .media_type = "application/pdf",
                                          .bytes = stored.bytes,
                                          .sha256 = stored.sha256,
                                          .stored_name = stored.stored_name,
                                          .sealing = sealing,
                                          .pages = std::nullopt,
                                          .review = stores::DocumentReview::unreviewed,
                                          .review_reason = "",
                                          .uploaded_at = now,
                                          .reviewed_at = std::nullopt,
                                          .reviewed_by = std::nullopt};
    EXPECT_EQ(code_of(m_database->write([&](Transaction& transaction) {
                return stores::insert_document(transaction, document);
              })),
              "ok");
    return stored.stored_name;
  }

  // And the row first, then the file.
  void take_back(const std::string& stored_name) {
    EXPECT_EQ(code_of(m_database->write([&](Transaction& transaction) {
                return stores::delete_document(transaction, SubmittedDocumentId{stored_name});
              })),
              "ok");
    m_files->remove(stored_name);
  }

  void record(const std::string& id) {
    EXPECT_EQ(code_of(m_database->write([&](Transaction& transaction) {
                return audit::append(transaction, {.id = audit::EntryId{id},
                                                   .at = now,
                                                   .actor = "staff-1",
                                                   .verb = "application.accept",
                                                   .subject = {.type = "application", .id = "a1"},
                                                   .reason = std::nullopt,
                                                   .detail_json = "{}"});
              })),
              "ok");
  }

  void seal() {
    EXPECT_EQ(code_of(m_database->write(
                  [](Transaction& transaction) { return audit::seal_waiting(transaction, 500); })),
              "ok");
  }

  audit::ChainEnd end() {
    return m_database->read([](Snapshot& snapshot) { return audit::chain_end(snapshot); }).take();
  }

  void tamper(const std::string& sql) {
    m_database->close();
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open((m_data / "musubi.db").c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_close(handle), SQLITE_OK);
    m_database.emplace(
        Database::open(m_data / "musubi.db", test_options(repository_migrations())).take());
  }

  Result<MadeBackup> back_up(Instant at = now, const std::stop_token& stop = {}) {
    return make_backup({.data = m_data,
                        .folder = m_backups,
                        .recipient = BoxPublicKey::of_text(m_keys.public_key).take(),
                        .stop = stop},
                       at);
  }

  OpenBox key() const { return with_secret_key(BoxSecretKey::of_text(m_keys.secret_key).take()); }

  static std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

  TestFolder m_folder;
  fs::path m_data = m_folder.path() / "data";
  fs::path m_backups = m_folder.path() / "backups";
  BoxKeyTexts m_keys = new_box_keys();
  std::optional<Database> m_database;
  std::unique_ptr<stores::DocumentFiles> m_files;
};

}  // namespace musubi::backup
