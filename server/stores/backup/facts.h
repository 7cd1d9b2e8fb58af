// What can be counted in a database file, and whether the file and its documents are whole: asked
// of the copy that goes into a backup, and of what comes out of it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "stores/backup/manifest.h"
#include "stores/document_store.h"

namespace musubi::backup {

// refused `database_older`.
[[nodiscard]] Result<DatabaseFacts> facts_of(const std::filesystem::path& database);

// unavailable `database_broken` when SQLite's own check or a reference between rows fails.
[[nodiscard]] Result<void> check_database(const std::filesystem::path& database);

struct StoredDocument {
  std::string stored_name;
  std::int64_t bytes;  // plain
  std::string sha256;  // plain
  stores::Sealing sealing;
};

// Every one, by name.
using TakeDocument = std::function<void(const StoredDocument& document)>;
[[nodiscard]] Result<void> each_document(const std::filesystem::path& database,
                                         const TakeDocument& take);

[[nodiscard]] std::string document_path(const std::string& stored_name);

// What is wrong with the file of a document, or nothing. `file` is none where there is no file.
[[nodiscard]] std::optional<std::string> problem_of(const StoredDocument& document,
                                                    const File* file);

// What is wrong with the installation itself, which a true copy has too: documents without their
// file, and the audit.
[[nodiscard]] Result<std::vector<std::string>> check_contents(const std::filesystem::path& folder,
                                                              const Manifest& manifest);

}  // namespace musubi::backup
