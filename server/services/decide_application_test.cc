#include "services/decide_application.h"

#include "services/counts_for_test.h"
#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Decision;
using application::Ruling;

constexpr Statement count_decisions{
    "select count(*) from audit where verb in ('application.accept', 'application.decline')"};

class DecideApplication : public OpenInstallation {
 protected:
  std::vector<Action> actions(const ApplicationId& id) {
    return value_of(view_application(context(), id, desk_staff(), test_now)).actions;
  }

  std::vector<Submitted> fill_all_places() {
    std::vector<Submitted> accepted;
    for (int i = 0; i < 6; ++i) {
      accepted.push_back(submit(TestApplicant{}));
      EXPECT_EQ(code_of(decide(accepted.back().id, Ruling::accept)), "ok");
    }
    return accepted;
  }
};

TEST_F(DecideApplication, takes_a_place_and_tells_the_applicant_when_it_accepts) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  const ApplicationView view =
      value_of(view_application(context(), submitted.id, desk_staff(), test_now));
  EXPECT_EQ(view.record.standing.decision, Decision::accepted);
  EXPECT_EQ(view.record.version, 2);
  EXPECT_EQ(view.course->call.room.accepted, 1);
  ASSERT_EQ(view.mails.size(), 2U);
  EXPECT_NE(view.mails.back().subject.find("受講が決まりました"), std::string::npos);
  EXPECT_EQ(number(count_outbox), 2);
}

TEST_F(DecideApplication, declines_with_a_reason_only) {
  const Submitted submitted = submit(TestApplicant{});
  for (const char* blank : {"", " \n\t"}) {
    EXPECT_EQ(code_of(decide(submitted.id, Ruling::decline, blank)), "reason_missing");
  }
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::undecided);
  EXPECT_EQ(number(count_decisions), 0);
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::decline, "定員に達しました。")), "ok");
  EXPECT_EQ(stored(submitted.id).standing.decision, Decision::declined);
  EXPECT_EQ(room(basic_1).accepted, 0);
  const ApplicationView view =
      value_of(view_application(context(), submitted.id, desk_staff(), test_now));
  EXPECT_NE(view.mails.back().body.find("定員に達しました。"), std::string::npos);
}

TEST_F(DecideApplication, refuses_the_seventh_as_full_and_changes_nothing_by_that) {
  fill_all_places();
  const Submitted seventh = submit(TestApplicant{});
  const int mails = number(count_mails);
  const auto refused = decide(seventh.id, Ruling::accept);
  EXPECT_EQ(code_of(refused), "full");
  EXPECT_NE(refused.error().detail.find("6 accepted"), std::string::npos);
  EXPECT_EQ(stored(seventh.id).version, 1);
  EXPECT_EQ(number(count_mails), mails);
  EXPECT_EQ(number(count_decisions), 6);
  EXPECT_EQ(room(basic_1).accepted, 6);
}

TEST_F(DecideApplication, offers_what_can_be_done_and_nothing_else) {
  using Actions = std::vector<Action>;
  const Submitted first = submit(TestApplicant{});
  EXPECT_EQ(actions(first.id),
            (Actions{Action::send_back, Action::accept, Action::decline, Action::postpone}));
  ASSERT_EQ(code_of(send_back(first.id, "住所を直してください。")), "ok");
  EXPECT_EQ(actions(first.id), (Actions{Action::postpone, Action::undo}));
  const auto accepted = fill_all_places();
  EXPECT_EQ(actions(accepted.front().id), (Actions{Action::postpone, Action::undo}));
  const Submitted waiting = submit(TestApplicant{});
  EXPECT_EQ(actions(waiting.id), (Actions{Action::send_back, Action::decline, Action::postpone}));
}

TEST_F(DecideApplication, gives_a_freed_place_to_the_next) {
  const auto accepted = fill_all_places();
  const Submitted seventh = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(seventh.id, Ruling::accept)), "full");
  ASSERT_EQ(code_of(withdraw_application(context(), accepted[2].secret, test_now)), "ok");
  EXPECT_EQ(room(basic_1).accepted, 5);
  EXPECT_EQ(code_of(decide(seventh.id, Ruling::accept)), "ok");
  EXPECT_EQ(room(basic_1).accepted, 6);
}

TEST_F(DecideApplication, frees_nothing_when_somebody_undecided_withdraws) {
  fill_all_places();
  const Submitted seventh = submit(TestApplicant{});
  ASSERT_EQ(code_of(withdraw_application(context(), seventh.secret, test_now)), "ok");
  EXPECT_EQ(room(basic_1).accepted, 6);
}

TEST_F(DecideApplication, decides_once) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "wrong_state");
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::decline, "理由")), "wrong_state");
  EXPECT_EQ(code_of(send_back(submitted.id, "理由")), "wrong_state");
  EXPECT_EQ(room(basic_1).accepted, 1);
}

TEST_F(DecideApplication, does_not_decide_what_somebody_changed_meanwhile) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, test_now)), "ok");
  const DecideCommand command{.application = submitted.id,
                              .version = 1,
                              .ruling = Ruling::accept,
                              .reason = "",
                              .staff = desk_staff()};
  EXPECT_EQ(code_of(decide_application(context(), command, test_now)), "changed_meanwhile");
  EXPECT_EQ(room(basic_1).accepted, 0);
}

TEST_F(DecideApplication, knows_when_there_is_no_such_application) {
  const DecideCommand command{.application = ApplicationId{"none"},
                              .version = 1,
                              .ruling = Ruling::accept,
                              .reason = "",
                              .staff = desk_staff()};
  EXPECT_EQ(code_of(decide_application(context(), command, test_now)), "no_such_application");
  EXPECT_EQ(code_of(view_application(context(), ApplicationId{"none"}, desk_staff(), test_now)),
            "no_such_application");
}

}  // namespace
}  // namespace musubi::services
