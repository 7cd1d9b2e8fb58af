// Turns PostgreSQL's answers into errors that look the same on every database.
#pragma once

#include <string_view>

#include "base/result.h"

struct pg_conn;
struct pg_result;

namespace musubi {

// What a failure means for the transaction it happened in.
enum class PostgresqlMishap {
  none,
  lost_race,        // rolled back in favour of a rival: the same job may succeed on a new snapshot
  unique,           // perhaps only because a rival was faster, perhaps for good
  lost_connection,  // the transaction is gone, unless its COMMIT was under way
  other,
};

[[nodiscard]] PostgresqlMishap mishap_of(const pg_conn* connection, const pg_result* result);

// A code that only wrong SQL or a wrong call can cause is a programmer's error. `doing` names what
// was tried. Only the names of tables, columns and constraints come from the server: some of its
// texts repeat values.
[[nodiscard]] Error postgresql_error(const pg_conn* connection, const pg_result* result,
                                     std::string_view doing);

}  // namespace musubi
