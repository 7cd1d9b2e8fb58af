// Archive: one encrypted stream of bytes in a file (decision 0027):
//   "MUSUBIB1" · the stream's key in a sealed box · the stream in sealed pieces
// A piece that was changed, left out, moved or cut off is refused.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/crypto/sealed_box.h"
#include "base/crypto/sealing.h"
#include "stores/files/posix_file.h"

namespace musubi::backup {

// The key of one archive. Whoever made it can read it back, as long as the process keeps this.
struct ArchiveKey {
  SealingKey key;
  std::string box;  // the key, closed for whoever may open it

  [[nodiscard]] static ArchiveKey create(const BoxPublicKey& recipient);
};

class ArchiveWriter {
 public:
  // The file must not be there yet; only its owner may read it.
  [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> create(
      const std::filesystem::path& path, const ArchiveKey& key);

  [[nodiscard]] Result<void> add(std::string_view bytes);
  // Answers the size of the file, which is on the disk then.
  [[nodiscard]] Result<std::int64_t> finish();

 private:
  ArchiveWriter(int file, const ArchiveKey& key);
  [[nodiscard]] Result<void> write(std::string_view bytes);

  stores::OpenFile m_file;
  Sealer m_sealer;
  std::string m_unsealed;
  std::int64_t m_bytes = 0;
};

// How a reader comes to the key: from the box, or nothing when the box is not the right one.
using OpenBox = std::function<std::optional<SealingKey>(std::string_view box)>;
[[nodiscard]] OpenBox with_secret_key(const BoxSecretKey& key);
// For whoever made the archive: the box must be the very one.
[[nodiscard]] OpenBox with_known_key(const ArchiveKey& key);

class ArchiveReader {
 public:
  // invalid `backup_not_understood`, refused `backup_key_wrong`; while reading, unavailable
  // `backup_broken`.
  [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> open(
      const std::filesystem::path& path, const OpenBox& open_box);

  // How many bytes are left, by the size of the file.
  [[nodiscard]] std::int64_t bytes_left() const { return m_plain_left; }
  // Between 1 and `bytes_max` bytes; at the end, which must not be reached, `backup_broken`.
  [[nodiscard]] Result<std::string> read(std::size_t bytes_max);
  // That the stream ends here, as its writer ended it.
  [[nodiscard]] Result<void> expect_end();

 private:
  explicit ArchiveReader(int file) : m_file(file) {}
  [[nodiscard]] Result<std::string> read_raw(std::size_t bytes_max);
  [[nodiscard]] Result<void> fill();

  stores::OpenFile m_file;
  std::unique_ptr<Unsealer> m_unsealer;
  std::string m_plain;  // unsealed and not handed out
  std::size_t m_taken = 0;
  std::int64_t m_plain_left = 0;
};

}  // namespace musubi::backup
