// Days as the tests of applications write them.
#pragma once

#include <string_view>

#include "base/date.h"

namespace musubi::application {

[[nodiscard]] inline Date day(std::string_view iso) { return *Date::parse_iso(iso); }

}  // namespace musubi::application
