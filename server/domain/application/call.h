// Call: when applications are accepted, how many there is room for, and who is chosen. What a
// notice leaves open stays undecided until staff set it; absent is never zero and never unlimited.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/localised_text.h"
#include "domain/findings/ids.h"

namespace musubi::application {

struct WindowUndecided {
  bool operator==(const WindowUndecided&) const = default;
};
// From the start of the first day; to the end of the last, or until `closes_at` inclusive.
struct WindowBetween {
  Date from;
  Date to;
  std::optional<TimeOfDay> closes_at;  // S1: 17:00
  bool operator==(const WindowBetween&) const = default;
};
struct WindowOpenFrom {  // S2: 随時
  Date from;
  bool operator==(const WindowOpenFrom&) const = default;
};
// Dates are agreed with each applicant; the inquiry has a named deadline (S4 C7).
struct WindowByArrangement {
  DeadlineId inquiry_deadline;
  bool operator==(const WindowByArrangement&) const = default;
};

using Window = std::variant<WindowUndecided, WindowBetween, WindowOpenFrom, WindowByArrangement>;

struct CapacityUndecided {
  bool operator==(const CapacityUndecided&) const = default;
};
struct CapacityUnlimited {  // S4 「なし」
  bool operator==(const CapacityUnlimited&) const = default;
};
struct CapacityAtMost {
  int count;
  bool operator==(const CapacityAtMost&) const = default;
};
struct CapacityAtLeast {  // S4 「3名以上」
  int count;
  bool operator==(const CapacityAtLeast&) const = default;
};
struct CapacityBetween {
  int count_min;
  int count_max;
  bool operator==(const CapacityBetween&) const = default;
};

using CapacityLimit = std::variant<CapacityUndecided, CapacityUnlimited, CapacityAtMost,
                                   CapacityAtLeast, CapacityBetween>;

enum class CapacityUnit { person, team, region };

struct Capacity {
  CapacityLimit limit;
  CapacityUnit unit;
  std::optional<std::string> shared_as;  // courses of one name share one limit per slot (S4 Q11)
};

struct SelectionUndecided {};
// By the instant at which the application became complete (S4 Q33).
struct SelectionByArrival {};
// The organiser chooses by priority classes and records reasons (S0 9).
struct SelectionByPriority {
  std::vector<FieldId> attributes;  // yes-or-no fields that raise the class
};
// The organiser chooses and records a reason (S1 6).
struct SelectionByOrganiser {};
// The nominating prefecture chooses before it hands in (S3 7), or the employer decides (S2).
struct SelectionOutside {
  LocalisedText decided_by;
};

using Selection = std::variant<SelectionUndecided, SelectionByArrival, SelectionByPriority,
                               SelectionByOrganiser, SelectionOutside>;

}  // namespace musubi::application
