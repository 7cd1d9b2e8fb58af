#include "services/slots.h"

#include <algorithm>
#include <array>
#include <thread>

#include "services/counts_for_test.h"
#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Decision;
using application::Ruling;

const CourseId program_a{"program_a"};
const CourseId program_b{"program_b"};

constexpr Statement count_slot_mails{"select count(*) from mails where event = 'slot_arranged'"};

struct Plan {
  const char* held_on = "2027-03-03";
  const char* starts = "09:00";
  const char* ends = "17:00";
  const char* venue = "研修室";
};

class Slots : public OpenInstallation {
 protected:
  static SlotPlan plan_of(const Plan& plan) {
    return {std::nullopt,
            {day(plan.held_on), TimeOfDay::parse(plan.starts).value(),
             TimeOfDay::parse(plan.ends).value()},
            plan.venue};
  }

  Result<ArrangedSlotId> create(const Plan& plan = {}) {
    return create_slot(context(), {suction, plan_of(plan), desk_staff()}, an_hour_later);
  }

  Submitted apply(const CourseId& course, const char* wished = "火曜日") {
    return submit({suction,
                   course,
                   Language::ja,
                   {changed(basic_answers(), {{"wished_days", wished}}), agreed_for_basic()}});
  }

  Result<void> accept(const Submitted& submitted, std::optional<ArrangedSlotId> slot) {
    return outcome_of(decide_application(context(),
                                         {.application = submitted.id,
                                          .version = stored(submitted.id).version,
                                          .ruling = Ruling::accept,
                                          .reason = "",
                                          .staff = desk_staff(),
                                          .slot = std::move(slot)},
                                         an_hour_later));
  }

  // After the acceptance: two acts of one instant have no order.
  Result<void> move(const Submitted& submitted, const ArrangedSlotId& slot) {
    return move_to_slot(context(),
                        {.application = submitted.id,
                         .version = stored(submitted.id).version,
                         .slot = slot,
                         .reason = "",
                         .staff = desk_staff()},
                        an_hour_later.plus_seconds(1));
  }

  SlotView view(const ArrangedSlotId& slot) {
    return value_of(view_slot(context(), suction, slot, desk_staff(), an_hour_later));
  }
};

// The operating period is that of the notice, 135 weeks later: 2026-11-23 to 2027-09-17.
TEST_F(Slots, are_offered_within_the_period_and_the_hours_of_the_courses) {
  const struct {
    Plan plan;
    const char* code;
  } cases[] = {
      {{}, "ok"},
      {{.held_on = "2026-11-23"}, "ok"},
      {{.held_on = "2026-11-22"}, "slot_outside_period"},
      {{.held_on = "2027-09-17"}, "ok"},
      {{.held_on = "2027-09-18"}, "slot_outside_period"},
      {{.held_on = "2026-11-20"}, "slot_is_over"},
      {{.starts = "08:00"}, "slot_outside_hours"},
      {{.starts = "12:00", .ends = "11:00"}, "slot_reversed"},
      {{.venue = " "}, "venue_missing"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(code_of(create(c.plan)), c.code) << c.plan.held_on << c.code;
  }
}

TEST_F(Slots, take_their_capacity_and_their_courses_from_the_notice) {
  const auto slot = view(value_of(create()));
  EXPECT_EQ(slot.slot.capacity, 2);
  EXPECT_EQ(slot.courses, (std::vector{supplement, program_a, program_b}));
  EXPECT_TRUE(slot.warnings.empty());
  const auto sunday = view(value_of(create({.held_on = "2027-03-21"})));
  ASSERT_EQ(sunday.warnings.size(), 2U);  // a Sunday, and the day of the equinox
  EXPECT_NE(sunday.warnings.back().ja.find("春分の日"), std::string::npos);
}

TEST_F(Slots, are_needed_to_accept_for_a_course_whose_days_are_arranged) {
  const auto slot = value_of(create());
  const Submitted submitted = apply(supplement);
  EXPECT_EQ(value_of(view_application(context(), submitted.id, desk_staff(), test_now)).arrangement,
            Arrangement::to_arrange);
  ASSERT_EQ(value_of(view_slots(context(), suction, desk_staff(), test_now)).to_arrange.size(), 1U);
  EXPECT_EQ(code_of(accept(submitted, std::nullopt)), "slot_missing");
  EXPECT_EQ(code_of(accept(submitted, ArrangedSlotId{"x"})), "no_such_slot");
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::undecided);
  ASSERT_EQ(code_of(accept(submitted, slot)), "ok");
  const auto accepted = value_of(view_application(context(), submitted.id, desk_staff(), test_now));
  EXPECT_EQ(accepted.arrangement, Arrangement::arranged);
  EXPECT_EQ(accepted.arranged_day.value().slot, slot.value);
  ASSERT_EQ(accepted.mails.size(), 2U);
  EXPECT_NE(accepted.mails.back().body.find("令和9年3月3日（水）"), std::string::npos);
  EXPECT_NE(accepted.mails.back().body.find("09:00〜17:00"), std::string::npos);
  EXPECT_EQ(view(slot).people.size(), 1U);
  const auto status = value_of(view_status(context(), submitted.secret, test_now));
  EXPECT_EQ(status.arranged_day.value().time.held_on, day("2027-03-03"));
  // A round with days of its own takes none.
  EXPECT_EQ(code_of(accept(submit(TestApplicant{}), slot)), "slot_not_asked");
}

