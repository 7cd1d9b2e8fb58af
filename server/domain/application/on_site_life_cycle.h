// The life cycle of on-site training, as a table: an inquiry is quoted, the quote accepted, the
// group named and confirmed (S4 C7, 17). That the address is confirmed is an axis of its own.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace musubi::on_site {

enum class State {
  inquiry,
  quoted,
  accepted,
  roster_complete,
  confirmed,
  declined,
  lapsed,
  withdrawn
};
enum class Event { quote, accept, complete_roster, confirm, decline, lapse, withdraw };

inline constexpr std::array all_states{State::inquiry,         State::quoted,    State::accepted,
                                       State::roster_complete, State::confirmed, State::declined,
                                       State::lapsed,          State::withdrawn};
inline constexpr std::array all_events{Event::quote,   Event::accept,  Event::complete_roster,
                                       Event::confirm, Event::decline, Event::lapse,
                                       Event::withdraw};

struct Transition {
  State from;
  Event event;
  State to;
};

inline constexpr std::array transitions{
    Transition{State::inquiry, Event::quote, State::quoted},
    Transition{State::quoted, Event::quote, State::quoted},
    Transition{State::quoted, Event::accept, State::accepted},
    Transition{State::quoted, Event::lapse, State::lapsed},
    Transition{State::lapsed, Event::quote, State::quoted},
    Transition{State::accepted, Event::complete_roster, State::roster_complete},
    Transition{State::roster_complete, Event::complete_roster, State::roster_complete},
    Transition{State::roster_complete, Event::confirm, State::confirmed},
    Transition{State::inquiry, Event::decline, State::declined},
    Transition{State::quoted, Event::decline, State::declined},
    Transition{State::lapsed, Event::decline, State::declined},
    Transition{State::accepted, Event::decline, State::declined},
    Transition{State::roster_complete, Event::decline, State::declined},
    Transition{State::inquiry, Event::withdraw, State::withdrawn},
    Transition{State::quoted, Event::withdraw, State::withdrawn},
    Transition{State::lapsed, Event::withdraw, State::withdrawn},
    Transition{State::accepted, Event::withdraw, State::withdrawn},
    Transition{State::roster_complete, Event::withdraw, State::withdrawn},
    Transition{State::confirmed, Event::withdraw, State::withdrawn},
};

// Absent where the life cycle has no such step.
[[nodiscard]] constexpr std::optional<State> next(State from, Event event) {
  for (const Transition& transition : transitions) {
    if (transition.from == from && transition.event == event) {
      return transition.to;
    }
  }
  return std::nullopt;
}

// A quote lapses by itself when its last day is over, so that `lapsed` is told and never stored.
[[nodiscard]] inline State state_on(State stored, std::optional<Date> valid_until, Date today) {
  const bool is_over = stored == State::quoted && valid_until && *valid_until < today;
  return is_over ? next(stored, Event::lapse).value() : stored;
}

[[nodiscard]] constexpr std::string_view name_of(State state) {
  constexpr std::array<std::string_view, all_states.size()> names{
      "inquiry",   "quoted",   "accepted", "roster_complete",
      "confirmed", "declined", "lapsed",   "withdrawn"};
  return names.at(static_cast<std::size_t>(state));
}

[[nodiscard]] constexpr std::string_view name_of(Event event) {
  constexpr std::array<std::string_view, all_events.size()> names{
      "quote", "accept", "complete_roster", "confirm", "decline", "lapse", "withdraw"};
  return names.at(static_cast<std::size_t>(event));
}

}  // namespace musubi::on_site
