// Undoing a step that gave an arranged day away: the very day that was told comes back, by the same
// command that gives a day to anybody, or the step stays.
#include "services/counts_for_test.h"
#include "services/slots.h"
#include "services/test_installation.h"
#include "services/undo_step.h"
#include "services/write_mail.h"
#include "stores/outbox.h"
#include "stores/random_id.h"

namespace musubi::services {
namespace {

using application::Decision;
using application::Ruling;


class UndoDay : public OpenInstallation {
 protected:
  ArrangedSlotId create(const char* held_on) {
    return value_of(create_slot(context(), {suction, plan(held_on), desk_staff()}, an_hour_later));
  }

  static SlotPlan plan(const char* held_on) {
    return {std::nullopt,
            {day(held_on), TimeOfDay::parse("09:00").value(), TimeOfDay::parse("17:00").value()},
            "研修室"};
  }

  ApplicationId accept_on(const ArrangedSlotId& slot) {
    const Submitted submitted =
        submit({suction,
                supplement,
                Language::ja,
                {changed(basic_answers(), {{"wished_days", "火曜日"}}), agreed_for_basic()}});
    EXPECT_EQ(code_of(outcome_of(decide_application(context(),
                                                    {.application = submitted.id,
                                                     .version = 1,
                                                     .ruling = Ruling::accept,
                                                     .reason = "",
                                                     .staff = desk_staff(),
                                                     .slot = slot},
                                                    an_hour_later))),
              "ok");
    return submitted.id;
  }

  // The result was mailed, and is corrected to a decline, which frees the day.
  void decline_told(const ApplicationId& id) {
    claim_mails();
    EXPECT_EQ(code_of(outcome_of(correct_decision(context(),
                                                  {.application = id,
                                                   .version = stored(id).version,
                                                   .ruling = Ruling::decline,
                                                   .reason = "取り違え",
                                                   .staff = desk_staff()},
                                                  two_hours_later))),
              "ok");
  }

  void move(const ApplicationId& id, const ArrangedSlotId& slot) {
    EXPECT_EQ(code_of(move_to_slot(context(),
                                   {.application = id,
                                    .version = stored(id).version,
                                    .slot = slot,
                                    .reason = "都合",
                                    .staff = desk_staff()},
                                   two_hours_later)),
              "ok");
  }

  std::string undo(const ApplicationId& id, Instant now = two_hours_later.plus_seconds(1)) {
    return code_of(undo_step(
        context(), {.application = id, .version = stored(id).version, .staff = desk_staff()}, now));
  }

  void claim_mails() {
    value_of(context().database.write([](Transaction& transaction) {
      return outbox::claim(transaction, {.topic = std::string{mail_topic},
                                         .lease = random_id<outbox::LeaseId>(),
                                         .now = two_hours_later,
                                         .lease_seconds = 60,
                                         .messages_max = 500,
                                         .policy = {}});
    }));
  }

  int taken(const ArrangedSlotId& slot) {
    return value_of(view_slot(context(), suction, slot, desk_staff(), test_now)).slot.taken;
  }

  ApplicationView view(const ApplicationId& id) {
    return value_of(view_application(context(), id, desk_staff(), two_hours_later));
  }
};

TEST_F(UndoDay, an_acceptance_that_is_undone_frees_its_day) {
  const auto slot = create("2027-03-03");
  const ApplicationId id = accept_on(slot);
  EXPECT_EQ(undo(id), "ok");
  EXPECT_EQ(stored(id).standing.decision, Decision::undecided);
  EXPECT_EQ(taken(slot), 0);
  EXPECT_EQ(number(count_places), 0);
  EXPECT_EQ(room(supplement).accepted, 0);
}

TEST_F(UndoDay, a_decline_that_is_undone_gives_the_day_back) {
  const auto slot = create("2027-03-03");
  const ApplicationId id = accept_on(slot);
  decline_told(id);
  ASSERT_EQ(taken(slot), 0);
  EXPECT_EQ(undo(id), "ok");
  EXPECT_EQ(stored(id).standing.decision, Decision::accepted);
  EXPECT_EQ(view(id).arrangement, Arrangement::arranged);
  EXPECT_EQ(taken(slot), 1);
  EXPECT_EQ(room(supplement).accepted, 1);
}

TEST_F(UndoDay, a_day_that_was_given_to_others_is_never_overfilled) {
  const auto slot = create("2027-03-03");
  const ApplicationId id = accept_on(slot);
  decline_told(id);
  accept_on(slot);
  accept_on(slot);
  EXPECT_EQ(undo(id), "day_gone");
  EXPECT_EQ(stored(id).standing.decision, Decision::declined);
  EXPECT_EQ(taken(slot), 2);
  EXPECT_EQ(number(count_places), 2);
  EXPECT_EQ(room(supplement).accepted, 2);
  EXPECT_EQ(view(id).mails.back().state, MailState::waiting);  // nothing was recalled
}

TEST_F(UndoDay, a_move_that_is_undone_goes_back_to_the_day_before) {
  const auto first = create("2027-03-03");
  const auto second = create("2027-03-04");
  const ApplicationId id = accept_on(first);
  move(id, second);
  EXPECT_EQ(undo(id), "ok");
  EXPECT_EQ(taken(first), 1);
  EXPECT_EQ(taken(second), 0);
  EXPECT_EQ(view(id).arranged_day.value().slot, first.value);
  EXPECT_EQ(room(supplement).accepted, 1);

  move(id, second);
  accept_on(first);
  accept_on(first);
  EXPECT_EQ(undo(id), "day_gone");
  EXPECT_EQ(taken(first), 2);
  EXPECT_EQ(taken(second), 1);
  EXPECT_EQ(view(id).arranged_day.value().slot, second.value);
  EXPECT_EQ(number(count_taken), 3);
}

TEST_F(UndoDay, is_refused_when_the_day_is_not_the_one_that_was_told) {
  const auto slot = create("2027-03-03");
  const ApplicationId id = accept_on(slot);
  decline_told(id);
  const int version =
      value_of(view_slot(context(), suction, slot, desk_staff(), test_now)).slot.version;
  ASSERT_EQ(
      code_of(change_slot(context(), {suction, slot, version, plan("2027-03-05"), desk_staff()},
                          two_hours_later)),
      "ok");
  EXPECT_EQ(undo(id), "day_gone");
  ASSERT_EQ(code_of(delete_slot(context(), {suction, slot, desk_staff()}, two_hours_later)), "ok");
  EXPECT_EQ(undo(id), "day_gone");
  EXPECT_EQ(stored(id).standing.decision, Decision::declined);
  EXPECT_EQ(room(supplement).accepted, 0);
}

TEST_F(UndoDay, is_refused_once_the_day_is_over) {
  const auto slot = create("2027-03-03");
  const ApplicationId id = accept_on(slot);
  decline_told(id);
  EXPECT_EQ(undo(id, at("2027-03-04T00:00:00+09:00")), "day_gone");
  EXPECT_EQ(undo(id, at("2027-03-03T23:59:59+09:00")), "ok");
  EXPECT_EQ(taken(slot), 1);
}

}  // namespace
}  // namespace musubi::services
