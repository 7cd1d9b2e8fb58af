#include "services/undo_step.h"

#include <algorithm>

#include "services/own_application.h"
#include "services/postpone_application.h"
#include "services/test_installation.h"
#include "services/write_mail.h"
#include "stores/outbox.h"
#include "stores/random_id.h"

namespace musubi::services {
namespace {

using application::Decision;
using application::Ruling;
using application::Standing;
using application::State;

constexpr Standing waiting{State::submitted, Decision::undecided};

class UndoStep : public OpenInstallation {
 protected:
  Result<void> undo(const ApplicationId& id, Instant now = two_hours_later) {
    return undo_step(
        context(), {.application = id, .version = stored(id).version, .staff = desk_staff()}, now);
  }

  Result<Decided> correct(const ApplicationId& id, Ruling ruling, std::string reason = "取り違え") {
    return correct_decision(context(),
                            {.application = id,
                             .version = stored(id).version,
                             .ruling = ruling,
                             .reason = std::move(reason),
                             .staff = desk_staff()},
                            two_hours_later);
  }

  ApplicationView view(const ApplicationId& id) {
    return value_of(view_application(context(), id, desk_staff(), two_hours_later));
  }

  bool offers(const ApplicationId& id, Action action) {
    const auto actions = view(id).actions;
    return std::ranges::count(actions, action) > 0;
  }

  // A worker takes what is due, as when it begins to send.
  std::size_t claim_mails() {
    const auto claimed = value_of(context().database.write([](Transaction& transaction) {
      return outbox::claim(transaction, {.topic = std::string{mail_topic},
                                         .lease = random_id<outbox::LeaseId>(),
                                         .now = two_hours_later,
                                         .lease_seconds = 60,
                                         .messages_max = 500,
                                         .policy = {}});
    }));
    return claimed.size();
  }
};

TEST_F(UndoStep, takes_an_acceptance_back_with_its_place_and_its_mail) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  EXPECT_TRUE(offers(submitted.id, Action::undo));
  EXPECT_FALSE(offers(submitted.id, Action::correct));
  ASSERT_EQ(code_of(undo(submitted.id)), "ok");
  EXPECT_EQ(stored(submitted.id).standing, waiting);
  EXPECT_EQ(room(basic_1).accepted, 0);
  const ApplicationView seen = view(submitted.id);
  EXPECT_EQ(seen.mails.back().state, MailState::recalled);
  EXPECT_EQ(seen.history.back().verb, HistoryStep::Verb::undone);
  EXPECT_EQ(seen.history.at(1).verb, HistoryStep::Verb::accepted);
  EXPECT_EQ(claim_mails(), 1U);  // of the receipt only
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::decline, "理由")), "ok");
}

TEST_F(UndoStep, restores_what_stood_before_each_kind_of_step) {
  const Submitted returned = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(returned.id, "写しがありません。")), "ok");
  ASSERT_EQ(code_of(undo(returned.id)), "ok");
  EXPECT_EQ(stored(returned.id).standing, waiting);
  EXPECT_EQ(stored(returned.id).return_reason, "");

  const Submitted declined = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(declined.id, Ruling::decline, "理由")), "ok");
  ASSERT_EQ(code_of(undo(declined.id)), "ok");
  EXPECT_EQ(stored(declined.id).standing, waiting);

  const Submitted moved = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(moved.id, Ruling::accept)), "ok");
  ASSERT_EQ(code_of(postpone_application(context(),
                                         {.application = moved.id,
                                          .version = 2,
                                          .course = basic_2,
                                          .reason = "理由",
                                          .staff = desk_staff()},
                                         two_hours_later)),
            "ok");
  EXPECT_EQ(room(basic_1).accepted, 0);
  ASSERT_EQ(code_of(undo(moved.id, two_hours_later.plus_seconds(1))), "ok");
  EXPECT_EQ(stored(moved.id).course, basic_1);
  EXPECT_EQ(stored(moved.id).standing.decision, Decision::accepted);
  EXPECT_EQ(room(basic_1).accepted, 1);
}

TEST_F(UndoStep, is_refused_when_the_place_it_had_is_gone) {
  const Submitted first = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(first.id, Ruling::accept)), "ok");
  ASSERT_EQ(code_of(postpone_application(context(),
                                         {.application = first.id,
                                          .version = 2,
                                          .course = basic_2,
                                          .reason = "理由",
                                          .staff = desk_staff()},
                                         two_hours_later)),
            "ok");
  for (int i = 0; i < 6; ++i) {
    ASSERT_EQ(code_of(decide(submit(TestApplicant{}).id, Ruling::accept)), "ok");
  }
  EXPECT_EQ(code_of(undo(first.id)), "place_gone");
  EXPECT_EQ(stored(first.id).course, basic_2);
  EXPECT_EQ(room(basic_1).accepted, 6);
  EXPECT_EQ(view(first.id).mails.back().state, MailState::waiting);  // nothing was recalled
}

TEST_F(UndoStep, is_for_staffs_last_step_only) {
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(code_of(undo(submitted.id)), "nothing_to_undo");
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  ASSERT_EQ(code_of(undo(submitted.id)), "ok");
  EXPECT_EQ(code_of(undo(submitted.id)), "nothing_to_undo");
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept, "", two_hours_later)), "ok");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, two_hours_later)), "ok");
  EXPECT_EQ(code_of(undo(submitted.id)), "nothing_to_undo");
  EXPECT_EQ(code_of(undo_step(context(),
                              {.application = submitted.id, .version = 1, .staff = desk_staff()},
                              two_hours_later)),
            "changed_meanwhile");
}

TEST_F(UndoStep, ends_when_a_worker_has_begun_to_send) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  ASSERT_EQ(claim_mails(), 2U);
  EXPECT_EQ(code_of(undo(submitted.id)), "mail_gone");
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::accepted);
  EXPECT_EQ(room(basic_1).accepted, 1);
  EXPECT_FALSE(offers(submitted.id, Action::undo));
  EXPECT_TRUE(offers(submitted.id, Action::correct));
}

TEST_F(UndoStep, a_told_result_is_corrected_with_a_mail_that_tells_both) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  EXPECT_EQ(code_of(correct(submitted.id, Ruling::decline)), "undo_instead");
  claim_mails();
  EXPECT_EQ(code_of(correct(submitted.id, Ruling::accept)), "same_decision");
  EXPECT_EQ(code_of(correct(submitted.id, Ruling::decline, "")), "reason_missing");
  ASSERT_EQ(code_of(correct(submitted.id, Ruling::decline)), "ok");
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::declined);
  EXPECT_EQ(room(basic_1).accepted, 0);
  const ApplicationView seen = view(submitted.id);
  EXPECT_NE(seen.mails.back().body.find("不決定（先のお知らせ: 受講決定）"), std::string::npos);
  EXPECT_NE(seen.mails.back().body.find("取り違え"), std::string::npos);
  EXPECT_EQ(seen.history.back().verb, HistoryStep::Verb::corrected);
  EXPECT_EQ(seen.history.at(1).verb, HistoryStep::Verb::accepted);
  ASSERT_EQ(code_of(undo(submitted.id)), "ok");
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::accepted);
  EXPECT_EQ(room(basic_1).accepted, 1);
}

TEST_F(UndoStep, an_undecided_application_has_no_result_to_correct) {
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(code_of(correct(submitted.id, Ruling::accept)), "wrong_state");
}

}  // namespace
}  // namespace musubi::services
