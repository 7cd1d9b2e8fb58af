#include "domain/application/decision.h"

#include <gtest/gtest.h>

#include "domain/application/standings_for_test.h"

namespace musubi::application {

constexpr Standing withdrawn{State::withdrawn, Decision::undecided};

static CourseRoom six_places(int taken) { return {CapacityAtMost{6}, taken}; }
static DecisionFacts with_papers(CourseRoom room) { return {room, Papers::complete}; }

TEST(application_decision, allows_each_step_only_where_the_life_cycle_has_it) {
  struct Case {
    Standing from;
    bool edit;
    bool send_back;
    bool resubmit;
    bool withdraw;
    bool decide;
  };
  const Case cases[] = {
      {submitted, true, true, false, true, true},     {returned, false, false, true, true, false},
      {withdrawn, false, false, false, false, false}, {accepted, false, false, false, true, false},
      {declined, false, false, false, false, false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(edit(c.from).is_ok(), c.edit) << word_of(c.from);
    EXPECT_EQ(can_be_edited(c.from), c.edit) << word_of(c.from);
    EXPECT_EQ(send_back(c.from, "理由").is_ok(), c.send_back) << word_of(c.from);
    EXPECT_EQ(can_be_sent_back(c.from), c.send_back) << word_of(c.from);
    EXPECT_EQ(resubmit(c.from).is_ok(), c.resubmit) << word_of(c.from);
    EXPECT_EQ(can_be_resubmitted(c.from), c.resubmit) << word_of(c.from);
    EXPECT_EQ(withdraw(c.from).is_ok(), c.withdraw) << word_of(c.from);
    EXPECT_EQ(can_be_withdrawn(c.from), c.withdraw) << word_of(c.from);
    EXPECT_EQ(decide(c.from, Ruling::accept, with_papers(six_places(0)), "").is_ok(), c.decide)
        << word_of(c.from);
    EXPECT_EQ(can_be_decided(c.from), c.decide) << word_of(c.from);
  }
}

TEST(application_decision, accepting_takes_a_place_and_the_seventh_is_told_full) {
  struct Case {
    CourseRoom room;
    const char* error;  // nullptr: accepted
  };
  const Case cases[] = {
      {six_places(5), nullptr},
      {six_places(6), "full"},
      {six_places(7), "full"},
      {{CapacityUnlimited{}, 1000}, nullptr},
      {{CapacityAtLeast{3}, 0}, nullptr},
      {{CapacityBetween{3, 6}, 0}, nullptr},
      {{CapacityBetween{3, 6}, 5}, nullptr},
      {{CapacityBetween{3, 6}, 6}, "full"},
      {{CapacityUndecided{}, 0}, "capacity_undecided"},
  };
  for (const Case& c : cases) {
    const auto change = decide(submitted, Ruling::accept, with_papers(c.room), "");
    ASSERT_EQ(change.is_ok(), c.error == nullptr) << c.room.accepted;
    EXPECT_EQ(has_room(c.room), c.error == nullptr) << c.room.accepted;
    if (change.is_ok()) {
      EXPECT_EQ(change.value().standing, accepted);
      EXPECT_EQ(change.value().place, Place::taken);
    } else {
      EXPECT_EQ(change.error().code, c.error);
    }
  }
}

TEST(application_decision, declining_and_sending_back_need_a_reason) {
  EXPECT_EQ(decide(submitted, Ruling::decline, with_papers(six_places(0)), " \n").error().code,
            "reason_missing");
  for (const char* blank : {"", " ", "\t\r\n", "　", " 　\n"}) {
    EXPECT_EQ(send_back(submitted, blank).error().code, "reason_missing") << blank;
  }
  EXPECT_EQ(decide(submitted, Ruling::decline, with_papers(six_places(6)), "定員").value().standing,
            declined);
}

TEST(application_decision, accepting_waits_for_the_papers_or_keeps_a_reason) {
  const struct {
    Papers papers;
    const char* reason;
    const char* error;  // nullptr: accepted
  } cases[] = {
      {Papers::complete, "", nullptr},
      {Papers::incomplete, "", "incomplete"},
      {Papers::incomplete, "郵送で確認", "incomplete"},
      {Papers::let_through, "", "reason_missing"},
      {Papers::let_through, "　", "reason_missing"},
      {Papers::let_through, "郵送で確認", nullptr},
  };
  for (const auto& c : cases) {
    const auto change = decide(submitted, Ruling::accept, {six_places(0), c.papers}, c.reason);
    ASSERT_EQ(change.is_ok(), c.error == nullptr) << c.reason;
    if (!change.is_ok()) {
      EXPECT_EQ(change.error().code, c.error);
    }
  }
  EXPECT_TRUE(
      decide(submitted, Ruling::decline, {six_places(0), Papers::incomplete}, "理由").is_ok());
}

TEST(application_decision, withdrawing_frees_a_place_only_when_one_was_taken) {
  EXPECT_EQ(withdraw(submitted).value().place, Place::unchanged);
  EXPECT_EQ(withdraw(accepted).value().place, Place::freed);
}

}  // namespace musubi::application
