#include "stores/migrations.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

#include "base/digits.h"
#include "stores/transaction.h"

namespace musubi {
namespace {

constexpr std::string_view create_table = R"sql(
  create table if not exists schema_migrations (
    number integer primary key,
    file text not null,
    hash text not null,
    applied_at {{timestamptz}} not null
  );
)sql";

constexpr Statement list_applied{"select number, hash from schema_migrations order by number"};
constexpr Statement note_applied{
    "insert into schema_migrations (number, file, hash, applied_at) values ($1, $2, $3, $4)"};
constexpr Statement begin_migration{"begin"};
constexpr Statement commit{"commit"};

constexpr std::size_t number_digits = 4;

// Of "0012_name.sql": 12. Nothing for any other name.
std::optional<int> number_of_migration(std::string_view file) {
  if (file.size() <= number_digits + 5 || file[number_digits] != '_' || !file.ends_with(".sql")) {
    return std::nullopt;
  }
  return parse_digits(file.substr(0, number_digits));
}

std::string hash_of(std::string_view text) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  std::string hex;
  for (const unsigned char byte : hash) {
    hex += fmt::format("{:02x}", byte);
  }
  return hex;
}

Result<void> check_numbers(std::span<const Migration> migrations) {
  int expected = 1;
  for (const auto& migration : migrations) {
    if (number_of_migration(migration.file) != expected) {
      return Error{ErrorKind::refused, "migration_gap",
                   fmt::format("{} stands where number {:04} is expected; number the files "
                               "without gaps.",
                               migration.file, expected)};
    }
    ++expected;
  }
  return {};
}

Result<std::map<std::int64_t, std::string>> applied_hashes(Connection& connection) {
  std::map<std::int64_t, std::string> hashes;
  TRY(connection.run(list_applied, {}, [&](const Row& row) {
    hashes.emplace(row.get<std::int64_t>(0), row.get<std::string>(1));
  }));
  return hashes;
}

// What was applied must be 1 … n, with the texts that are known here.
Result<void> check_applied(const std::map<std::int64_t, std::string>& applied,
                           std::span<const Migration> migrations) {
  std::int64_t expected = 1;
  for (const auto& [number, hash] : applied) {
    if (number != expected) {
      return Error{ErrorKind::refused, "migration_gap",
                   fmt::format("The database lacks migration {:04} but has {:04}; restore a "
                               "backup.",
                               expected, number)};
    }
    const auto index = static_cast<std::size_t>(number - 1);
    if (index < migrations.size() && hash != hash_of(migrations[index].sql)) {
      return Error{ErrorKind::refused, "migration_changed",
                   fmt::format("{} differs from the text that was applied; put the old text back "
                               "and add a new file.",
                               migrations[index].file)};
    }
    ++expected;
  }
  return {};
}

Result<void> apply_in_transaction(Connection& connection, const Migration& migration, int number,
                                  Instant now) {
  const auto sql = TRY(expand_tokens(migration, connection.dialect()));
  TRY(connection.run(begin_migration, {}, [](const Row&) {}));
  TRY(connection.run_script(sql));
  const std::array<Parameter, 4> line{number, migration.file, hash_of(migration.sql), now};
  TRY(connection.run(note_applied, line, [](const Row&) {}));
  TRY(connection.run(commit, {}, [](const Row&) {}));
  return {};
}

}  // namespace

Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder) {
  std::vector<Migration> migrations;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator{folder, failure}) {
    const auto file = entry.path().filename().string();
    if (!number_of_migration(file).has_value()) {
      return Error{ErrorKind::invalid, "migration_name",
                   fmt::format("{} is not named like 0001_people.sql.", entry.path().string())};
    }
    std::ifstream stream{entry.path(), std::ios::binary};
    migrations.push_back({file, std::string{std::istreambuf_iterator<char>{stream}, {}}});
    if (stream.bad() || !stream.is_open()) {
      return Error{ErrorKind::unavailable, "migration_not_read", entry.path().string()};
    }
  }
  if (failure) {
    return Error{ErrorKind::unavailable, "migration_not_read",
                 fmt::format("{}: {}.", folder.string(), failure.message())};
  }
  std::ranges::sort(migrations, {}, &Migration::file);
  return migrations;
}

Result<std::string> expand_tokens(const Migration& migration, Dialect dialect) {
  struct Token {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgresql;
  };
  // Ids sort by bytes in both. PostgreSQL's json keeps the text as it was written, which the
  // seals of the audit need; jsonb would not.
  constexpr std::array<Token, 4> tokens{{
      {"{{id}}", "text", "text collate \"C\""},
      {"{{timestamptz}}", "text", "timestamptz"},
      {"{{json}}", "text", "json"},
      {"{{blob}}", "blob", "bytea"},
  }};
  std::string expanded = migration.sql;
  for (const auto& token : tokens) {
    const auto type = dialect == Dialect::sqlite ? token.sqlite : token.postgresql;
    for (auto at = expanded.find(token.name); at != std::string::npos;
         at = expanded.find(token.name, at)) {
      expanded.replace(at, token.name.size(), type);
    }
  }
  const auto unknown = expanded.find("{{");
  if (unknown != std::string::npos) {
    return Error{ErrorKind::invalid, "migration_token",
                 fmt::format("{} has an unknown token at “{}”.", migration.file,
                             expanded.substr(unknown, 20))};
  }
  return expanded;
}

Result<void> migrate(Connection& connection, std::span<const Migration> migrations, Instant now) {
  TRY(check_numbers(migrations));
  const Migration table{.file = "schema_migrations", .sql = std::string{create_table}};
  const auto table_sql = TRY(expand_tokens(table, connection.dialect()));
  TRY(connection.run_script(table_sql));
  const auto applied = TRY(applied_hashes(connection));
  TRY(check_applied(applied, migrations));
  for (std::size_t index = applied.size(); index < migrations.size(); ++index) {
    const auto& migration = migrations[index];
    const auto result =
        apply_in_transaction(connection, migration, static_cast<int>(index) + 1, now);
    if (!result.is_ok()) {
      // It may have ended by itself; the error to tell is the first one.
      static_cast<void>(connection.run_script("rollback"));
      return Error{result.error().kind, "migration_failed",
                   fmt::format("{}: {}", migration.file, result.error().detail)};
    }
  }
  return {};
}

}  // namespace musubi
