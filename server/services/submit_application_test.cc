#include "services/submit_application.h"

#include "services/test_installation.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

constexpr Statement count_applications{"select count(*) from applications"};
constexpr Statement count_mails{"select count(*) from mails"};
constexpr Statement count_outbox{"select count(*) from outbox"};
constexpr Statement count_submissions{
    "select count(*) from audit where verb = 'application.submit'"};
constexpr Statement last_receipt{"select coalesce(max(last_number), 0) from receipt_counters"};
constexpr Statement count_mails_in_outbox{
    "select count(*) from outbox o join mails m on o.payload = '{\"mail\":\"' || m.id || '\"}' "
    "where o.topic = 'mail' and o.state = 'waiting' and m.state = 'waiting'"};

class SubmitApplication : public OpenInstallation {
 protected:
  SubmitCommand command(form::RawAnswers answers) {
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

TEST_F(SubmitApplication, numbers_receipts_without_gaps) {
  EXPECT_EQ(submit(TestApplicant{}).receipt_number, "SUCTION-2024-0001");
  const auto refused = value_of(submit_application(
      context(), command(changed(basic_answers(), {{"qualifications", "none"}})), test_now));
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
    const auto submission = value_of(submit_application(context(), command(c.answers), c.now));
    const auto* refused = std::get_if<NotAccepted>(&submission);
    ASSERT_NE(refused, nullptr);
    const auto checked = value_of(
        check_application(context(), suction, basic_1, {c.answers, agreed_for_basic()}, c.now));
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
  const auto failed = resubmit_application(context(), submitted.secret,
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

TEST_F(SubmitApplication, names_a_programme_or_course_that_does_not_exist) {
  SubmitCommand other = command(basic_answers());
  other.course = CourseId{"basic_9"};
  EXPECT_EQ(code_of(submit_application(context(), other, test_now)), "no_such_course");
  other.programme = ProgrammeId{"suction-2023"};
  EXPECT_EQ(code_of(submit_application(context(), other, test_now)), "no_such_programme");
}

}  // namespace
}  // namespace musubi::services
