// Migrations: the ordered, forward-only steps from an empty database to today's tables, one set
// for both databases. An applied file never changes again; a new one is added instead.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "stores/connection.h"

namespace musubi {

struct Migration {
  std::string file;  // "0001_outbox_audit.sql"
  std::string sql;   // with the tokens {{id}} {{timestamptz}} {{json}} {{blob}}
};

// Every *.sql of a folder, in the order of its names. invalid: `migration_name`.
[[nodiscard]] Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder);

// The text for one database. invalid `migration_token`, naming the file and the token.
[[nodiscard]] Result<std::string> expand_tokens(const Migration& migration, Dialect dialect);

// Applies what is missing, each file in one transaction, and notes it with its hash and `now`.
// Files that a newer version has applied already are left alone, so that the version before can
// go on running. Refused before anything is applied: `migration_gap`, `migration_changed`;
// while applying, with that file rolled back: `migration_failed`, of the kind of its cause.
[[nodiscard]] Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                                   Instant now);

}  // namespace musubi
