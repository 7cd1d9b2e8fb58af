// The bounds of what several bodies carry; each codec has its own beside them.
#pragma once

#include <limits>

#include "http/core/json_reader.h"

namespace musubi::http {

constexpr TextRule id_rule{.characters_max = 64};
constexpr TextRule name_rule{.characters_max = 100};
constexpr TextRule login_rule{.characters_max = 254};
constexpr TextRule email_rule{.characters_max = 254};
constexpr TextRule reason_rule{.characters_max = 2'000, .lines = Lines::many};
constexpr IntegerRule version_rule{.min = 1, .max = std::numeric_limits<int>::max()};

}  // namespace musubi::http
