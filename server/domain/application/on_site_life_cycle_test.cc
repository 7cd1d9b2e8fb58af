#include "domain/application/on_site_life_cycle.h"

#include <gtest/gtest.h>

namespace musubi::on_site {
namespace {

TEST(on_site_life_cycle, leads_from_the_inquiry_to_the_confirmed_group) {
  State state = State::inquiry;
  for (const Event event : {Event::quote, Event::quote, Event::accept, Event::complete_roster,
                            Event::complete_roster, Event::confirm}) {
    const auto to = next(state, event);
    ASSERT_TRUE(to.has_value()) << name_of(state) << " " << name_of(event);
    state = *to;
  }
  EXPECT_EQ(state, State::confirmed);
}

TEST(on_site_life_cycle, changes_no_quote_that_was_accepted_and_confirms_no_open_group) {
  EXPECT_FALSE(next(State::accepted, Event::quote));
  EXPECT_FALSE(next(State::accepted, Event::confirm));
  EXPECT_FALSE(next(State::inquiry, Event::accept));
  EXPECT_FALSE(next(State::lapsed, Event::accept));
  EXPECT_FALSE(next(State::confirmed, Event::decline));
}

TEST(on_site_life_cycle, ends_with_what_is_declined_or_withdrawn) {
  for (const State end : {State::declined, State::withdrawn}) {
    for (const Event event : all_events) {
      EXPECT_FALSE(next(end, event)) << name_of(end) << " " << name_of(event);
    }
  }
}

TEST(on_site_life_cycle, lets_a_quote_lapse_after_its_last_day_only) {
  const Date last = Date::parse_iso("2026-12-31").value();
  EXPECT_EQ(state_on(State::quoted, last, last), State::quoted);
  EXPECT_EQ(state_on(State::quoted, last, last.plus_days(1)), State::lapsed);
  EXPECT_EQ(state_on(State::accepted, last, last.plus_days(1)), State::accepted);
  EXPECT_EQ(state_on(State::inquiry, std::nullopt, last), State::inquiry);
}

}  // namespace
}  // namespace musubi::on_site
