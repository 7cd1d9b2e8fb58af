#include "services/submit_application.h"

#include <algorithm>
#include <array>
#include <thread>

#include "services/application_view.h"
#include "services/counts_for_test.h"
#include "services/programme_view.h"
#include "services/test_installation.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

constexpr Statement count_applications{"select count(*) from applications"};
constexpr Statement count_submissions{
    "select count(*) from audit where verb = 'application.submit'"};
constexpr Statement last_receipt{"select coalesce(max(last_number), 0) from receipt_counters"};
constexpr Statement count_mails_in_outbox{
    "select count(*) from outbox o join mails m "
    "on cast(o.payload as text) = '{\"mail\":\"' || m.id || '\"}' "
    "where o.topic = 'mail' and o.state = 'waiting' and m.state = 'waiting'"};

class SubmitApplication : public OpenInstallation {
 protected:
  TestSubmission command(form::RawAnswers answers) {
    return {.programme = suction,
            .course = basic_1,
            .language = Language::ja,
            .input = {std::move(answers), agreed_for_basic()}};
  }
};

TEST_F(SubmitApplication, keeps_names_byte_for_byte) {
  const char* const names[] = {
      "𠮷野 家子",          // outside the basic plane
      "髙﨑 花子",          // variants that are their own characters
      "葛󠄁 一郎",     // with a variation selector
      "\xEF\xA8\x99 一郎",  // U+FA19, which normalisation would turn into 神
      "か\xE3\x82\x99 子",  // a combining voiced mark
      "Ｊ・スミス㈱",       // full width
  };
  for (const char* name : names) {
    const Submitted submitted = submit({.name = name});
    const auto record = stored(submitted.id);
    EXPECT_EQ(record.answers.at(FieldId{"name"}), std::vector<std::string>{name});
    EXPECT_EQ(record.applicant_name, name);
  }
}

TEST_F(SubmitApplication, keeps_the_answers_the_statements_and_the_revision) {
  auto answers = changed(basic_answers(), {{"remarks", "一行目\n二行目 "}});
  answers[FieldId{"qualifications"}] = {"practical_training", "certified_care_worker"};
  const auto record = stored(submit(command(answers)).id);
  EXPECT_EQ(record.answers, answers);
  EXPECT_EQ(record.agreed, agreed_for_basic());
  EXPECT_EQ(record.revision, 1);
  EXPECT_EQ(record.version, 1);
  EXPECT_EQ(record.course, basic_1);
  EXPECT_EQ(record.received_at, test_now);
  EXPECT_EQ(record.standing.state, application::State::submitted);
  EXPECT_EQ(record.standing.decision, application::Decision::undecided);
  EXPECT_EQ(record.applicant_kana, "ヤマダ ハナコ");
  EXPECT_EQ(record.email, "hanako@example.jp");
  EXPECT_EQ(record.warnings, 0);
}

TEST_F(SubmitApplication, keeps_nothing_that_was_not_asked) {
  const auto typed = changed(basic_answers(), {{"fax", "019-000-0001"}, {"remarks", " "}});
  // The fax number is asked of those who chose fax.
  EXPECT_EQ(stored(submit(command(typed)).id).answers, basic_answers());
  const auto by_fax = changed(basic_answers(), {{"reply_channel", "fax"}, {"fax", "019-000-0001"}});
  EXPECT_EQ(stored(submit(command(by_fax)).id).answers, by_fax);
}

TEST_F(SubmitApplication, tells_staff_of_another_application_of_the_same_person) {
  const auto of_another = changed(basic_answers(), {{"birth_date", "1990-01-02"}});
  EXPECT_EQ(stored(submit(command(basic_answers())).id).warnings, 0);
  EXPECT_EQ(stored(submit(command(of_another)).id).warnings, 0);
  // Narrow kana and a name without its space make no other person.
  const auto again = changed(basic_answers(), {{"name_kana", "ﾔﾏﾀﾞ ﾊﾅｺ"}, {"name", "山田花子"}});
  const ApplicationId id = submit(command(again)).id;
  EXPECT_EQ(stored(id).warnings, 1);
  const auto view = value_of(view_application(context(), id, desk_staff(), test_now));
  const auto& findings = view.checked.findings;
  const auto finding = std::ranges::find(findings, RuleId{"same_person"}, &Finding::rule);
  ASSERT_NE(finding, findings.end());
  EXPECT_EQ(finding->severity, Severity::warning);
  const std::string words = render(finding->message).ja;
  EXPECT_NE(words.find("SUCTION-2024-0001"), std::string::npos) << words;
  EXPECT_EQ(words.find("SUCTION-2024-0002"), std::string::npos) << words;
}

