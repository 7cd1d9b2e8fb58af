#include "stores/postgresql/postgresql_error.h"

#include <fmt/core.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <string>

namespace musubi {
namespace {

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

// A table of SQLSTATEs, or of their classes; the first that fits counts.
struct Meaning {
  std::string_view state;
  ErrorKind kind;
  const char* code;
};

constexpr std::array<Meaning, 15> meanings{{
    {"23505", ErrorKind::conflict, "unique_violation"},
    {"23503", ErrorKind::refused, "foreign_key_violation"},
    {"23502", ErrorKind::invalid, "not_null_violation"},
    {"23514", ErrorKind::invalid, "check_violation"},
    {"22003", ErrorKind::invalid, "value_too_big"},
    {"22021", ErrorKind::invalid, "text_not_utf8"},
    {"54000", ErrorKind::invalid, "value_too_big"},
    {"53100", ErrorKind::unavailable, "disk_full"},
    {"40", ErrorKind::unavailable, "database_busy"},
    {"55P03", ErrorKind::unavailable, "database_busy"},
    {"57014", ErrorKind::unavailable, "database_busy"},
    {"53", ErrorKind::unavailable, "database_busy"},
    {"42501", ErrorKind::unavailable, "database_refuses_its_user"},
    {"25P03", ErrorKind::unavailable, "database_busy"},
    {"57", ErrorKind::unavailable, "database_connection_lost"},
}};

// Syntax, names and types; a write in a read-only transaction; values that no column takes.
bool is_programmers_error(std::string_view state) {
  return state.starts_with("42") || state == "25006" || state.starts_with("22") ||
         state.starts_with("26") || state.starts_with("08P") || state == "0A000";
}

std::string names_in(const PGresult* result) {
  std::string names;
  for (const int code :
       {PG_DIAG_CONSTRAINT_NAME, PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_SQLSTATE}) {
    const auto name = field(result, code);
    names += name.empty() || names.empty() ? "" : ", ";
    names += name;
  }
  return names;
}

}  // namespace

PostgresqlMishap mishap_of(const pg_conn* connection, const pg_result* result) {
  const auto state = field(result, PG_DIAG_SQLSTATE);
  if (PQstatus(connection) == CONNECTION_BAD || state.starts_with("57P")) {
    return PostgresqlMishap::lost_connection;
  }
  if (state == "40001" || state == "40P01") {
    return PostgresqlMishap::lost_race;
  }
  return state == "23505" ? PostgresqlMishap::unique : PostgresqlMishap::other;
}

Error postgresql_error(const pg_conn* connection, const pg_result* result, std::string_view doing) {
  const auto state = field(result, PG_DIAG_SQLSTATE);
  if (PQstatus(connection) == CONNECTION_BAD) {
    return {ErrorKind::unavailable, "database_connection_lost",
            fmt::format("The connection to the database broke ({}).", doing)};
  }
  const auto* meaning = std::ranges::find_if(
      meanings, [&](const Meaning& known) { return state.starts_with(known.state); });
  if (meaning != meanings.end()) {
    return {meaning->kind, meaning->code, fmt::format("{} ({})", names_in(result), doing)};
  }
  if (is_programmers_error(state)) {
    const auto message =
        fmt::format("{} {} ({})", state,
                    state.starts_with("42") ? field(result, PG_DIAG_MESSAGE_PRIMARY) : "", doing);
    fail_assertion(message.c_str(), __FILE__, __LINE__);
  }
  return {ErrorKind::unavailable, "storage_failed",
          fmt::format("{} ({})", names_in(result), doing)};
}

}  // namespace musubi
