// The clock that the whole process asks: the system's, or in tests one that starts at a given
// instant and runs on from there.
#pragma once

#include <functional>

#include "base/instant.h"

namespace musubi::app {

using Clock = std::function<Instant()>;

[[nodiscard]] Clock system_clock();
[[nodiscard]] Clock clock_starting_at(Instant start);

}  // namespace musubi::app
