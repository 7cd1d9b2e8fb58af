// How a document comes onto the disk: written under a name of its own, made durable, renamed.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "stores/files/document_files.h"
#include "stores/files/posix_file.h"

namespace musubi::stores {

IncomingFile::IncomingFile(int file, Places places, std::unique_ptr<Sealer> sealer)
    : m_file(file), m_places(std::move(places)), m_sealer(std::move(sealer)) {}

IncomingFile::~IncomingFile() {
  if (m_file >= 0) {
    ::close(m_file);
    ::unlink(m_places.incoming.c_str());
  }
}

Result<void> IncomingFile::append(std::string_view piece) {
  m_sum.add(piece);
  m_bytes += static_cast<std::int64_t>(piece.size());
  if (m_sealer == nullptr) {
    return write(piece);
  }
  while (!piece.empty()) {
    const auto taken = std::min(sealed_piece_bytes - m_unsealed.size(), piece.size());
    m_unsealed += piece.substr(0, taken);
    piece.remove_prefix(taken);
    if (m_unsealed.size() == sealed_piece_bytes) {
      TRY(write_sealed(Piece::middle));
    }
  }
  return {};
}

Result<void> IncomingFile::write_sealed(Piece piece) {
  const std::string sealed = m_sealer->seal(m_unsealed, piece);
  m_unsealed.clear();
  return write(sealed);
}

Result<void> IncomingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return write_error(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

// A full disk is no reason to distrust it.
Error IncomingFile::sync_error(const Error& cause) const {
  if (cause.code != "disk_full") {
    *m_places.is_read_only = true;
  }
  return cause;
}

Result<StoredContent> IncomingFile::finish() {
  if (m_sealer != nullptr) {
    TRY(write_sealed(Piece::last));
  }
  TRY(make_folder(m_places.kept.parent_path()));
  // After a failed fsync nothing is known of what is on the disk, so it is not tried again.
  if (::fsync(m_file) != 0) {
    return sync_error(write_error(errno));
  }
  if (std::rename(m_places.incoming.c_str(), m_places.kept.c_str()) != 0) {
    return write_error(errno);
  }
  ::close(m_file);
  m_file = -1;
  const auto synced = sync_folder(m_places.kept.parent_path());
  if (!synced.is_ok()) {
    ::unlink(m_places.kept.c_str());
    return sync_error(synced.error());
  }
  return StoredContent{
      .stored_name = m_places.name, .bytes = m_bytes, .sha256 = m_sum.finish_hex()};
}

}  // namespace musubi::stores
