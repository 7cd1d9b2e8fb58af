// Days as the tests of the calendar write them.
#pragma once

#include "base/date.h"

namespace musubi::calendar {

[[nodiscard]] inline Date day(const char* iso) { return *Date::parse_iso(iso); }

}  // namespace musubi::calendar
