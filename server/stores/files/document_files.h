// DocumentFiles: the content of documents, as files in a folder beside the database. A file is
// visible under its name only when all of it is on the disk, and a row names it only afterwards; so
// a row without its file can't come to be, and a file without its row is removed at the next start.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/crypto/hash.h"
#include "base/crypto/sealing.h"
#include "base/instant.h"
#include "stores/document_store.h"

namespace musubi::stores {

// A file that is on the disk.
struct StoredContent {
  std::string stored_name;
  std::int64_t bytes;  // of the plain content, like sha256
  std::string sha256;
};

// One file as it comes in. Destroyed before finish() has succeeded, it leaves nothing behind.
class IncomingFile {
 public:
  ~IncomingFile();
  IncomingFile(const IncomingFile&) = delete;
  IncomingFile& operator=(const IncomingFile&) = delete;

  // `unavailable` "disk_full", or "file_not_written" for all else.
  [[nodiscard]] Result<void> append(std::string_view piece);
  // Answers when the file and its name are on the disk.
  [[nodiscard]] Result<StoredContent> finish();

 private:
  friend class DocumentFiles;
  struct Places {
    std::filesystem::path incoming;
    std::filesystem::path kept;
    std::string name;
    std::shared_ptr<std::atomic<bool>> is_read_only;
  };
  IncomingFile(int file, Places places, std::unique_ptr<Sealer> sealer);
  [[nodiscard]] Result<void> write_sealed(Piece piece);
  [[nodiscard]] Result<void> write(std::string_view bytes);
  [[nodiscard]] Error sync_error(const Error& cause) const;

  int m_file;
  Places m_places;
  std::unique_ptr<Sealer> m_sealer;  // null for a plain file
  std::string m_unsealed;            // plain bytes that don't fill a piece yet
  std::int64_t m_bytes = 0;
  Sha256 m_sum;
};

class DocumentFiles {
 public:
  // Makes the folder where it is missing. `key_text` is the text of the key file.
  [[nodiscard]] static Result<std::unique_ptr<DocumentFiles>> open(std::filesystem::path folder,
                                                                   std::string_view key_text);
  DocumentFiles(const DocumentFiles&) = delete;
  DocumentFiles& operator=(const DocumentFiles&) = delete;

  [[nodiscard]] Result<std::unique_ptr<IncomingFile>> begin(Sealing sealing) const;

  // The plain content piece by piece. An error of `take` ends the reading.
  using TakePiece = std::function<Result<void>(std::string_view piece)>;
  // `unavailable` "file_missing", or "seal_broken" when a sealed file was changed. What came before
  // the broken piece has been handed out, so the caller keeps it back until the end.
  [[nodiscard]] Result<void> read(const std::string& stored_name, Sealing sealing,
                                  const TakePiece& take) const;
  [[nodiscard]] Result<std::string> read_whole(const std::string& stored_name,
                                               Sealing sealing) const;

  // What the server made of a document, such as a picture of page 3, under `stored_name` and a
  // suffix. It goes with the document.
  struct Made {
    std::string stored_name;
    std::string suffix;
  };
  [[nodiscard]] Result<void> keep_made(const Made& made, Sealing sealing,
                                       std::string_view content) const;
  // Nothing where it has not been made.
  [[nodiscard]] Result<std::optional<std::string>> read_made(const Made& made,
                                                             Sealing sealing) const;

  // With all that was made of it. A file that is gone already is no failure.
  void remove(const std::string& stored_name) const;

  // At the start: removes what came in and was never finished, and files older than a day that
  // `is_in_use` doesn't know. Answers how many it removed.
  using IsInUse = std::function<Result<StoredFile>(const std::string& stored_name)>;
  [[nodiscard]] Result<int> sweep(Instant now, const IsInUse& is_in_use) const;

 private:
  DocumentFiles(std::filesystem::path folder, SealingKey key);
  [[nodiscard]] std::filesystem::path path_of(const std::string& name) const;
  [[nodiscard]] Result<std::unique_ptr<IncomingFile>> begin_as(std::string name,
                                                               Sealing sealing) const;

  std::filesystem::path m_folder;
  SealingKey m_key;
  // After a failed fsync the system may have thrown away what it could not write, and the next
  // fsync would say that all is well: nothing more is taken until somebody has looked at the disk.
  std::shared_ptr<std::atomic<bool>> m_is_read_only = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace musubi::stores
