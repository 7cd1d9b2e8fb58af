#include "stores/move/database_move.h"

#include <fmt/core.h>

#include <array>
#include <map>

#include "stores/lock_file.h"
#include "stores/move/move_rows.h"

namespace musubi {
namespace {

constexpr std::string_view create_notes = R"sql(
  create table database_move (
    only_one integer primary key check (only_one = 1),
    begun_at timestamptz not null,
    finished_at timestamptz
  );
  create table database_move_tables (
    name text primary key,
    last_rowid bigint not null,
    rows bigint not null
  );
)sql";

constexpr Statement has_table{"select to_regclass($1) is not null"};
constexpr Statement begin_notes{"insert into database_move (only_one, begun_at) values (1, $1)"};
constexpr Statement is_finished{"select finished_at is not null from database_move"};
constexpr Statement finish_move{"update database_move set finished_at = $1"};
constexpr Statement begin_transaction{"begin"};
constexpr Statement has_copied{"select count(*) > 0 from database_move_tables"};
constexpr Statement list_migrations{"select number, hash from schema_migrations"};
constexpr Statement lock_moves{
    "select pg_try_advisory_lock(hashtext('musubi move ' || current_schema()))"};

void no_row(const Row&) {}

// The only truth that the statement answers.
Result<bool> truth(Connection& connection, Statement statement,
                   std::initializer_list<Parameter> parameters = {}) {
  bool answer = false;
  TRY(connection.run(statement, parameters,
                     [&](const Row& row) { answer = row.get<int>(0) == 1; }));
  return answer;
}

Result<std::map<int, std::string>> migrations_in(Connection& connection) {
  std::map<int, std::string> found;
  TRY(connection.run(list_migrations, {}, [&](const Row& row) {
    found.emplace(row.get<int>(0), row.get<std::string>(1));
  }));
  return found;
}

Result<void> begin_move(PostgresqlConnection& target, const DatabaseMove& move) {
  if (TRY(truth(target, has_table, {"database_move"}))) {
    if (TRY(truth(target, is_finished))) {
      return Error{ErrorKind::refused, "move_finished",
                   fmt::format("A move into {} has ended well already; start the server with it.",
                               move.to.description())};
    }
    return {};
  }
  if (TRY(truth(target, has_table, {"schema_migrations"}))) {
    return Error{
        ErrorKind::refused, "move_target_not_empty",
        fmt::format("{} holds an installation; name an empty database.", move.to.description())};
  }
  // In one step with the mark, so that no server ever takes the tables for its own.
  TRY(target.begin(begin_transaction));
  TRY(target.run_script(create_notes));
  const std::array<Parameter, 1> now{Parameter{move.now}};
  TRY(target.run(begin_notes, now, no_row));
  return target.commit();
}

// A migration may put rows into its tables; those of the source come in their place.
Result<void> empty_tables(PostgresqlConnection& target, const std::vector<move::Table>& tables) {
  if (TRY(truth(target, has_copied))) {
    return {};
  }
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
    TRY(target.run_script("delete from " + move::quoted(table->name)));
  }
  return {};
}

Result<void> check_version(Connection& source, Connection& target) {
  if (TRY(migrations_in(source)) == TRY(migrations_in(target))) {
    return {};
  }
  return Error{ErrorKind::refused, "move_source_other_version",
               "The file was written by another version; start this version on it once, stop it, "
               "and move again."};
}

}  // namespace

Result<void> refuse_half_moved(Connection& connection) {
  if (!TRY(truth(connection, has_table, {"database_move"})) ||
      TRY(truth(connection, is_finished))) {
    return {};
  }
  return Error{ErrorKind::refused, "database_half_moved",
               "A move into this database has begun and not ended; run `musubi move-database` "
               "again, which goes on where it was."};
}

Result<MoveTally> move_database(const DatabaseMove& move) {
  if (!std::filesystem::exists(move.from)) {
    return Error{ErrorKind::not_found, "move_source_absent",
                 fmt::format("There is no file {}.", move.from.string())};
  }
  const auto lock = TRY(LockFile::take(move.from));
  const auto source = TRY(SqliteConnection::open(
      move.from,
      {.role = SqliteRole::writer, .busy_timeout = {}, .log_bytes_max = 64 * 1024 * 1024}));
  const auto target = TRY(PostgresqlConnection::open(move.to, {}));
  if (!TRY(truth(*target, lock_moves))) {
    return Error{ErrorKind::refused, "move_under_way",
                 fmt::format("Somebody else moves into {} now.", move.to.description())};
  }
  TRY(begin_move(*target, move));
  TRY(migrate(*target, move.migrations, move.now));
  TRY(check_version(*source, *target));
  const auto tables = TRY(move::tables_in_order(*source, *target));
  TRY(empty_tables(*target, tables));
  for (const auto& table : tables) {
    TRY(move::copy_rows(*source, *target, table,
                        {.chunk_rows = move.chunk_rows, .after_chunk = [&](std::int64_t rows) {
                           if (move.report) {
                             move.report({table.name, rows});
                           }
                         }}));
  }
  MoveTally tally;
  for (const auto& table : tables) {
    tally.rows += TRY(move::compare_rows(*source, *target, table));
    ++tally.tables;
  }
  const std::array<Parameter, 1> now{Parameter{move.now}};
  TRY(target->run(finish_move, now, no_row));
  return tally;
}

}  // namespace musubi
