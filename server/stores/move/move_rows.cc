#include "stores/move/move_rows.h"

#include <fmt/core.h>
#include <sodium.h>

#include <array>
#include <optional>

#include "stores/sqlite/sqlite_statement.h"

namespace musubi::move {
namespace {

constexpr Statement find_note{"select last_rowid, rows from database_move_tables where name = $1"};
constexpr Statement insert_note{
    "insert into database_move_tables (name, last_rowid, rows) values ($1, $2, $3) "
    "on conflict (name) do update set last_rowid = excluded.last_rowid, rows = excluded.rows"};
constexpr Statement begin_chunk{"begin"};

constexpr int fetched_rows = 1000;

using Digest = std::array<unsigned char, 32>;

// Of the values with their lengths, so that no two rows run together; NULL is no empty text.
Digest digest_of(const Row& row, int first, int columns) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, Digest{}.size());
  const auto add = [&](std::string_view bytes) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  };
  for (int column = first; column < first + columns; ++column) {
    const auto value = row.get<std::optional<std::string>>(column);
    add(value ? fmt::format("{}:", value->size()) : "-:");
    add(value.value_or(""));
  }
  Digest digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

// As COPY's text format writes it: tabs and line ends part its values and lines.
std::string escaped(std::string_view value) {
  std::string text;
  for (const char letter : value) {
    if (letter == '\\') {
      text += "\\\\";
    } else if (letter == '\t') {
      text += "\\t";
    } else if (letter == '\n') {
      text += "\\n";
    } else if (letter == '\r') {
      text += "\\r";
    } else {
      text += letter;
    }
  }
  return text;
}

void append_line(std::string& lines, const Table& table, const Row& row) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    lines += i == 0 ? "" : "\t";
    const auto value = row.get<std::optional<std::string>>(static_cast<int>(i) + 1);
    if (value && table.types[i] == "bytea") {
      lines += "\\\\x";
    }
    lines += value ? escaped(*value) : "\\N";
  }
  lines += '\n';
}

struct Note {
  std::int64_t last_rowid = 0;
  std::int64_t rows = 0;
};

Result<Note> note_of(PostgresqlConnection& target, const Table& table) {
  Note note;
  const std::array<Parameter, 1> parameters{Parameter{table.name}};
  TRY(target.run(find_note, parameters, [&](const Row& row) {
    note = {row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
  }));
  return note;
}

Result<void> keep_chunk(PostgresqlConnection& target, const Table& table, const std::string& lines,
                        const Note& note) {
  TRY(target.begin(begin_chunk));
  TRY(target.copy_in(
      fmt::format("copy {} ({}) from stdin", quoted(table.name), quoted_list(table.columns)),
      lines));
  const std::array<Parameter, 3> parameters{table.name, note.last_rowid, note.rows};
  TRY(target.run(insert_note, parameters, [](const Row&) {}));
  return target.commit();
}

Error differing(const Table& table, const std::string& key) {
  return {ErrorKind::refused, "move_row_differs",
          fmt::format("{}: the row with {} {} is not the same in both databases. The target can't "
                      "be used: empty it, look at the file, and move again.",
                      table.name, table.key.front(), key)};
}

// With the table's name: PostgreSQL takes a bare one for the text that is selected, and "10" stands
// before "2" among texts.
std::string order_of(const Table& table) {
  std::string order;
  for (const std::string& column : table.key) {
    order += (order.empty() ? "" : ", ") + quoted(table.name) + "." + quoted(column);
  }
  return order;
}

struct SourceRow {
  Digest digest;
  std::string key;  // the first column of it
};

Result<std::vector<SourceRow>> rows_of_source(SqliteConnection& source, const Table& table) {
  const std::string sql =
      fmt::format("select cast({} as text), {} from {} order by {}", quoted(table.key.front()),
                  texts_of_sqlite(table), quoted(table.name), order_of(table));
  auto statement = TRY(SqliteStatement::prepare(source.handle(), sql));
  std::vector<SourceRow> rows;
  TRY(statement.run({}, [&](const Row& row) {
    rows.push_back(
        {digest_of(row, 1, static_cast<int>(table.columns.size())), row.get<std::string>(0)});
  }));
  return rows;
}

}  // namespace

Result<void> copy_rows(SqliteConnection& source, PostgresqlConnection& target, const Table& table,
                       const Copying& copying) {
  Note note = TRY(note_of(target, table));
  // A row comes after those of its own table that it names, because it was inserted after them.
  const std::string sql =
      fmt::format("select rowid, {} from {} where rowid > $1 order by rowid limit $2",
                  texts_of_sqlite(table), quoted(table.name));
  auto statement = TRY(SqliteStatement::prepare(source.handle(), sql));
  for (;;) {
    std::string lines;
    std::int64_t found = 0;
    const std::array<Parameter, 2> parameters{note.last_rowid, copying.chunk_rows};
    TRY(statement.run(parameters, [&](const Row& row) {
      append_line(lines, table, row);
      note.last_rowid = row.get<std::int64_t>(0);
      ++found;
    }));
    if (found == 0) {
      return {};
    }
    note.rows += found;
    TRY(keep_chunk(target, table, lines, note));
    copying.after_chunk(note.rows);
  }
}

Result<std::int64_t> compare_rows(SqliteConnection& source, PostgresqlConnection& target,
                                  const Table& table) {
  const auto expected = TRY(rows_of_source(source, table));
  TRY(target.begin(begin_chunk));
  TRY(target.run_script(fmt::format(
      "declare compared no scroll cursor for select cast({} as text), {} from {} order by {}",
      quoted(table.key.front()), texts_of_postgresql(table), quoted(table.name), order_of(table))));
  std::size_t at = 0;
  std::optional<std::string> wrong;
  std::size_t at_before = 0;
  do {
    at_before = at;
    TRY(target.query(fmt::format("fetch {} from compared", fetched_rows), [&](const Row& row) {
      const bool is_same =
          at < expected.size() &&
          digest_of(row, 1, static_cast<int>(table.columns.size())) == expected[at].digest;
      if (!is_same && !wrong) {
        wrong = row.get<std::string>(0);
      }
      ++at;
    }));
  } while (at > at_before && !wrong);
  target.roll_back();
  if (!wrong && at < expected.size()) {
    wrong = expected[at].key;
  }
  return wrong ? Result<std::int64_t>{differing(table, *wrong)}
               : Result<std::int64_t>{static_cast<std::int64_t>(at)};
}

}  // namespace musubi::move
