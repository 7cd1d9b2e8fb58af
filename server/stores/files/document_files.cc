#include "stores/files/document_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "stores/files/posix_file.h"
#include "stores/random_id.h"

namespace musubi::stores {

namespace fs = std::filesystem;

static constexpr const char* incoming_folder = "incoming";
static constexpr std::int64_t day_seconds = 24 * 60 * 60;

// The random part of the name of a document or of what was made of it.
static std::string stored_name_of(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.substr(0, name.find('.'));
}

DocumentFiles::DocumentFiles(fs::path folder, SealingKey key)
    : m_folder(std::move(folder)), m_key(key) {}

Result<std::unique_ptr<DocumentFiles>> DocumentFiles::open(fs::path folder,
                                                           std::string_view key_text) {
  TRY(make_folder(folder));
  TRY(make_folder(folder / incoming_folder));
  return std::unique_ptr<DocumentFiles>(
      new DocumentFiles(std::move(folder), SealingKey::of_text(key_text)));
}

fs::path DocumentFiles::path_of(const std::string& name) const {
  return m_folder / name.substr(0, 2) / name;
}

Result<std::unique_ptr<IncomingFile>> DocumentFiles::begin(Sealing sealing) const {
  return begin_as(random_id_text(), sealing);
}

Result<std::unique_ptr<IncomingFile>> DocumentFiles::begin_as(std::string name,
                                                              Sealing sealing) const {
  if (*m_is_read_only) {
    return Error{ErrorKind::unavailable, "file_not_written",
                 "writing a document failed on the disk earlier: check the disk and restart"};
  }
  // Two may make the same picture at once, so what comes in never has the name that it will have.
  IncomingFile::Places places{.incoming = m_folder / incoming_folder / random_id_text(),
                              .kept = path_of(name),
                              .name = name,
                              .is_read_only = m_is_read_only};
  const int file =
      ::open(places.incoming.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) {
    return write_error(errno);
  }
  auto sealer = sealing == Sealing::sealed ? std::make_unique<Sealer>(m_key, std::move(name))
                                           : std::unique_ptr<Sealer>{};
  std::unique_ptr<IncomingFile> incoming{
      new IncomingFile(file, std::move(places), std::move(sealer))};
  if (incoming->m_sealer != nullptr) {
    TRY(incoming->write(incoming->m_sealer->front()));
  }
  return incoming;
}

// Up to `bytes`; fewer only at the end.
static Result<std::string> read_up_to(const OpenFile& file, std::size_t bytes) {
  std::string piece(bytes, '\0');
  std::size_t size = 0;
  while (size < bytes) {
    const ssize_t count = ::read(file.number(), piece.data() + size, bytes - size);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return Error{ErrorKind::unavailable, "file_not_read",
                   "a document can't be read: check the data folder's disk"};
    }
    if (count == 0) {
      break;
    }
    size += static_cast<std::size_t>(count);
  }
  piece.resize(size);
  return piece;
}

static Result<void> read_plain(const OpenFile& file, const DocumentFiles::TakePiece& take) {
  for (;;) {
    const std::string piece = TRY(read_up_to(file, sealed_piece_bytes));
    if (piece.empty()) {
      return {};
    }
    TRY(take(piece));
  }
}

static Result<void> read_sealed(const OpenFile& file, Unsealer& unsealer,
                                const DocumentFiles::TakePiece& take) {
  for (;;) {
    const std::string sealed = TRY(read_up_to(file, sealed_piece_bytes + seal_overhead_bytes));
    if (sealed.empty() && unsealer.has_seen_last()) {
      return {};
    }
    // A file that was cut ends with a piece that is missing, which unseals as broken.
    const std::string plain = TRY(unsealer.unseal(sealed));
    if (!plain.empty()) {
      TRY(take(plain));
    }
  }
}

Result<void> DocumentFiles::read(const std::string& stored_name, Sealing sealing,
                                 const TakePiece& take) const {
  const OpenFile file{::open(path_of(stored_name).c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number() < 0) {
    return Error{ErrorKind::unavailable, "file_missing",
                 "the file of a document is not in the data folder: restore it from the backup"};
  }
  if (sealing == Sealing::plain) {
    return read_plain(file, take);
  }
  const std::string front = TRY(read_up_to(file, seal_front_bytes));
  const auto unsealer = TRY(Unsealer::open(m_key, stored_name, front));
  return read_sealed(file, *unsealer, take);
}

Result<std::string> DocumentFiles::read_whole(const std::string& stored_name,
                                              Sealing sealing) const {
  std::string content;
  TRY(read(stored_name, sealing, [&](std::string_view piece) -> Result<void> {
    content += piece;
    return {};
  }));
  return content;
}

Result<void> DocumentFiles::keep_made(const Made& made, Sealing sealing,
                                      std::string_view content) const {
  const auto incoming = TRY(begin_as(made.stored_name + "." + made.suffix, sealing));
  TRY(incoming->append(content));
  TRY(incoming->finish());
  return {};
}

Result<std::optional<std::string>> DocumentFiles::read_made(const Made& made,
                                                            Sealing sealing) const {
  auto content = read_whole(made.stored_name + "." + made.suffix, sealing);
  if (!content.is_ok() && content.error().code == "file_missing") {
    return std::optional<std::string>{};
  }
  return std::optional{TRY(std::move(content))};
}

void DocumentFiles::remove(const std::string& stored_name) const {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{path_of(stored_name).parent_path(), error}) {
    if (stored_name_of(entry.path()) == stored_name) {
      std::error_code not_removed;  // the sweep of the next start tries again
      fs::remove(entry.path(), not_removed);
    }
  }
}

static bool is_older_than_a_day(const fs::path& path, Instant now) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 &&
         facts.st_mtim.tv_sec < now.unix_us() / 1'000'000 - day_seconds;
}

Result<int> DocumentFiles::sweep(Instant now, const IsInUse& is_in_use) const {
  std::vector<fs::path> leftovers;
  std::error_code error;
  for (const auto& folder : fs::directory_iterator{m_folder, error}) {
    if (!folder.is_directory()) {
      continue;
    }
    const bool is_incoming = folder.path().filename() == incoming_folder;
    for (const auto& entry : fs::directory_iterator{folder.path(), error}) {
      const bool is_left =
          is_incoming || (is_older_than_a_day(entry.path(), now) &&
                          TRY(is_in_use(stored_name_of(entry.path()))) == StoredFile::orphaned);
      if (is_left) {
        leftovers.push_back(entry.path());
      }
    }
  }
  for (const fs::path& path : leftovers) {
    fs::remove(path, error);
  }
  return static_cast<int>(leftovers.size());
}

}  // namespace musubi::stores
