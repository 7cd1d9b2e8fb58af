// DatabaseAddress: where the records of an installation are kept: in an SQLite file of this
// machine, or in a database of a PostgreSQL server.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"

namespace musubi {

// May hold a password, so it can't be printed; description() can.
class PostgresqlUrl {
 public:
  // "postgresql://…" or "postgres://…". invalid `database_url_wrong`; the detail doesn't repeat it.
  [[nodiscard]] static Result<PostgresqlUrl> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] bool has_password() const { return m_has_password; }
  // Host and name of the database, for messages.
  [[nodiscard]] const std::string& description() const { return m_description; }

 private:
  PostgresqlUrl() = default;

  std::string m_text;
  std::string m_description;
  bool m_has_password = false;
};

using DatabaseAddress = std::variant<std::filesystem::path, PostgresqlUrl>;

[[nodiscard]] bool is_postgresql_url(std::string_view text);
// A URL of PostgreSQL, or else the path of an SQLite file.
[[nodiscard]] Result<DatabaseAddress> database_address(std::string_view text);

}  // namespace musubi