TEST_F(Slots, are_freed_by_a_withdrawal_and_a_move) {
  const auto first = value_of(create());
  const auto second = value_of(create({.held_on = "2027-03-04"}));
  const Submitted one = apply(supplement);
  const Submitted other = apply(program_a);
  const Submitted third = apply(program_b);
  EXPECT_EQ(code_of(move(one, second)), "wrong_state");  // nobody has a day before acceptance
  ASSERT_EQ(code_of(accept(one, first)), "ok");
  ASSERT_EQ(code_of(accept(other, first)), "ok");
  EXPECT_EQ(code_of(accept(third, first)), "slot_full");
  ASSERT_EQ(code_of(move(one, second)), "ok");
  EXPECT_EQ(view(first).slot.taken, 1);
  EXPECT_EQ(view(second).slot.taken, 1);
  EXPECT_EQ(number(count_slot_mails), 3);
  ASSERT_EQ(code_of(accept(third, first)), "ok");
  EXPECT_EQ(code_of(move(one, first)), "slot_full");
  EXPECT_EQ(view(second).slot.taken, 1);  // the refused move freed nothing
  ASSERT_EQ(code_of(withdraw_application(context(), other.secret, an_hour_later)), "ok");
  EXPECT_EQ(view(first).slot.taken, 1);
  EXPECT_EQ(number(count_places), 2);
  const auto history =
      value_of(view_application(context(), one.id, desk_staff(), test_now)).history;
  EXPECT_EQ(history.back().verb, HistoryStep::Verb::moved);
}

TEST_F(Slots, are_changed_and_deleted_only_while_nobody_has_one) {
  const auto slot = value_of(create());
  const auto change = [&](int version) {
    return code_of(change_slot(
        context(), {suction, slot, version, plan_of({.venue = "別の部屋"}), desk_staff()},
        an_hour_later));
  };
  const auto remove = [&] {
    return code_of(delete_slot(context(), {suction, slot, desk_staff()}, an_hour_later));
  };
  EXPECT_EQ(change(2), "slot_changed");
  EXPECT_EQ(change(1), "ok");
  EXPECT_EQ(view(slot).slot.venue, "別の部屋");
  const Submitted submitted = apply(supplement);
  ASSERT_EQ(code_of(accept(submitted, slot)), "ok");
  EXPECT_EQ(change(view(slot).slot.version), "slot_changed");
  EXPECT_EQ(remove(), "slot_occupied");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, an_hour_later)), "ok");
  EXPECT_EQ(remove(), "ok");
  EXPECT_EQ(remove(), "no_such_slot");
}