TEST_F(SubmitApplication, numbers_receipts_without_gaps) {
  EXPECT_EQ(submit(TestApplicant{}).receipt_number, "SUCTION-2024-0001");
  const auto refused =
      value_of(try_submit(command(changed(basic_answers(), {{"qualifications", "none"}}))));
  EXPECT_TRUE(std::holds_alternative<NotAccepted>(refused));
  EXPECT_EQ(submit(TestApplicant{}).receipt_number, "SUCTION-2024-0002");
  EXPECT_EQ(number(last_receipt), 2);
}

TEST_F(SubmitApplication, records_mails_and_queues_in_the_same_transaction) {
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(number(count_mails_in_outbox), 1);
  const auto entries = value_of(context().database.read([&](Snapshot& snapshot) {
    return audit::list_of_subject(snapshot, {"application", submitted.id.value}, 10);
  }));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries.front().verb, "application.submit");
  EXPECT_EQ(entries.front().actor, "applicant");
  EXPECT_EQ(entries.front().at, test_now);
  EXPECT_EQ(entries.front().reason, std::nullopt);
}

TEST_F(SubmitApplication, stores_nothing_when_it_is_refused_and_says_everything) {
  const struct {
    form::RawAnswers answers;
    Instant now;
  } cases[] = {
      {{}, test_now},
      {changed(basic_answers(), {{"reads_japanese", "no"}}), test_now},
      {basic_answers(), at("2026-12-17T00:00:00+09:00")},
  };
  for (const auto& c : cases) {
    const auto submission = value_of(try_submit(command(c.answers), c.now));
    const auto* refused = std::get_if<NotAccepted>(&submission);
    ASSERT_NE(refused, nullptr);
    const DryRun dry_run{.input = {c.answers, agreed_for_basic()},
                         .draft_token = draft(command(c.answers), c.now)};
    const auto checked = value_of(check_application(context(), suction, basic_1, dry_run, c.now));
    EXPECT_EQ(refused->findings, checked.findings);
  }
  for (const Statement statement :
       {count_applications, count_mails, count_outbox, count_submissions, last_receipt}) {
    EXPECT_EQ(number(statement), 0) << statement.text();
  }
}

TEST_F(SubmitApplication, rolls_everything_back_when_its_mail_cannot_be_written) {
  // Without holidays known, the mail's due date can't be counted.
  const Instant far_away = at("2150-01-01T00:00:00+09:00");
  ASSERT_FALSE(context().holidays.covers(far_away.date_jst()));
  // The practicum's window is waived by handing in a correction.
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, "住所を直してください。")), "ok");
  const auto before = stored(submitted.id);
  const auto failed = change_application(context(), {submitted.secret},
                                         {basic_answers(), agreed_for_basic()}, far_away);
  EXPECT_EQ(code_of(failed), "outside_holiday_calendar");
  const auto after = stored(submitted.id);
  EXPECT_EQ(after.standing, before.standing);
  EXPECT_EQ(after.version, before.version);
  EXPECT_EQ(number(count_mails), 2);  // received and returned
}

TEST_F(SubmitApplication, counts_what_staff_have_to_look_at) {
  const Submitted submitted = submit({.programme = suction,
                                      .course = supplement,
                                      .language = Language::en,
                                      .input = {basic_answers(), agreed_for_basic()}});
  EXPECT_EQ(stored(submitted.id).warnings, 1);  // E2a: the first day is arranged later
  EXPECT_EQ(stored(submitted.id).language, Language::en);
}

SubmitCommand of_draft(const std::string& token, int version = 1) {
  return {.token = token, .version = version, .agreed = agreed_for_basic(), .confirmed = {}};
}

TEST_F(SubmitApplication, turns_the_draft_into_the_application_of_the_same_id) {
  const std::string token = draft(command(basic_answers()));
  const auto id = value_of(context().database.read([&](Snapshot& snapshot) {
                    return load_draft(snapshot, token, test_now);
                  })).id;
  ASSERT_EQ(code_of(submit_draft(context(), of_draft(token), test_now)), "ok");
  EXPECT_EQ(stored(id).receipt_number, "SUCTION-2024-0001");
  EXPECT_EQ(number(count_drafts), 0);
  EXPECT_EQ(code_of(view_draft(context(), token, test_now)), "no_such_draft");
}

