// The life cycle of an application, as a table. Whether a place was given is a separate axis
// (decision.h); documents, money and learning have axes of their own.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace musubi::application {

enum class State { draft, submitted, returned, withdrawn };
enum class Event { submit, edit, send_back, resubmit, withdraw };

inline constexpr std::array all_states{State::draft, State::submitted, State::returned,
                                       State::withdrawn};
inline constexpr std::array all_events{Event::submit, Event::edit, Event::send_back,
                                       Event::resubmit, Event::withdraw};

struct Transition {
  State from;
  Event event;
  State to;
};

inline constexpr std::array transitions{
    Transition{State::draft, Event::submit, State::submitted},
    Transition{State::submitted, Event::edit, State::submitted},
    Transition{State::submitted, Event::send_back, State::returned},
    Transition{State::returned, Event::resubmit, State::submitted},
    Transition{State::submitted, Event::withdraw, State::withdrawn},
    Transition{State::returned, Event::withdraw, State::withdrawn},
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

[[nodiscard]] constexpr std::string_view name_of(State state) {
  switch (state) {
    case State::draft:
      return "draft";
    case State::submitted:
      return "submitted";
    case State::returned:
      return "returned";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

[[nodiscard]] constexpr std::string_view name_of(Event event) {
  switch (event) {
    case Event::submit:
      return "submit";
    case Event::edit:
      return "edit";
    case Event::send_back:
      return "send_back";
    case Event::resubmit:
      return "resubmit";
    case Event::withdraw:
      return "withdraw";
  }
  return "";
}

}  // namespace musubi::application