TEST_F(Slots, of_one_programme_are_absent_for_another) {
  const auto slot = value_of(create());
  const PublishCommand ecmo = programme_for_test("2026-ecmo");
  ASSERT_EQ(code_of(publish_programme(context(), ecmo, test_now)), "ok");
  const ProgrammeId other = ecmo.definition->id;
  EXPECT_EQ(code_of(view_slot(context(), other, slot, desk_staff(), test_now)), "no_such_slot");
  EXPECT_EQ(code_of(delete_slot(context(), {other, slot, desk_staff()}, test_now)), "no_such_slot");
  EXPECT_EQ(code_of(create_slot(context(), {other, plan_of({}), desk_staff()}, test_now)),
            "slots_not_shared");
}

TEST_F(Slots, are_not_there_for_staff_who_do_not_operate_every_course_that_shares_them) {
  using access::Verb;
  const auto slot = value_of(create());
  const Submitted submitted = apply(supplement);
  const Staff of_one =
      staff_with({test_grant({Verb::operate_courses}, access::CourseScope{suction, supplement})});
  EXPECT_TRUE(value_of(view_slots(context(), suction, of_one, test_now)).slots.empty());
  EXPECT_EQ(code_of(view_slot(context(), suction, slot, of_one, test_now)), "no_such_slot");
  EXPECT_EQ(code_of(delete_slot(context(), {suction, slot, of_one}, test_now)), "no_such_slot");
  const Staff of_other =
      staff_with({test_grant({Verb::operate_courses}, access::ProgrammeScope{ProgrammeId{"x"}})});
  EXPECT_EQ(code_of(view_slots(context(), suction, of_other, test_now)), "no_such_programme");
  EXPECT_EQ(code_of(create_slot(context(), {suction, plan_of({}), of_one}, test_now)),
            "no_such_programme");
  ASSERT_EQ(code_of(accept(submitted, slot)), "ok");
  const MoveToSlotCommand move{.application = submitted.id,
                               .version = stored(submitted.id).version,
                               .slot = slot,
                               .reason = "",
                               .staff = of_one};
  EXPECT_EQ(code_of(move_to_slot(context(), move, an_hour_later)), "no_such_application");
}

TEST_F(Slots, are_counted_on_the_course_while_they_are_to_come) {
  const auto slot = value_of(create());
  EXPECT_EQ(code_of(create({.held_on = "2027-03-04"})), "ok");
  ASSERT_EQ(code_of(accept(apply(supplement), slot)), "ok");
  ASSERT_EQ(code_of(accept(apply(program_b), slot)), "ok");
  const auto count = [&](const CourseId& course, const char* now) {
    const auto chosen = value_of(view_course(context(), suction, course, at(now)));
    return chosen.course->slots;
  };
  EXPECT_EQ(count(program_a, "2027-03-03T23:59:59+09:00").value().offered, 2);
  EXPECT_EQ(count(program_a, "2027-03-03T23:59:59+09:00").value().with_room, 1);
  EXPECT_EQ(count(program_a, "2027-03-04T00:00:00+09:00").value().offered, 1);
  EXPECT_FALSE(count(basic_1, "2027-03-03T00:00:00+09:00").has_value());
}

// S4 3, Q11: two in one slot, whichever of the courses they come from.
TEST_F(Slots, never_have_more_people_than_places_however_many_accept_at_once) {
  constexpr int applicants = 64;
  const auto slot = value_of(create());
  std::vector<Submitted> all;
  for (int i = 0; i < applicants; ++i) {
    all.push_back(apply(i % 2 == 0 ? supplement : program_a));
  }
  std::array<std::string, applicants> codes;
  std::vector<std::thread> threads;
  for (int i = 0; i < applicants; ++i) {
    threads.emplace_back([&, i] { codes[i] = code_of(accept(all[i], slot)); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(std::ranges::count(codes, "ok"), 2);
  EXPECT_EQ(std::ranges::count(codes, "slot_full"), applicants - 2);
  EXPECT_EQ(number(count_places), 2);
  EXPECT_EQ(number(count_taken), 2);
  EXPECT_EQ(number(count_slot_mails), 2);
  EXPECT_EQ(room(supplement).accepted + room(program_a).accepted, 2);
}

}  // namespace
}  // namespace musubi::services
