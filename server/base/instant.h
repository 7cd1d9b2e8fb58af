// Instant: a moment, in microseconds since 1970 UTC. Shown and reasoned about in Japan's time,
// which is UTC+09:00 all year (no zone database is consulted).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace musubi {

// Wall-clock time of day in Japan, to the second: 00:00:00 to 23:59:59.
struct TimeOfDay {
  int seconds = 0;

  // Exactly "HH:MM" or "HH:MM:SS".
  [[nodiscard]] static std::optional<TimeOfDay> parse(std::string_view text);
  [[nodiscard]] std::string text() const;  // "HH:MM", or "HH:MM:SS" when there are seconds
  auto operator<=>(const TimeOfDay&) const = default;
};

class Instant {
 public:
  explicit Instant(std::int64_t unix_us) : m_unix_us(unix_us) {}
  [[nodiscard]] static Instant at_jst(Date date, TimeOfDay time);
  // RFC 3339 with seconds, a fraction of up to six digits, and "Z" or "±HH:MM".
  [[nodiscard]] static std::optional<Instant> parse(std::string_view text);

  [[nodiscard]] std::int64_t unix_us() const { return m_unix_us; }
  [[nodiscard]] Date date_jst() const;
  [[nodiscard]] TimeOfDay time_jst() const;
  [[nodiscard]] std::string iso_utc() const;  // "2024-05-15T14:59:59.000000Z": sorts as text
  [[nodiscard]] std::string iso_jst() const;  // "2024-05-15T23:59:59+09:00"

  [[nodiscard]] Instant plus_seconds(std::int64_t seconds) const {
    return Instant{m_unix_us + seconds * 1'000'000};
  }
  auto operator<=>(const Instant&) const = default;

 private:
  std::int64_t m_unix_us;
};

}  // namespace musubi
