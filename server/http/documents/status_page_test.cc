#include "http/documents/status_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"
#include "http/documents/standing_words.h"

namespace musubi::documents {
namespace {

using application::Decision;
using application::Event;
using application::State;
using Verb = services::HistoryStep::Verb;

const char* const noon = "2024-05-01T12:00:00+09:00";

services::StatusView status_of(application::Standing standing, std::vector<Event> possible) {
  services::StatusView view{
      .programme = view_for_test(definition_for_test(), instant_for_test(noon)),
      .course = nullptr,
      .receipt_number = "S6-0012",
      .applicant = "岩手 花子",
      .standing = standing,
      .received_at = instant_for_test(noon),
      .return_reason = "",
      .history = {{instant_for_test(noon), Verb::submitted, "", ""}},
      .possible = std::move(possible),
      .messages = {}};
  view.course = &view.programme.courses.front();
  return view;
}

Frame frame() { return {Language::ja, html::Url::parse("/s.css").value(), instant_for_test(noon)}; }

struct StandingCase {
  application::Standing standing;
  const char* title;
  const char* current_step;  // empty: no step is current
};

const StandingCase standing_cases[] = {
    {{State::submitted, Decision::undecided}, "書類を確認しています", "書類確認"},
    {{State::returned, Decision::undecided}, "訂正をお願いします", "差戻し・訂正"},
    {{State::submitted, Decision::accepted}, "受講が決まりました", "受講"},
    {{State::submitted, Decision::declined}, "今回は受講いただけません", "決定"},
    {{State::withdrawn, Decision::undecided}, "申込みは取り下げられました", ""},
    {{State::withdrawn, Decision::accepted}, "申込みは取り下げられました", ""},
};

TEST(StatusPage, says_where_the_application_stands_and_marks_the_step) {
  for (const StandingCase& c : standing_cases) {
    const std::string page = status_page(frame(), status_of(c.standing, {}), "token");
    const std::string current =
        "<li aria-current=\"step\"><span class=\"steps-name\">"
        "<span class=\"steps-words\">" +
        std::string{c.current_step};
    EXPECT_TRUE(contains(page, c.title)) << c.title;
    EXPECT_EQ(count_of(page, "aria-current=\"step\""), *c.current_step == '\0' ? 0 : 1) << c.title;
    EXPECT_EQ(contains(page, current), *c.current_step != '\0') << c.title;
  }
}

TEST(StatusPage, counts_a_correction_as_done_only_if_there_was_one) {
  services::StatusView view = status_of({State::submitted, Decision::undecided}, {});
  EXPECT_EQ(progress_of(view).at(2).state, StepState::only_if_needed);
  view.history.push_back({instant_for_test(noon), Verb::returned, "担当", "理由"});
  view.history.push_back({instant_for_test(noon), Verb::resubmitted, "", ""});
  EXPECT_EQ(progress_of(view).at(2).state, StepState::done);
}

struct ActionCase {
  std::vector<Event> possible;
  bool corrects;
  bool withdraws;
};

TEST(StatusPage, offers_only_what_is_possible_now) {
  const ActionCase cases[] = {{{}, false, false},
                              {{Event::withdraw}, false, true},
                              {{Event::resubmit, Event::withdraw}, true, true}};
  for (const ActionCase& c : cases) {
    const std::string page = status_page(
        frame(), status_of({State::returned, Decision::undecided}, c.possible), "to/ken");
    EXPECT_EQ(contains(page, "href=\"/ja/correct/to%2Fken\""), c.corrects);
    EXPECT_EQ(contains(page, "href=\"/ja/status/to%2Fken/withdraw\""), c.withdraws);
  }
}

TEST(StatusPage, shows_the_reason_of_the_return_and_tells_which_side_acted_without_names) {
  services::StatusView view = status_of({State::returned, Decision::undecided}, {});
  view.return_reason = "生年月日が違います。\n様式1";
  view.history.push_back({instant_for_test(noon), Verb::returned, "盛岡 太郎", "生年月日"});
  const std::string page = status_page(frame(), view, "token");
  EXPECT_TRUE(contains(page, "<bdi>生年月日が違います。\n様式1</bdi>"));
  EXPECT_TRUE(contains(page, "令和6年5月1日（水） 12:00</time> · 事務局"));
  EXPECT_FALSE(contains(page, "盛岡 太郎"));
}

TEST(StatusPage, says_why_it_is_declined_and_where_else_to_apply) {
  services::StatusView view = status_of({State::submitted, Decision::declined}, {});
  view.history.push_back({instant_for_test(noon), Verb::declined, "担当", "定員に達したため"});
  const std::string page = status_page(frame(), view, "token");
  EXPECT_EQ(count_of(page, "定員に達したため"), 2);  // at the top, and in the history
  EXPECT_TRUE(contains(page, "ほかのコースを見る</a>"));
}

TEST(StatusPage, says_that_it_was_moved_to_another_round) {
  services::StatusView view = status_of({State::submitted, Decision::undecided}, {});
  EXPECT_FALSE(contains(status_page(frame(), view, "token"), "に移されています"));
  view.history.push_back({instant_for_test(noon), Verb::postponed, "担当", "理由"});
  EXPECT_TRUE(contains(status_page(frame(), view, "token"), "に移されています"));
}

TEST(StatusPage, promises_the_confirmation_only_while_the_application_is_checked) {
  const char* promise = "確認書の送付: 申込みの到着から3営業日以内";
  EXPECT_TRUE(contains(
      status_page(frame(), status_of({State::submitted, Decision::undecided}, {}), "t"), promise));
  EXPECT_FALSE(contains(
      status_page(frame(), status_of({State::submitted, Decision::accepted}, {}), "t"), promise));
}

TEST(WithdrawPage, asks_in_a_plain_form_and_tells_what_is_refunded) {
  const std::string page = withdraw_page(
      frame(), status_of({State::submitted, Decision::accepted}, {Event::withdraw}), "token");
  EXPECT_TRUE(contains(page, "<form method=\"post\" action=\"/ja/status/token/withdraw\">"));
  EXPECT_TRUE(contains(page, "決まっている受講の枠は、ほかの方に回ります。"));
  EXPECT_TRUE(contains(page, "事務管理費は返金しません。"));
  EXPECT_TRUE(contains(page, "href=\"/ja/status/token\""));
}

TEST(WithdrawPage, has_no_form_where_withdrawing_is_not_possible) {
  const std::string page =
      withdraw_page(frame(), status_of({State::withdrawn, Decision::undecided}, {}), "token");
  EXPECT_FALSE(contains(page, "<form"));
  EXPECT_TRUE(contains(page, "この申込みは取り下げられません。"));
}

}  // namespace
}  // namespace musubi::documents