TEST_F(SubmitApplication, answers_a_second_time_with_the_same_receipt) {
  const std::string token = draft(command(basic_answers()));
  const auto first = value_of(submit_draft(context(), of_draft(token), test_now));
  const auto again = value_of(submit_draft(context(), of_draft(token, 7), an_hour_later));
  const Receipt& receipt = std::get<Receipt>(first);
  const Receipt& before = std::get<ReceivedBefore>(again).receipt;
  EXPECT_EQ(before.receipt_number, receipt.receipt_number);
  EXPECT_EQ(before.status_path, receipt.status_path);
  EXPECT_EQ(before.received_at, test_now);
  EXPECT_EQ(number(count_applications), 1);
}

TEST_F(SubmitApplication, receives_one_application_of_16_submissions_at_once) {
  const std::string token = draft(command(basic_answers()));
  std::array<std::string, 16> kinds;
  std::vector<std::thread> threads;
  for (std::string& kind : kinds) {
    threads.emplace_back([&] {
      const auto submission = submit_draft(context(), of_draft(token), test_now);
      const bool is_new = submission.is_ok() && std::holds_alternative<Receipt>(submission.value());
      const bool is_old =
          submission.is_ok() && std::holds_alternative<ReceivedBefore>(submission.value());
      kind = is_new ? "received" : is_old ? "received before" : code_of(submission);
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(std::ranges::count(kinds, "received"), 1);
  EXPECT_EQ(std::ranges::count(kinds, "received before"), 15);
  EXPECT_EQ(number(count_applications), 1);
  EXPECT_EQ(number(count_submissions), 1);
  EXPECT_EQ(number(count_mails), 1);
  EXPECT_EQ(number(last_receipt), 1);
}

TEST_F(SubmitApplication, is_judged_by_the_instant_at_which_it_arrived) {
  // The window of the demonstration's dates is moved by whole weeks; its last day ends at 24:00.
  const auto closes = application::last_instant(
      value_of(view_course(context(), suction, basic_1, test_now)).course->call.window);
  ASSERT_TRUE(closes.has_value());
  const Instant midnight = Instant::at_jst(closes->date_jst().plus_days(1), {});
  const struct {
    Instant now;
    bool is_received;
  } cases[] = {{midnight.plus_seconds(-1), true}, {midnight, false}};
  for (const auto& c : cases) {
    const auto submission = value_of(try_submit(command(basic_answers()), c.now));
    EXPECT_EQ(std::holds_alternative<Receipt>(submission), c.is_received) << c.now.iso_jst();
  }
}

TEST_F(SubmitApplication, waits_for_the_confirmed_address_and_for_no_other) {
  const struct {
    const char* typed;
    std::vector<std::string> confirmed;  // of an account; the draft's is nobody@example.jp
    bool is_received;
  } cases[] = {
      {"hanako@example.jp", {}, false},
      {"hanako@example.jp", {"other@example.jp"}, false},
      {"hanako@example.jp", {"other@example.jp", "hanako@example.jp"}, true},
      {"Hanako@Example.JP", {"hanako@example.jp"}, true},
      {"NOBODY@example.jp", {}, true},
  };
  for (const auto& c : cases) {
    auto answers = basic_answers();
    answers.erase(FieldId{"email"});
    const std::string token = draft(command(answers));  // confirms nobody@example.jp
    answers[FieldId{"email"}] = {c.typed};
    ASSERT_EQ(code_of(save_draft(context(),
                                 {.token = token,
                                  .version = 1,
                                  .input = {answers, agreed_for_basic()},
                                  .step = "review"},
                                 test_now)),
              "ok");
    SubmitCommand submit_it = of_draft(token, 2);
    submit_it.confirmed = c.confirmed;
    const auto submission = value_of(submit_draft(context(), submit_it, test_now));
    EXPECT_EQ(std::holds_alternative<Receipt>(submission), c.is_received) << c.typed;
    if (const auto* refused = std::get_if<NotAccepted>(&submission)) {
      const auto finding =
          std::ranges::find(refused->findings, RuleId{"address_not_confirmed"}, &Finding::rule);
      ASSERT_NE(finding, refused->findings.end());
      EXPECT_EQ(finding->field, FieldId{"email"});
    }
  }
}

TEST_F(SubmitApplication, tells_the_newer_content_when_another_device_saved_meanwhile) {
  const std::string token = draft(command(basic_answers()));
  const auto submission = value_of(submit_draft(context(), of_draft(token, 2), test_now));
  EXPECT_EQ(std::get<DraftView>(submission).version, 1);
  EXPECT_EQ(number(count_applications), 0);
}

}  // namespace
}  // namespace musubi::services
