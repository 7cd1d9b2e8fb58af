#include "domain/access/slow_down.h"

#include <algorithm>

namespace musubi::access {

int wait_seconds(int failures, const Patience& patience) {
  const int beyond = failures - patience.tries_free;
  if (beyond < 0) {
    return 0;
  }
  constexpr int doublings_max = 10;  // 2^10 seconds are longer than the longest wait
  return std::min(1 << std::min(beyond, doublings_max), wait_seconds_max);
}

bool is_forgotten(const Failures& failures, const Patience& patience, Instant now) {
  return now >= failures.last.plus_seconds(patience.quiet_seconds);
}

TryAnswer next_try(const std::optional<Failures>& failures, const Patience& patience, Instant now) {
  if (!failures) {
    return {Try::may_go, 0};
  }
  if (failures->count >= patience.tries_total) {
    return {Try::is_over, wait_seconds_max};
  }
  // Two requests may be judged in another order than they came in, so that `last` lies ahead.
  const int wait = wait_seconds(failures->count, patience);
  const Instant next = failures->last.plus_seconds(wait);
  if (wait == 0 || now >= next) {
    return {Try::may_go, 0};
  }
  const auto rest_us = next.unix_us() - now.unix_us();
  return {Try::must_wait, static_cast<int>((rest_us + 999'999) / 1'000'000)};
}

}  // namespace musubi::access
