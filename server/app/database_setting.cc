#include "app/database_setting.h"

#include <cstdlib>

namespace musubi::app {

Result<std::optional<PostgresqlUrl>> database_setting(const std::string& argument) {
  if (!argument.empty()) {
    auto url = TRY(PostgresqlUrl::parse(argument));
    if (url.has_password()) {
      return Error{ErrorKind::refused, "password_in_arguments",
                   "The arguments of a process can be read by everybody on this machine, so "
                   "--database takes no password: put the whole URL into MUSUBI_DATABASE, or the "
                   "password into the file that PGPASSFILE names."};
    }
    return std::optional{std::move(url)};
  }
  const char* setting = std::getenv("MUSUBI_DATABASE");
  if (setting == nullptr || std::string_view{setting}.empty()) {
    return std::optional<PostgresqlUrl>{};
  }
  return std::optional{TRY(PostgresqlUrl::parse(setting))};
}

}  // namespace musubi::app
