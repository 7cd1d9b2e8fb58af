#include "stores/files/document_files.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "stores/test_database.h"

namespace musubi::stores {
namespace {

namespace fs = std::filesystem;

const std::string patient = "患者 見本太郎 の同意書";

class DocumentFilesTest : public testing::Test {
 protected:
  std::unique_ptr<DocumentFiles> open(const std::string& key = "the key of this test") {
    return DocumentFiles::open(m_folder.path() / "documents", key).take();
  }

  StoredContent keep(std::string_view content, Sealing sealing) {
    auto incoming = m_files->begin(sealing).take();
    EXPECT_EQ(code_of(incoming->append(content)), "ok");
    return incoming->finish().take();
  }

  std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator{m_folder.path() / "documents"}) {
      if (entry.is_regular_file()) {
        found.push_back(entry.path());
      }
    }
    return found;
  }

  static std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

  static void write(const fs::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
  }

  TestFolder m_folder;
  std::unique_ptr<DocumentFiles> m_files = open();
};

TEST_F(DocumentFilesTest, gives_back_what_it_keeps_for_the_owner_alone) {
  for (const Sealing sealing : {Sealing::plain, Sealing::sealed}) {
    for (const std::size_t bytes : {std::size_t{1}, sealed_piece_bytes - 1, sealed_piece_bytes,
                                    sealed_piece_bytes + 1, 3 * sealed_piece_bytes}) {
      const std::string content(bytes, 'c');
      const StoredContent stored = keep(content, sealing);
      EXPECT_EQ(stored.bytes, static_cast<std::int64_t>(bytes));
      EXPECT_EQ(stored.sha256, sha256_hex(content));
      EXPECT_EQ(m_files->read_whole(stored.stored_name, sealing).value(), content);
    }
  }
  for (const fs::path& path : files()) {
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  }
}

TEST_F(DocumentFilesTest, survives_a_restart) {
  const StoredContent stored = keep(patient, Sealing::sealed);
  m_files.reset();
  m_files = open();
  EXPECT_EQ(m_files->read_whole(stored.stored_name, Sealing::sealed).value(), patient);
}

TEST_F(DocumentFilesTest, has_nothing_of_a_sealed_file_in_plain_on_the_disk_at_any_time) {
  auto incoming = m_files->begin(Sealing::sealed).take();
  std::string content;
  for (int i = 0; i < 5000; ++i) {
    content += patient;
  }
  ASSERT_EQ(code_of(incoming->append(content)), "ok");
  ASSERT_EQ(files().size(), 1U);
  EXPECT_EQ(bytes_of(files().front()).find(patient), std::string::npos);
  const StoredContent stored = incoming->finish().take();
  ASSERT_EQ(code_of(m_files->keep_made({stored.stored_name, "1.png"}, Sealing::sealed, content)),
            "ok");
  for (const fs::path& path : files()) {
    EXPECT_EQ(bytes_of(path).find(patient), std::string::npos);
    EXPECT_EQ(bytes_of(path).find("見本"), std::string::npos);
  }
}

TEST_F(DocumentFilesTest, refuses_a_sealed_file_that_was_changed_cut_or_exchanged) {
  const StoredContent stored = keep(std::string(100'000, 'c'), Sealing::sealed);
  const auto code = [&] {
    return code_of(m_files->read_whole(stored.stored_name, Sealing::sealed));
  };
  const fs::path path = files().front();
  const std::string good = bytes_of(path);
  for (const std::size_t at :
       {std::size_t{0}, std::size_t{50}, std::size_t{200}, good.size() - 1}) {
    std::string changed = good;
    changed[at] ^= 1;
    write(path, changed);
    EXPECT_EQ(code(), "seal_broken") << at;
  }
  for (const std::size_t left : {std::size_t{0}, seal_front_bytes,
                                 seal_front_bytes + sealed_piece_bytes + 17, good.size() - 1}) {
    write(path, good.substr(0, left));
    EXPECT_EQ(code(), "seal_broken") << left;
  }
  write(path, good + "x");
  EXPECT_EQ(code(), "seal_broken");
  const StoredContent other = keep("other", Sealing::sealed);
  for (const fs::path& each : files()) {
    if (each.filename() == other.stored_name) {
      write(path, bytes_of(each));
    }
  }
  EXPECT_EQ(code(), "seal_broken");
  write(path, good);
  EXPECT_EQ(code(), "ok");
  EXPECT_EQ(code_of(open("another key")->read_whole(stored.stored_name, Sealing::sealed)),
            "seal_broken");
  fs::remove(path);
  EXPECT_EQ(code(), "file_missing");
}

TEST_F(DocumentFilesTest, leaves_nothing_of_a_file_that_was_not_finished) {
  for (const Sealing sealing : {Sealing::plain, Sealing::sealed}) {
    auto incoming = m_files->begin(sealing).take();
    ASSERT_EQ(code_of(incoming->append(std::string(200'000, 'x'))), "ok");
    EXPECT_EQ(files().size(), 1U);
    incoming.reset();
    EXPECT_TRUE(files().empty());
  }
}

TEST_F(DocumentFilesTest, says_that_the_disk_is_full_and_leaves_nothing) {
  auto incoming = m_files->begin(Sealing::plain).take();
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto appended = incoming->append(std::string(2000, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(code_of(appended), "disk_full");
  incoming.reset();
  EXPECT_TRUE(files().empty());
}

TEST_F(DocumentFilesTest, removes_a_document_with_what_was_made_of_it) {
  const StoredContent stored = keep("a", Sealing::plain);
  const StoredContent other = keep("b", Sealing::plain);
  ASSERT_EQ(code_of(m_files->keep_made({stored.stored_name, "1.png"}, Sealing::plain, "p")), "ok");
  EXPECT_EQ(m_files->read_made({stored.stored_name, "1.png"}, Sealing::plain).value(), "p");
  m_files->remove(stored.stored_name);
  EXPECT_EQ(m_files->read_made({stored.stored_name, "1.png"}, Sealing::plain).value(),
            std::nullopt);
  EXPECT_EQ(code_of(m_files->read_whole(stored.stored_name, Sealing::plain)), "file_missing");
  EXPECT_EQ(m_files->read_whole(other.stored_name, Sealing::plain).value(), "b");
  m_files->remove(stored.stored_name);
}

TEST_F(DocumentFilesTest, sweeps_what_no_row_names_when_it_is_a_day_old) {
  const StoredContent used = keep("used", Sealing::plain);
  const StoredContent orphan = keep("orphan", Sealing::plain);
  ASSERT_EQ(code_of(m_files->keep_made({orphan.stored_name, "1.png"}, Sealing::plain, "p")), "ok");
  write(m_folder.path() / "documents" / "incoming" / "left", "half");
  struct stat facts {};
  ASSERT_EQ(::stat(files().front().c_str(), &facts), 0);
  const Instant written{facts.st_mtim.tv_sec * 1'000'000};
  const auto is_in_use = [&](const std::string& name) -> Result<StoredFile> {
    return name == used.stored_name ? StoredFile::in_use : StoredFile::orphaned;
  };
  EXPECT_EQ(m_files->sweep(written.plus_seconds(60), is_in_use).value(), 1);
  EXPECT_EQ(files().size(), 3U);
  EXPECT_EQ(m_files->sweep(written.plus_seconds(25 * 3600), is_in_use).value(), 2);
  ASSERT_EQ(files().size(), 1U);
  EXPECT_EQ(files().front().filename(), used.stored_name);
}

}  // namespace
}  // namespace musubi::stores
