#include "services/own_application.h"

#include <algorithm>
#include <functional>

#include "services/first_accounts.h"
#include "services/test_installation.h"
#include "services/undo_step.h"

namespace musubi::services {
namespace {

using application::Event;
using application::Ruling;
using Verb = HistoryStep::Verb;

class OwnApplicationTest : public OpenInstallation {
 protected:
  OwnApplicationTest() {
    EXPECT_EQ(code_of(ensure_account(context(),
                                     {.login = "desk@example.jp",
                                      .name = "花巻 蒼",
                                      .password = "correct horse battery staple",
                                      .totp_secret = "",
                                      .grants = {}},
                                     test_now)),
              "ok");
  }

  StatusView status(const Submitted& submitted) {
    return value_of(view_status(context(), submitted.secret, test_now));
  }
};

TEST_F(OwnApplicationTest, is_seen_by_the_holder_of_its_link) {
  const Submitted submitted = submit(TestApplicant{});
  const StatusView view = status(submitted);
  EXPECT_EQ(view.applicant, "山田 花子");
  EXPECT_EQ(view.receipt_number, "SUCTION-2024-0001");
  EXPECT_EQ(view.course->course->id, basic_1);
  EXPECT_EQ(view.received_at, test_now);
  EXPECT_EQ(view.possible, (std::vector{Event::edit, Event::withdraw}));
  const OwnApplication own = value_of(view_own_application(context(), submitted.secret, test_now));
  EXPECT_EQ(own.input.answers, basic_answers());
  EXPECT_EQ(own.input.agreed, agreed_for_basic());
}

TEST_F(OwnApplicationTest, is_opened_by_nothing_else) {
  const Submitted submitted = submit(TestApplicant{});
  std::string other = submitted.secret;
  other.back() = other.back() == 'A' ? 'B' : 'A';
  for (const std::string& secret :
       {other, std::string{}, submitted.id.value, submitted.receipt_number}) {
    EXPECT_EQ(code_of(view_status(context(), secret, test_now)), "no_such_application");
    EXPECT_EQ(code_of(view_own_application(context(), secret, test_now)), "no_such_application");
    EXPECT_EQ(code_of(withdraw_application(context(), secret, test_now)), "no_such_application");
  }
}

TEST_F(OwnApplicationTest, tells_its_history_in_order_with_names_and_reasons) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, "番地を", test_now.plus_seconds(60))), "ok");
  const auto corrected =
      change_application(context(), {submitted.secret}, {basic_answers(), agreed_for_basic()},
                         test_now.plus_seconds(120));
  ASSERT_EQ(code_of(corrected), "ok");
  // The note on an acceptance is not told: it may be about somebody else.
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept, "同姓同名の方とは別人と確認",
                           test_now.plus_seconds(180))),
            "ok");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, test_now.plus_seconds(240))),
            "ok");
  struct Step {
    Verb verb;
    const char* actor;
    const char* reason;
  };
  const Step expected[] = {
      {Verb::submitted, "", ""},   {Verb::returned, "花巻 蒼", "番地を"},
      {Verb::resubmitted, "", ""}, {Verb::accepted, "花巻 蒼", ""},
      {Verb::withdrawn, "", ""},
  };
  const auto history = status(submitted).history;
  ASSERT_EQ(history.size(), std::size(expected));
  for (std::size_t i = 0; i < history.size(); ++i) {
    EXPECT_EQ(history[i].at, test_now.plus_seconds(60 * static_cast<std::int64_t>(i)));
    EXPECT_EQ(history[i].verb, expected[i].verb) << i;
    EXPECT_EQ(history[i].actor, expected[i].actor) << i;
    EXPECT_EQ(history[i].reason, expected[i].reason) << i;
  }
  const auto at_desk =
      value_of(view_application(context(), submitted.id, desk_staff(), test_now)).history;
  EXPECT_EQ(at_desk.at(3).reason, "同姓同名の方とは別人と確認");
}

TEST_F(OwnApplicationTest, names_by_login_whose_account_is_not_there) {
  const Submitted submitted = submit(TestApplicant{});
  const DecideCommand command{.application = submitted.id,
                              .version = 1,
                              .ruling = Ruling::decline,
                              .reason = "理由",
                              .staff = {staff_actor("left@example.jp"), desk_staff().reach}};
  ASSERT_EQ(code_of(decide_application(context(), command, an_hour_later)), "ok");
  EXPECT_EQ(status(submitted).history.back().actor, "left@example.jp");
  EXPECT_EQ(status(submitted).history.back().verb, Verb::declined);
}

