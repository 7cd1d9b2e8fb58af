#include "stores/move/move_catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace musubi::move {
namespace {

constexpr Statement list_tables{R"sql(
  select name from sqlite_schema
  where type = 'table' and name not like 'sqlite!_%' escape '!' and name <> 'schema_migrations'
  order by name)sql"};

constexpr Statement list_columns{
    "select name, pk from pragma_table_info where arg = $1 order by cid"};

constexpr Statement list_referred{
    "select distinct \"table\" from pragma_foreign_key_list where arg = $1"};

constexpr Statement list_types{R"sql(
  select cast(a.attname as text), format_type(a.atttypid, null)
  from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relname = $1 and a.attnum > 0 and not a.attisdropped
  order by a.attnum)sql"};

Result<std::vector<std::string>> names(Connection& connection, Statement statement,
                                       std::initializer_list<Parameter> parameters) {
  std::vector<std::string> found;
  TRY(connection.run(statement, parameters,
                     [&](const Row& row) { found.push_back(row.get<std::string>(0)); }));
  return found;
}

Result<Table> table_of(SqliteConnection& source, PostgresqlConnection& target,
                       const std::string& name) {
  Table table{.name = name, .columns = {}, .key = {}, .types = {}};
  const std::vector<Parameter> parameters{name};
  TRY(source.run(list_columns, parameters, [&](const Row& row) {
    table.columns.push_back(row.get<std::string>(0));
    if (row.get<int>(1) > 0) {
      table.key.push_back(row.get<std::string>(0));
    }
  }));
  std::vector<std::string> columns_there;
  TRY(target.run(list_types, parameters, [&](const Row& row) {
    columns_there.push_back(row.get<std::string>(0));
    table.types.push_back(row.get<std::string>(1));
  }));
  if (columns_there != table.columns) {
    return Error{ErrorKind::refused, "move_tables_differ",
                 fmt::format("The table {} has not the same columns in both databases.", name)};
  }
  MUSUBI_ASSERT(!table.key.empty());  // rows are compared in the order of their keys
  return table;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : ", ") + part;
  }
  return text;
}

}  // namespace

Result<std::vector<Table>> tables_in_order(SqliteConnection& source, PostgresqlConnection& target) {
  auto waiting = TRY(names(source, list_tables, {}));
  std::vector<Table> ordered;
  std::set<std::string> done;
  while (!waiting.empty()) {
    const std::size_t before = waiting.size();
    for (auto name = waiting.begin(); name != waiting.end();) {
      const auto referred = TRY(names(source, list_referred, {*name}));
      const bool is_next = std::ranges::all_of(referred, [&](const std::string& other) {
        return other == *name || done.contains(other);
      });
      if (is_next) {
        ordered.push_back(TRY(table_of(source, target, *name)));
        done.insert(*name);
        name = waiting.erase(name);
      } else {
        ++name;
      }
    }
    MUSUBI_ASSERT(waiting.size() < before);  // no table refers to itself through others
  }
  return ordered;
}

std::string quoted(const std::string& name) {
  MUSUBI_ASSERT(name.find('"') == std::string::npos);
  return "\"" + name + "\"";
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::vector<std::string> parts;
  std::ranges::transform(names, std::back_inserter(parts), quoted);
  return joined(parts);
}

std::string texts_of_sqlite(const Table& table) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string column = quoted(table.columns[i]);
    parts.push_back(table.types[i] == "bytea"
                        ? fmt::format("case when {0} is not null then lower(hex({0})) end", column)
                        : fmt::format("cast({} as text)", column));
  }
  return joined(parts);
}

std::string texts_of_postgresql(const Table& table) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string column = quoted(table.columns[i]);
    const std::string& type = table.types[i];
    if (type == "bytea") {
      parts.push_back(fmt::format("encode({}, 'hex')", column));
    } else if (type == "timestamp with time zone") {
      parts.push_back(fmt::format(
          "to_char({} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", column));
    } else {
      parts.push_back(fmt::format("cast({} as text)", column));
    }
  }
  return joined(parts);
}

}  // namespace musubi::move
