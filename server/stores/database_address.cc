#include "stores/database_address.h"

#include <fmt/core.h>
#include <libpq-fe.h>

#include <map>
#include <memory>

namespace musubi {

bool is_postgresql_url(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

static Error wrong_url(std::string_view why) {
  return {ErrorKind::invalid, "database_url_wrong",
          fmt::format("The address of the database {}; write it like "
                      "postgresql://USER@HOST:5432/DATABASE.",
                      why)};
}

Result<PostgresqlUrl> PostgresqlUrl::parse(std::string_view text) {
  if (!is_postgresql_url(text)) {
    return wrong_url("does not begin with postgresql://");
  }
  PostgresqlUrl url;
  url.m_text = std::string{text};
  // What libpq says about a wrong URL repeats it, with the password.
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
      PQconninfoParse(url.m_text.c_str(), nullptr), &PQconninfoFree};
  if (options == nullptr) {
    return wrong_url("can't be read");
  }
  std::map<std::string, std::string> values;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) {
      values.emplace(option->keyword, option->val);
    }
  }
  url.m_has_password = values.contains("password") || values.contains("sslpassword");
  const std::string host = values.contains("host") ? values["host"] : "this machine";
  url.m_description = fmt::format("the database {} on {}", values["dbname"], host);
  return url;
}

Result<DatabaseAddress> database_address(std::string_view text) {
  if (is_postgresql_url(text)) {
    return DatabaseAddress{TRY(PostgresqlUrl::parse(text))};
  }
  return DatabaseAddress{std::filesystem::path{text}};
}

}  // namespace musubi
