// Window: from when and until when something is accepted, to the second in Japan's time
// (X3, S1-Q8, S3-Q3, S4 10). What a notice leaves open stays undecided (S0 19).
#pragma once

#include <optional>
#include <variant>

#include "base/date.h"
#include "base/instant.h"

namespace musubi::calendar {

// Without a time, the day lasts until the next midnight. 17:00 lasts until 17:00:01.000 (X3).
struct DueTime {
  Date date;
  std::optional<TimeOfDay> time;

  bool operator==(const DueTime&) const = default;
};

// The first instant that is too late.
[[nodiscard]] Instant first_instant_after(DueTime due);
[[nodiscard]] bool is_in_time(Instant received, DueTime due);

// Without a time, the day begins at its midnight.
struct StartTime {
  Date date;
  std::optional<TimeOfDay> time;

  bool operator==(const StartTime&) const = default;
};

[[nodiscard]] Instant first_instant_of(StartTime start);

struct OpeningUndecided {
  bool operator==(const OpeningUndecided&) const = default;
};
// Open as soon as it is announced: the notice names only the deadline (S1 1, S3 8).
struct OpenOnAnnouncement {
  bool operator==(const OpenOnAnnouncement&) const = default;
};
struct ClosingUndecided {
  bool operator==(const ClosingUndecided&) const = default;
};
// 随時 (S2).
struct NeverCloses {
  bool operator==(const NeverCloses&) const = default;
};

struct Window {
  std::variant<OpeningUndecided, OpenOnAnnouncement, StartTime> opens;
  std::variant<ClosingUndecided, NeverCloses, DueTime> closes;

  bool operator==(const Window&) const = default;
};

enum class WindowState { undecided, not_yet_open, open, closed };

// A window is open from a decided opening on even while its closing is undecided; only an undecided
// opening leaves the state undecided, until a decided closing has passed.
[[nodiscard]] WindowState window_state(const Window& window, Instant now);

}  // namespace musubi::calendar