TEST_F(OwnApplicationTest, offers_each_step_only_where_it_is_possible) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, "番地を")), "ok");
  const StatusView returned = status(submitted);
  EXPECT_EQ(returned.possible, (std::vector{Event::resubmit, Event::withdraw}));
  EXPECT_EQ(returned.return_reason, "番地を");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, test_now)), "ok");
  EXPECT_TRUE(status(submitted).possible.empty());
  const Submitted declined = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(declined.id, Ruling::decline, "理由")), "ok");
  EXPECT_TRUE(status(declined).possible.empty());
}

TEST_F(OwnApplicationTest, says_what_stood_before_until_the_mail_of_a_step_is_released) {
  using application::Decision;
  using application::State;
  struct Case {
    const char* name;
    State state;
    Decision decision;
    std::vector<Event> possible;  // once it is told
    std::function<Result<void>(const ApplicationId&)> step;
  };
  const auto rule = [this](Ruling ruling) {
    return [this, ruling](const ApplicationId& id) { return decide(id, ruling, "満席のため"); };
  };
  const std::vector<Case> cases{
      {"accepted", State::submitted, Decision::accepted, {Event::withdraw}, rule(Ruling::accept)},
      {"declined", State::submitted, Decision::declined, {}, rule(Ruling::decline)},
      {"returned",
       State::returned,
       Decision::undecided,
       {Event::resubmit, Event::withdraw},
       [this](const ApplicationId& id) { return send_back(id, "番地を"); }},
  };
  hold_mails_for(300);
  for (const Case& each : cases) {
    SCOPED_TRACE(each.name);
    const Submitted submitted = submit(TestApplicant{});
    ASSERT_EQ(code_of(each.step(submitted.id)), "ok");
    const Instant released = an_hour_later.plus_seconds(300);
    const StatusView before =
        value_of(view_status(context(), submitted.secret, released.plus_seconds(-1)));
    EXPECT_EQ(before.standing, (application::Standing{State::submitted, Decision::undecided}));
    EXPECT_EQ(before.history.size(), 1U);
    EXPECT_EQ(before.return_reason, "");
    // What is no longer possible is not offered either.
    EXPECT_EQ(std::ranges::count(before.possible, Event::edit), 0);
    const OwnApplication own =
        value_of(view_own_application(context(), submitted.secret, released.plus_seconds(-1)));
    EXPECT_EQ(own.standing, before.standing);
    EXPECT_EQ(own.possible, before.possible);
    const StatusView after = value_of(view_status(context(), submitted.secret, released));
    EXPECT_EQ(after.standing, (application::Standing{each.state, each.decision}));
    EXPECT_EQ(after.history.size(), 2U);
    EXPECT_EQ(after.possible, each.possible);
  }
}

TEST_F(OwnApplicationTest, never_tells_of_a_step_that_was_undone) {
  hold_mails_for(300);
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::decline, "取り違え")), "ok");
  ASSERT_EQ(code_of(undo_step(context(),
                              {.application = submitted.id, .version = 2, .staff = desk_staff()},
                              an_hour_later)),
            "ok");
  const StatusView view =
      value_of(view_status(context(), submitted.secret, an_hour_later.plus_seconds(3600)));
  ASSERT_EQ(view.history.size(), 1U);
  EXPECT_EQ(view.history.front().verb, Verb::submitted);
}

TEST_F(OwnApplicationTest, is_withdrawn_once_with_a_mail) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, an_hour_later)), "ok");
  EXPECT_EQ(code_of(withdraw_application(context(), submitted.secret, an_hour_later)),
            "wrong_state");
  const auto view = value_of(view_application(context(), submitted.id, desk_staff(), test_now));
  EXPECT_EQ(view.record.standing.state, application::State::withdrawn);
  ASSERT_EQ(view.mails.size(), 2U);
  EXPECT_NE(view.mails.back().subject.find("取下げを受け付けました"), std::string::npos);
}

}  // namespace
}  // namespace musubi::services
