#include "stores/sqlite/sqlite_statement.h"

#include <fmt/core.h>

#include <optional>

#include "base/digits.h"
#include "stores/sqlite/sqlite_error.h"
#include "stores/sqlite/sqlite_row.h"

namespace musubi {
namespace {

// Also on the way out of an exception: a statement that is left open holds its snapshot, and a
// binding that is left behind points to a text that is gone.
class Finish {
 public:
  explicit Finish(sqlite3_stmt* statement) : m_statement(statement) {}
  Finish(const Finish&) = delete;
  Finish& operator=(const Finish&) = delete;
  ~Finish() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
  }

 private:
  sqlite3_stmt* m_statement;
};

// Places of $1 … $n. Anything else, or a gap, is wrong SQL.
std::vector<int> places_of(sqlite3_stmt* statement) {
  const int count = sqlite3_bind_parameter_count(statement);
  std::vector<int> places(static_cast<std::size_t>(count), 0);
  for (int place = 1; place <= count; ++place) {
    const char* name = sqlite3_bind_parameter_name(statement, place);
    MUSUBI_ASSERT(name != nullptr && name[0] == '$');
    const auto number = parse_digits(std::string_view{name + 1});
    MUSUBI_ASSERT(number.has_value() && *number >= 1 && *number <= count);
    places[static_cast<std::size_t>(*number - 1)] = place;
  }
  return places;
}

}  // namespace

Result<SqliteStatement> SqliteStatement::prepare(sqlite3* handle, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  if (code != SQLITE_OK) {
    return sqlite_error(handle, sqlite3_extended_errcode(handle), sql);
  }
  MUSUBI_ASSERT(statement != nullptr);
  Owned owned{statement};
  MUSUBI_ASSERT(rest == sql.data() + sql.size());  // one statement only
  auto places = places_of(statement);
  return SqliteStatement{std::move(owned), std::move(places)};
}

Result<std::int64_t> SqliteStatement::run(std::span<const Parameter> parameters,
                                          const Connection::EachRow& each_row) {
  sqlite3* handle = sqlite3_db_handle(m_statement.get());
  MUSUBI_ASSERT(sqlite3_stmt_busy(m_statement.get()) == 0);  // not inside its own rows
  const Finish finish{m_statement.get()};
  TRY(bind(parameters));
  int code = sqlite3_step(m_statement.get());
  while (code == SQLITE_ROW) {
    each_row(SqliteRow{m_statement.get()});
    code = sqlite3_step(m_statement.get());
  }
  if (code != SQLITE_DONE) {
    return sqlite_error(handle, sqlite3_extended_errcode(handle), sql());
  }
  return is_read_only() ? std::int64_t{0} : std::int64_t{sqlite3_changes64(handle)};
}

Result<void> SqliteStatement::bind(std::span<const Parameter> parameters) {
  MUSUBI_ASSERT(parameters.size() == m_places.size());
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    TRY(bind_one(m_places[i], parameters[i]));
  }
  return {};
}

namespace {

// Binds one kind of content each and answers SQLite's code; the bytes stay the caller's.
struct Bind {
  sqlite3_stmt* statement;
  int place;

  int operator()(Parameter::Null) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, place, value); }
  int operator()(const std::string& text) const { return (*this)(std::string_view{text}); }
  int operator()(std::string_view text) const {
    // A null pointer would bind NULL, and an empty view may hold one.
    return sqlite3_bind_text64(statement, place, text.empty() ? "" : text.data(), text.size(),
                               SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(Parameter::Bytes bytes) const {
    return bytes.empty()
               ? sqlite3_bind_zeroblob(statement, place, 0)
               : sqlite3_bind_blob64(statement, place, bytes.data(), bytes.size(), SQLITE_STATIC);
  }
};

}  // namespace

Result<void> SqliteStatement::bind_one(int place, const Parameter& parameter) {
  if (parameter.holds_nul()) {
    return Error{ErrorKind::invalid, "text_holds_nul",
                 "A text holds the character U+0000; remove it."};
  }
  const int code = std::visit(Bind{m_statement.get(), place}, parameter.content());
  if (code != SQLITE_OK) {
    return sqlite_error(sqlite3_db_handle(m_statement.get()), code, sql());
  }
  return {};
}

}  // namespace musubi
