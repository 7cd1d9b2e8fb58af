#include "stores/backup/archive.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "stores/test_database.h"

namespace musubi::backup {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

class ArchiveTest : public testing::Test {
 protected:
  void write(const std::string& content) {
    std::filesystem::remove(m_path);
    auto writer = ArchiveWriter::create(m_path, m_key).take();
    // In pieces that do not fit those of the stream.
    for (std::size_t i = 0; i < content.size(); i += 10'007) {
      ASSERT_EQ(code_of(writer->add(content.substr(i, 10'007))), "ok");
    }
    const auto bytes = writer->finish();
    ASSERT_EQ(code_of(bytes), "ok");
    EXPECT_EQ(static_cast<std::uintmax_t>(bytes.value()), std::filesystem::file_size(m_path));
  }

  // "ok", or the code of what was found first.
  std::string read(std::size_t expected_bytes, std::string* content = nullptr) {
    auto reader = ArchiveReader::open(m_path, m_open);
    if (!reader.is_ok()) {
      return reader.error().code;
    }
    std::string text;
    if (reader.value()->bytes_left() != static_cast<std::int64_t>(expected_bytes)) {
      return "another size";
    }
    while (text.size() < expected_bytes) {
      const auto piece = reader.value()->read(expected_bytes - text.size());
      if (!piece.is_ok()) {
        return piece.error().code;
      }
      text += piece.value();
    }
    if (content != nullptr) {
      *content = text;
    }
    return code_of(reader.value()->expect_end());
  }

  TestFolder m_folder;
  std::filesystem::path m_path = m_folder.path() / "x.backup";
  BoxKeyTexts m_texts = new_box_keys();
  ArchiveKey m_key = ArchiveKey::create(BoxPublicKey::of_text(m_texts.public_key).take());
  OpenBox m_open = with_secret_key(BoxSecretKey::of_text(m_texts.secret_key).take());
};

TEST_F(ArchiveTest, what_went_in_comes_out_at_every_size_around_a_piece) {
  for (const std::size_t bytes : {0UL, 1UL, 65'535UL, 65'536UL, 65'537UL, 131'072UL, 200'000UL}) {
    std::string content(bytes, 'x');
    for (std::size_t i = 0; i < bytes; i += 13) {
      content[i] = static_cast<char>(i);
    }
    write(content);
    std::string found;
    EXPECT_EQ(read(bytes, &found), "ok") << bytes;
    EXPECT_EQ(found, content);
  }
}

TEST_F(ArchiveTest, nothing_of_the_content_can_be_read_without_the_key) {
  write("看護師" + std::string(100, 'x') + "福島 花子");
  EXPECT_EQ(bytes_of(m_path).find("福島"), std::string::npos);
  EXPECT_EQ(bytes_of(m_path).find("xxxx"), std::string::npos);
  m_open = with_secret_key(BoxSecretKey::of_text(new_box_keys().secret_key).take());
  EXPECT_EQ(read(100), "backup_key_wrong");
  m_open = with_known_key(ArchiveKey::create(BoxPublicKey::of_text(m_texts.public_key).take()));
  EXPECT_EQ(read(100), "backup_key_wrong") << "the box is another one";
}

TEST_F(ArchiveTest, every_flipped_bit_of_a_short_archive_is_found) {
  write("short");
  const std::string whole = bytes_of(m_path);
  ASSERT_EQ(read(5), "ok");
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      std::ofstream{m_path, std::ios::binary} << changed;
      ASSERT_NE(read(5), "ok") << "byte " << i << ", bit " << bit;
    }
  }
}

TEST_F(ArchiveTest, every_length_that_was_cut_and_everything_added_is_found) {
  write(std::string(70'000, 'x'));
  const std::string whole = bytes_of(m_path);
  for (std::size_t size = 0; size < whole.size(); size += size < 300 ? 1 : 997) {
    std::ofstream{m_path, std::ios::binary} << whole.substr(0, size);
    ASSERT_NE(read(70'000), "ok") << size;
  }
  std::ofstream{m_path, std::ios::binary} << whole << "x";
  EXPECT_NE(read(70'000), "ok");
  std::ofstream{m_path, std::ios::binary} << whole << whole.substr(188);
  EXPECT_NE(read(70'000), "ok");
}

TEST_F(ArchiveTest, pieces_that_changed_places_are_found) {
  write(std::string(65'536, 'a') + std::string(65'536, 'b') + "c");
  const std::string whole = bytes_of(m_path);
  constexpr std::size_t front = 8 + 80 + seal_front_bytes;
  constexpr std::size_t piece = sealed_piece_bytes + seal_overhead_bytes;
  const std::string swapped = whole.substr(0, front) + whole.substr(front + piece, piece) +
                              whole.substr(front, piece) + whole.substr(front + 2 * piece);
  ASSERT_EQ(swapped.size(), whole.size());
  std::ofstream{m_path, std::ios::binary} << swapped;
  EXPECT_EQ(read(131'073), "backup_broken");
}

}  // namespace
}  // namespace musubi::backup
