// Slow-down: how long the next try must wait after wrong passwords and codes. Nobody is locked out
// by strangers for long; a hundred wrong tries in a row leave only the link that is mailed (NIST
// SP 800-63B-4: at most 100 consecutive failures).
#pragma once

#include <optional>

#include "base/instant.h"

namespace musubi::access {

// What failed so far, in a row.
struct Failures {
  int count;
  Instant last;
};

struct Patience {
  int tries_free;              // as many may fail before the first wait
  int tries_total;             // from then on every try waits for the longest time again
  std::int64_t quiet_seconds;  // after which what failed is forgotten
};
inline constexpr std::int64_t hour_seconds = 3600;
inline constexpr Patience patience_with_account{
    .tries_free = 5, .tries_total = 100, .quiet_seconds = 90 * 24 * hour_seconds};
// Each one writes to somebody's mailbox.
inline constexpr Patience patience_with_mail_requests{
    .tries_free = 5, .tries_total = 100, .quiet_seconds = hour_seconds};
// An address is shared by a whole hospital, so it may fail more often than one account.
inline constexpr Patience patience_with_source{
    .tries_free = 50, .tries_total = 100'000, .quiet_seconds = hour_seconds};

inline constexpr int wait_seconds_max = 15 * 60;

// 0, then 1, 2, 4 … seconds up to the longest.
[[nodiscard]] int wait_seconds(int failures, const Patience& patience);

enum class Try { may_go, must_wait, is_over };
struct TryAnswer {
  Try answer;
  int wait_seconds;  // until the next try may go; 0 where it may go now
};
[[nodiscard]] bool is_forgotten(const Failures& failures, const Patience& patience, Instant now);
[[nodiscard]] TryAnswer next_try(const std::optional<Failures>& failures, const Patience& patience,
                                 Instant now);

}  // namespace musubi::access
