#include "stores/backup/archive.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace musubi::backup {

namespace fs = std::filesystem;

static constexpr std::string_view magic = "MUSUBIB1";
static constexpr std::size_t key_bytes = sizeof(SealingKey::bytes);
static constexpr std::size_t box_bytes = key_bytes + box_overhead_bytes;
static constexpr std::size_t sealed_bytes = sealed_piece_bytes + seal_overhead_bytes;

// The box is under every piece's seal, so that a stream opens with its own box only.
static std::string name_of(std::string_view box) { return std::string{magic} + std::string{box}; }

ArchiveKey ArchiveKey::create(const BoxPublicKey& recipient) {
  SealingKey key{};
  randombytes_buf(key.bytes.data(), key.bytes.size());
  const std::string_view plain{reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
  return {.key = key, .box = recipient.close(plain)};
}

ArchiveWriter::ArchiveWriter(int file, const ArchiveKey& key)
    : m_file(file), m_sealer(key.key, name_of(key.box)) {}

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const fs::path& path,
                                                             const ArchiveKey& key) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) {
    return Error{ErrorKind::unavailable, "backup_not_written",
                 fmt::format("{} can't be made: {}", path.string(), std::strerror(errno))};
  }
  std::unique_ptr<ArchiveWriter> writer{new ArchiveWriter(file, key)};
  TRY(writer->write(magic));
  TRY(writer->write(key.box));
  TRY(writer->write(writer->m_sealer.front()));
  return writer;
}

Result<void> ArchiveWriter::write(std::string_view bytes) {
  m_bytes += static_cast<std::int64_t>(bytes.size());
  while (!bytes.empty()) {
    const ssize_t written = ::write(m_file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return Error{ErrorKind::unavailable, errno == ENOSPC ? "disk_full" : "backup_not_written",
                   fmt::format("the backup can't be written: {}; check the folder's disk",
                               std::strerror(errno))};
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> ArchiveWriter::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto taken = std::min(sealed_piece_bytes - m_unsealed.size(), bytes.size());
    m_unsealed += bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    if (m_unsealed.size() == sealed_piece_bytes) {
      TRY(write(m_sealer.seal(m_unsealed, Piece::middle)));
      m_unsealed.clear();
    }
  }
  return {};
}

Result<std::int64_t> ArchiveWriter::finish() {
  TRY(write(m_sealer.seal(m_unsealed, Piece::last)));
  if (::fsync(m_file.number()) != 0) {
    return Error{ErrorKind::unavailable, "backup_not_written",
                 fmt::format("the backup is not on the disk: {}", std::strerror(errno))};
  }
  return m_bytes;
}

OpenBox with_secret_key(const BoxSecretKey& key) {
  return [key](std::string_view box) -> std::optional<SealingKey> {
    auto plain = key.open(box);
    if (!plain || plain->size() != key_bytes) {
      return std::nullopt;
    }
    SealingKey opened{};
    std::ranges::copy(*plain, opened.bytes.begin());
    sodium_memzero(plain->data(), plain->size());
    return opened;
  };
}

OpenBox with_known_key(const ArchiveKey& key) {
  return [key](std::string_view box) {
    return box == key.box ? std::optional{key.key} : std::nullopt;
  };
}

static Error broken() {
  return {ErrorKind::unavailable, "backup_broken",
          "the backup was cut or changed, or the disk that holds it fails: take another one"};
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const fs::path& path,
                                                           const OpenBox& open_box) {
  std::unique_ptr<ArchiveReader> reader{
      new ArchiveReader(::open(path.c_str(), O_RDONLY | O_CLOEXEC))};
  struct stat facts {};
  if (reader->m_file.number() < 0 || ::fstat(reader->m_file.number(), &facts) != 0) {
    return Error{ErrorKind::not_found, "backup_not_read",
                 fmt::format("{} can't be read: {}", path.string(), std::strerror(errno))};
  }
  const std::string front = TRY(reader->read_raw(magic.size() + box_bytes + seal_front_bytes));
  if (front.size() != magic.size() + box_bytes + seal_front_bytes || !front.starts_with(magic)) {
    return Error{ErrorKind::invalid, "backup_not_understood",
                 fmt::format("{} is no backup that `musubi backup` made", path.string())};
  }
  const std::string box = front.substr(magic.size(), box_bytes);
  const auto key = open_box(box);
  if (!key) {
    return Error{ErrorKind::refused, "backup_key_wrong",
                 "the key does not open this backup: take the secret key that belongs to the "
                 "public key it was made with, or another backup, if this one was changed"};
  }
  auto unsealer = Unsealer::open(*key, name_of(box), front.substr(magic.size() + box_bytes));
  if (!unsealer.is_ok()) {
    return broken();
  }
  reader->m_unsealer = unsealer.take();
  const auto sealed =
      static_cast<std::int64_t>(facts.st_size) - static_cast<std::int64_t>(front.size());
  const auto pieces = sealed / static_cast<std::int64_t>(sealed_bytes) + 1;
  reader->m_plain_left = sealed - pieces * static_cast<std::int64_t>(seal_overhead_bytes);
  return reader;
}

Result<std::string> ArchiveReader::read_raw(std::size_t bytes_max) {
  std::string bytes(bytes_max, '\0');
  std::size_t size = 0;
  while (size < bytes_max) {
    const ssize_t count = ::read(m_file.number(), bytes.data() + size, bytes_max - size);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return Error{ErrorKind::unavailable, "backup_not_read",
                   fmt::format("the backup can't be read: {}", std::strerror(errno))};
    }
    if (count == 0) {
      break;
    }
    size += static_cast<std::size_t>(count);
  }
  bytes.resize(size);
  return bytes;
}

// The next piece, where none is left over and the last has not come yet.
Result<void> ArchiveReader::fill() {
  const std::string sealed = TRY(read_raw(sealed_bytes));
  auto plain = m_unsealer->unseal(sealed);
  if (!plain.is_ok()) {
    return broken();
  }
  m_plain = plain.take();
  m_taken = 0;
  return {};
}

Result<std::string> ArchiveReader::read(std::size_t bytes_max) {
  if (m_taken == m_plain.size()) {
    TRY(fill());
    if (m_plain.empty()) {
      return broken();
    }
  }
  std::string bytes = m_plain.substr(m_taken, bytes_max);
  m_taken += bytes.size();
  m_plain_left -= static_cast<std::int64_t>(bytes.size());
  return bytes;
}

Result<void> ArchiveReader::expect_end() {
  if (m_taken != m_plain.size()) {
    return broken();
  }
  if (!m_unsealer->has_seen_last()) {
    TRY(fill());
  }
  const bool is_end = m_plain.size() == m_taken && m_unsealer->has_seen_last();
  return is_end && TRY(read_raw(1)).empty() ? Result<void>{} : Result<void>{broken()};
}

}  // namespace musubi::backup
