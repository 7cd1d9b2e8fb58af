// Manifest: what a backup holds, at its front: the files with their sizes and hashes, and what the
// database in it must turn out to be. Read from a file that may come from anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "stores/audit_seal.h"

namespace musubi::backup {

inline constexpr std::size_t manifest_bytes_max = 256 * 1024 * 1024;
inline constexpr std::string_view database_path = "musubi.db";

struct File {
  std::string path;  // below the data folder; one of those that is_known_path() takes
  std::int64_t bytes;
  std::string sha256;
};

struct TableRows {
  std::string table;
  std::int64_t rows;
  bool operator==(const TableRows&) const = default;
};

// What can be counted in a database, before and after.
struct DatabaseFacts {
  int migration;
  std::vector<TableRows> tables;  // by name
  audit::ChainEnd audit_end;
};

struct Manifest {
  Instant made_at;
  DatabaseFacts database;
  std::vector<File> files;  // by path, each once
};

// The database, the mark of the documents' key, documents and heads: nothing else can be in a
// backup, and so nothing outside of the folder can be named.
[[nodiscard]] bool is_known_path(std::string_view path);

[[nodiscard]] std::string manifest_text(const Manifest& manifest);
// invalid `backup_not_understood`.
[[nodiscard]] Result<Manifest> read_manifest(std::string_view text);

}  // namespace musubi::backup
