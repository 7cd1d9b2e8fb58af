// Random markets that are small enough to try everything. The same seed gives the same market on
// every machine.
#pragma once

#include <cstdint>

#include "domain/selection/select.h"

namespace musubi::selection {

// SplitMix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_state(seed) {}
  // From 0 to `count` - 1.
  [[nodiscard]] std::size_t below(std::size_t count) { return next() % count; }
  [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }

 private:
  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = m_state;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
    z = (z ^ z >> 27) * 0x94d049bb133111ebU;
    return z ^ z >> 31;
  }
  std::uint64_t m_state;
};

struct MarketSize {
  std::size_t teams_max = 5;
  std::size_t sessions_max = 3;
  std::size_t seats_max = 2;
};

// With reserves, limits, classes of choices, criteria, and institutions of several teams.
[[nodiscard]] Market random_market(std::uint64_t seed, const MarketSize& size);

// Whichever answers come to mind, in accordance with the outcome.
[[nodiscard]] Round random_next_round(const SelectionInput& input, const Outcome& outcome,
                                      Dice& dice);

}  // namespace musubi::selection
