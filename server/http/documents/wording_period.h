// The clock as pages for everybody know it: they tell the time to the minute, and a call opens with
// a minute and closes with one or, where a deadline names a time, a second later (T1-1). So two
// moments of one period make the same page of the same facts.
#pragma once

#include <cstdint>

#include "base/instant.h"

namespace musubi::documents {

struct WordingPeriod {
  std::int64_t minute;
  bool is_first_second;
  bool operator==(const WordingPeriod&) const = default;
};

[[nodiscard]] inline WordingPeriod wording_period(Instant now) {
  constexpr std::int64_t second_us = 1'000'000;
  constexpr std::int64_t minute_us = 60 * second_us;
  const std::int64_t into_minute_us = now.unix_us() % minute_us;
  return {now.unix_us() / minute_us, into_minute_us < second_us};
}

}  // namespace musubi::documents
