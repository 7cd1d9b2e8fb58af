// The words of outcomes in files and canonical texts. They are part of the formats.
#pragma once

#include <array>
#include <string_view>

#include "domain/selection/outcome.h"

namespace musubi::selection {

// In the order of the enumerators.
constexpr std::array<std::string_view, 4> placement_words = {"selected", "waiting", "set_aside",
                                                             "withdrawn"};
constexpr std::array<std::string_view, 3> seat_words = {"kept", "reserved", "open"};

[[nodiscard]] constexpr std::string_view word_of(Placement placement) {
  return placement_words[static_cast<std::size_t>(placement)];
}

[[nodiscard]] constexpr std::string_view word_of(SeatKind kind) {
  return seat_words[static_cast<std::size_t>(kind)];
}

}  // namespace musubi::selection
