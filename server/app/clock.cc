#include "app/clock.h"

#include <chrono>

namespace musubi::app {

using std::chrono::duration_cast;
using std::chrono::microseconds;

Clock system_clock() {
  return [] {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Instant{duration_cast<microseconds>(now).count()};
  };
}

Clock clock_starting_at(Instant start) {
  const auto begun = std::chrono::steady_clock::now();
  return [start, begun] {
    const auto elapsed = std::chrono::steady_clock::now() - begun;
    return Instant{start.unix_us() + duration_cast<microseconds>(elapsed).count()};
  };
}

}  // namespace musubi::app
