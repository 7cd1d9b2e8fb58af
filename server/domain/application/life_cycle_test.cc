#include "domain/application/life_cycle.h"

#include <gtest/gtest.h>

#include <iterator>

namespace musubi::application {

TEST(life_cycle, has_these_steps_and_no_other) {
  constexpr auto none = std::nullopt;
  struct Row {
    State from;
    std::optional<State> to[all_events.size()];  // submit, edit, send_back, resubmit, withdraw
  };
  const Row rows[] = {
      {State::draft, {State::submitted, none, none, none, none}},
      {State::submitted, {none, State::submitted, State::returned, none, State::withdrawn}},
      {State::returned, {none, none, none, State::submitted, State::withdrawn}},
      {State::withdrawn, {none, none, none, none, none}},
  };
  ASSERT_EQ(std::size(rows), all_states.size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < all_events.size(); ++i) {
      EXPECT_EQ(next(row.from, all_events[i]), row.to[i])
          << name_of(row.from) << ", " << name_of(all_events[i]);
    }
  }
}

TEST(life_cycle, ends_with_the_withdrawal) {
  for (const Event event : all_events) {
    EXPECT_FALSE(next(State::withdrawn, event).has_value()) << name_of(event);
  }
}

}  // namespace musubi::application
