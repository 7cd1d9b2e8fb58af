// The words that stand for the axes of an application in its columns.
#pragma once

#include <array>

#include "base/localised_text.h"
#include "domain/application/decision.h"
#include "stores/names.h"

namespace musubi::stores {

inline constexpr std::array<Name<Language>, 2> languages{
    {{Language::ja, "ja"}, {Language::en, "en"}}};

// A draft is never stored here: it becomes an application when it is handed in.
inline constexpr std::array<Name<application::State>, 3> states{
    {{application::State::submitted, "submitted"},
     {application::State::returned, "returned"},
     {application::State::withdrawn, "withdrawn"}}};

inline constexpr std::array<Name<application::Decision>, 3> decisions{
    {{application::Decision::undecided, "undecided"},
     {application::Decision::accepted, "accepted"},
     {application::Decision::declined, "declined"}}};

[[nodiscard]] inline std::string_view state_word(application::State state) {
  return word_of<application::State>(states, state);
}
[[nodiscard]] inline std::string_view decision_word(application::Decision decision) {
  return word_of<application::Decision>(decisions, decision);
}
[[nodiscard]] inline application::Standing standing_of(std::string_view state,
                                                       std::string_view decision) {
  return {value_of<application::State>(states, state),
          value_of<application::Decision>(decisions, decision)};
}

}  // namespace musubi::stores
