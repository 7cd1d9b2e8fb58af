#include "services/own_application.h"
#include "services/test_installation.h"
#include "stores/mail_store.h"

namespace musubi::services {
namespace {

using application::State;

const Instant resubmitted_at = at("2026-11-25T09:00:00+09:00");
const Instant after_the_window = at("2026-12-20T09:00:00+09:00");
constexpr const char* what_to_correct = "住所に番地がありません。\n書き足してください。";

class ResubmitApplication : public OpenInstallation {
 protected:
  ApplicationInput corrected() {
    return {changed(basic_answers(), {{"address", "020-0000 岩手県盛岡市見本町1-1-1"},
                                      {"name_kana", "ヤマタ ハナコ"}}),
            agreed_for_basic()};
  }

  std::vector<stores::MailRecord> mails_of_application(const ApplicationId& id) {
    return value_of(context().database.read(
        [&](Snapshot& snapshot) { return stores::list_mails_of(snapshot, id); }));
  }
};

TEST_F(ResubmitApplication, follows_a_return_whose_reason_was_mailed) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct, resubmitted_at)), "ok");
  const auto returned = stored(submitted.id);
  EXPECT_EQ(returned.standing.state, State::returned);
  EXPECT_EQ(returned.return_reason, what_to_correct);
  EXPECT_EQ(returned.version, 2);
  EXPECT_EQ(returned.received_at, test_now);
  const auto mails = mails_of_application(submitted.id);
  ASSERT_EQ(mails.size(), 2U);
  EXPECT_EQ(mails.back().event, "returned");
  EXPECT_NE(mails.back().body.find(what_to_correct), std::string::npos);
  EXPECT_EQ(mails.back().recipient, "hanako@example.jp");
}

TEST_F(ResubmitApplication, gives_a_new_rank_and_keeps_the_receipt_number) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct)), "ok");
  const auto again =
      value_of(change_application(context(), {submitted.secret}, corrected(), resubmitted_at));
  const auto& receipt = std::get<Receipt>(again);
  EXPECT_EQ(receipt.receipt_number, submitted.receipt_number);
  EXPECT_EQ(receipt.received_at, resubmitted_at);
  EXPECT_EQ(receipt.status_path, "/ja/status/" + submitted.secret);
  const auto record = stored(submitted.id);
  EXPECT_EQ(record.standing.state, State::submitted);
  EXPECT_EQ(record.received_at, test_now);
  EXPECT_EQ(record.handed_in_at, resubmitted_at);
  EXPECT_EQ(record.complete_at, resubmitted_at);
  EXPECT_EQ(record.version, 3);
  EXPECT_EQ(record.return_reason, "");
  EXPECT_EQ(record.applicant_kana, "ヤマタ ハナコ");
  EXPECT_EQ(record.answers, corrected().answers);
  EXPECT_EQ(mails_of_application(submitted.id).back().event, "received");
}

TEST_F(ResubmitApplication, is_possible_after_the_window) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct, after_the_window)), "ok");
  const auto again =
      value_of(change_application(context(), {submitted.secret}, corrected(), after_the_window));
  EXPECT_TRUE(std::holds_alternative<Receipt>(again));
}

TEST_F(ResubmitApplication, stays_returned_while_something_stands_in_the_way) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct)), "ok");
  ApplicationInput wrong = corrected();
  wrong.agreed.clear();
  const auto again =
      value_of(change_application(context(), {submitted.secret}, wrong, resubmitted_at));
  EXPECT_TRUE(std::holds_alternative<NotAccepted>(again));
  EXPECT_EQ(stored(submitted.id).standing.state, State::returned);
  EXPECT_EQ(stored(submitted.id).version, 2);
  EXPECT_EQ(mails_of_application(submitted.id).size(), 2U);
}

TEST_F(ResubmitApplication, is_for_returned_applications_and_holders_of_the_link) {
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(code_of(change_application(context(), {"guessed"}, corrected(), resubmitted_at)),
            "no_such_application");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, resubmitted_at)), "ok");
  EXPECT_EQ(code_of(change_application(context(), {submitted.secret}, corrected(), resubmitted_at)),
            "wrong_state");
}

TEST_F(ResubmitApplication, is_made_on_the_newest_form_and_belongs_to_it_from_then_on) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct)), "ok");
  const auto second = programme_for_test("2024-suction", {{"revision: 1\n", "revision: 2\n"}});
  ASSERT_EQ(code_of(publish_programme(context(), second, resubmitted_at)), "ok");
  EXPECT_EQ(stored(submitted.id).revision, 1);
  ASSERT_EQ(code_of(change_application(context(), {submitted.secret}, corrected(), resubmitted_at)),
            "ok");
  EXPECT_EQ(stored(submitted.id).revision, 2);
}

TEST_F(ResubmitApplication, ranks_behind_those_who_were_complete_before) {
  const Submitted first = submit({.name = "先 一郎", .kana = "サキ イチロウ"});
  const Submitted second =
      submit({.name = "後 二郎", .kana = "アト ジロウ"}, test_now.plus_seconds(60));
  ASSERT_EQ(code_of(send_back(first.id, what_to_correct)), "ok");
  ASSERT_EQ(code_of(change_application(context(), {first.secret}, corrected(), resubmitted_at)),
            "ok");
  EXPECT_GT(stored(first.id).complete_at, stored(second.id).complete_at);
  EXPECT_LT(stored(first.id).received_at, stored(second.id).received_at);
}

TEST_F(ResubmitApplication, tells_staff_who_saw_an_older_version) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, what_to_correct)), "ok");
  const auto stale = return_application(
      context(),
      {.application = submitted.id, .version = 1, .reason = what_to_correct, .staff = desk_staff()},
      resubmitted_at);
  EXPECT_EQ(code_of(stale), "changed_meanwhile");
  EXPECT_NE(
      stale.error().detail.find("SUCTION-2024-0001 meanwhile (version 2, the screen showed 1)"),
      std::string::npos);
}

}  // namespace
}  // namespace musubi::services
