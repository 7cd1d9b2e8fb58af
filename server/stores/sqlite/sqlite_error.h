// Turns SQLite's result codes into errors that look the same on every database.
#pragma once

#include <string_view>

#include "base/result.h"

struct sqlite3;

namespace musubi {

// Takes the extended code of the connection's last call. A code that only wrong SQL or a wrong
// call can cause is a programmer's error. `doing` names what was tried.
[[nodiscard]] Error sqlite_error(sqlite3* handle, int code, std::string_view doing);

}  // namespace musubi
