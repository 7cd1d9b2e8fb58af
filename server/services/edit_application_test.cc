#include <algorithm>

#include "services/own_application.h"
#include "services/programme_view.h"
#include "services/test_installation.h"
#include "stores/mail_store.h"

namespace musubi::services {
namespace {

using application::Ruling;

class EditApplication : public OpenInstallation {
 protected:
  static ApplicationInput edited() {
    return {changed(basic_answers(), {{"address", "020-0000 岩手県盛岡市見本町2-2"}}),
            agreed_for_basic()};
  }
  Instant closing() {
    return application::last_instant(
               value_of(view_course(context(), suction, basic_1, test_now)).course->call.window)
        .value();
  }
};

TEST_F(EditApplication, is_possible_while_the_call_is_open_and_costs_no_rank) {
  const Submitted submitted = submit(TestApplicant{});
  const auto answer =
      value_of(change_application(context(), {submitted.secret}, edited(), an_hour_later));
  const auto& receipt = std::get<Receipt>(answer);
  EXPECT_EQ(receipt.receipt_number, submitted.receipt_number);
  EXPECT_EQ(receipt.received_at, an_hour_later);
  const auto record = stored(submitted.id);
  EXPECT_EQ(record.answers, edited().answers);
  EXPECT_EQ(record.received_at, test_now);
  EXPECT_EQ(record.complete_at, test_now);
  EXPECT_EQ(record.version, 2);
  EXPECT_EQ(record.agreed_at.at("originals"), test_now);
  const auto history = value_of(view_status(context(), submitted.secret, an_hour_later)).history;
  EXPECT_EQ(history.back().verb, HistoryStep::Verb::edited);
  const auto mails = value_of(context().database.read(
      [&](Snapshot& snapshot) { return stores::list_mails_of(snapshot, submitted.id); }));
  EXPECT_EQ(mails.size(), 2U);
}

TEST_F(EditApplication, ends_with_the_window_to_the_second) {
  const Submitted submitted = submit(TestApplicant{});
  const Instant midnight = Instant::at_jst(closing().date_jst().plus_days(1), {});
  const auto in_time = value_of(
      change_application(context(), {submitted.secret}, edited(), midnight.plus_seconds(-1)));
  EXPECT_TRUE(std::holds_alternative<Receipt>(in_time));
  const auto late = value_of(change_application(context(), {submitted.secret}, edited(), midnight));
  const auto& refused = std::get<NotAccepted>(late);
  const auto window = std::ranges::find(refused.findings, RuleId{"window"}, &Finding::rule);
  ASSERT_NE(window, refused.findings.end());
  EXPECT_EQ(window->outcome, Outcome::not_satisfied);
  EXPECT_EQ(value_of(view_own_application(context(), submitted.secret, midnight)).possible,
            std::vector{application::Event::withdraw});
}

TEST_F(EditApplication, ends_with_the_decision_and_with_the_withdrawal) {
  const Submitted accepted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(accepted.id, Ruling::accept)), "ok");
  EXPECT_EQ(code_of(change_application(context(), {accepted.secret}, edited(), an_hour_later)),
            "wrong_state");
  const Submitted withdrawn = submit(TestApplicant{});
  ASSERT_EQ(code_of(withdraw_application(context(), withdrawn.secret, an_hour_later)), "ok");
  EXPECT_EQ(code_of(change_application(context(), {withdrawn.secret}, edited(), an_hour_later)),
            "wrong_state");
}

TEST_F(EditApplication, keeps_the_confirmed_address) {
  const Submitted submitted = submit(TestApplicant{});
  ApplicationInput other = edited();
  other.answers[FieldId{"email"}] = {"other@example.jp"};
  const auto answer =
      value_of(change_application(context(), {submitted.secret}, other, an_hour_later));
  const auto& refused = std::get<NotAccepted>(answer);
  EXPECT_TRUE(std::ranges::count(refused.findings, RuleId{"address_changed"}, &Finding::rule) == 1);
  EXPECT_EQ(stored(submitted.id).version, 1);
}

}  // namespace
}  // namespace musubi::services
