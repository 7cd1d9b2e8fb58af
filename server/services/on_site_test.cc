#include "services/on_site.h"

#include "services/inquiry_mail.h"
#include "services/mail_desk.h"
#include "services/mail_sending.h"
#include "services/mails.h"
#include "services/on_site_desk.h"
#include "services/person_facts.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using InquiryState = on_site::State;

const CourseId on_site_course{"on_site"};
constexpr Statement count_inquiries{"select count(*) from on_site_inquiries"};
constexpr Statement count_quotes{"select count(*) from on_site_quotes"};

// The operating period is that of the notice, 135 weeks later: 2026-11-23 to 2027-09-03.
form::RawAnswers inquiry_answers() {
  return {{FieldId{"organisation"}, {"見本ホーム"}},  {FieldId{"contact"}, {"見本 太郎"}},
          {FieldId{"email"}, {"contact@example.jp"}}, {FieldId{"phone"}, {"03-0000-0000"}},
          {FieldId{"wished_day"}, {"2027-03-01"}},    {FieldId{"heads"}, {"4"}},
          {FieldId{"venue"}, {"見本ホーム 会議室"}},  {FieldId{"distance_km"}, {"25"}},
          {FieldId{"needs_lodging"}, {"no"}}};
}

form::RawAnswers member(int number) {
  return {{FieldId{"name"}, {"見本 " + std::string(static_cast<std::size_t>(number) + 1, 'a')}},
          {FieldId{"name_kana"}, {"ミホン ハナコ"}},
          {FieldId{"birth_date"}, {"1990-04-0" + std::to_string(number + 1)}},
          {FieldId{"address"}, {"020-0000 岩手県盛岡市見本町1-1"}},
          {FieldId{"qualifications"}, {"certified_care_worker"}},
          {FieldId{"reads_japanese"}, {"yes"}}};
}

std::vector<form::RawAnswers> members(int count) {
  std::vector<form::RawAnswers> all;
  for (int i = 0; i < count; ++i) {
    all.push_back(member(i));
  }
  return all;
}

std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
  std::vector<std::string> rules;
  for (const Finding& finding : findings) {
    rules.push_back(finding.rule.value +
                    (finding.member_index ? "@" + std::to_string(*finding.member_index) : ""));
  }
  return rules;
}

class OnSite : public OpenInstallation {
 protected:
  std::vector<Finding> send(const form::RawAnswers& answers, Instant now = test_now) {
    return value_of(
        submit_inquiry(context(), {suction, on_site_course, Language::ja, answers}, now));
  }

  // The secret stands nowhere but in the mail.
  std::string secret_of_newest() {
    const auto mails = value_of(view_newest_mails(context()));
    const std::string& body = mails.front().body;
    const std::size_t at = body.find("/ja/on-site/") + 12;
    return body.substr(at, body.find('\n', at) - at);
  }

  std::string inquire(Instant now = test_now) {
    EXPECT_EQ(rules_of(send(inquiry_answers(), now)), std::vector<std::string>{});
    const std::string secret = secret_of_newest();
    EXPECT_EQ(code_of(confirm_inquiry_address(context(), secret, now)), "ok");
    return secret;
  }

  InquiryView own(const std::string& secret, Instant now = an_hour_later) {
    return value_of(view_own_inquiry(context(), secret, now));
  }

  QuoteCommand quote(const std::string& secret, int heads = 4) {
    const auto record = own(secret).record;
    return {.inquiry = record.id,
            .version = record.version,
            .first_day = day("2027-03-01"),
            .heads = heads,
            .lodging = {Yen{0}, ""},
            .travel = {Yen{3000}, "往復50km"},
            .venue = {Yen{0}, ""},
            .refund_terms = "初日の1週間前までは全額を返金します。",
            .valid_until = day("2026-12-31"),
            .staff = desk_staff()};
  }

  std::string quoted(Instant now = test_now) {
    const std::string secret = inquire(now);
    EXPECT_EQ(code_of(quote_inquiry(context(), quote(secret), an_hour_later)), "ok");
    return secret;
  }

  std::string accepted() {
    const std::string secret = quoted();
    EXPECT_EQ(code_of(accept_quote(context(), secret, 1, an_hour_later)), "ok");
    return secret;
  }
};

using Rules = std::vector<std::string>;

TEST_F(OnSite, is_inquired_for_in_time_for_enough_people_and_within_the_period) {
  const struct {
    const char* field;
    const char* typed;
    const char* now;
    Rules rules;
  } cases[] = {
      // One calendar month before, on its last day (S4 17, Q20).
      {"wished_day", "2027-03-01", "2027-02-01T23:59:59+09:00", {}},
      {"wished_day", "2027-03-01", "2027-02-02T00:00:00+09:00", {"inquiry_deadline"}},
      {"wished_day", "2027-03-31", "2027-02-28T23:59:59+09:00", {}},
      {"wished_day", "2027-03-31", "2027-03-01T00:00:00+09:00", {"inquiry_deadline"}},
      {"wished_day", "2027-09-03", "2026-11-21T10:00:00+09:00", {}},
      {"wished_day", "2027-09-04", "2026-11-21T10:00:00+09:00", {"period"}},
      {"heads", "3", "2026-11-21T10:00:00+09:00", {}},
      {"heads", "2", "2026-11-21T10:00:00+09:00", {"heads"}},
      {"email", "nobody", "2026-11-21T10:00:00+09:00", {"email"}},
      {"organisation", " ", "2026-11-21T10:00:00+09:00", {"organisation"}},
  };
  int number_of_case = 0;
  for (const auto& c : cases) {
    auto answers = inquiry_answers();
    answers[FieldId{"email"}] = {"c" + std::to_string(number_of_case++) + "@example.jp"};
    answers[FieldId{c.field}] = {c.typed};
    EXPECT_EQ(rules_of(send(answers, at(c.now))), c.rules) << c.field << c.typed << c.now;
  }
}

TEST_F(OnSite, is_by_inquiry_for_its_own_course_only) {
  const auto other =
      submit_inquiry(context(), {suction, basic_1, Language::ja, inquiry_answers()}, test_now);
  EXPECT_EQ(code_of(other), "no_such_course");
  EXPECT_EQ(number(count_inquiries), 0);
}

TEST_F(OnSite, reaches_staff_once_the_address_is_confirmed) {
  EXPECT_EQ(send(inquiry_answers()).size(), 0U);
  const std::string secret = secret_of_newest();
  const InquiryId id = own(secret).record.id;
  EXPECT_EQ(value_of(view_inquiries(context(), suction, 1, desk_staff(), test_now)).total, 0);
  EXPECT_EQ(code_of(view_inquiry(context(), id, desk_staff(), test_now)), "no_such_inquiry");
  EXPECT_EQ(code_of(quote_inquiry(context(), quote(secret), test_now)), "no_such_inquiry");
  ASSERT_EQ(code_of(confirm_inquiry_address(context(), secret, test_now)), "ok");
  ASSERT_EQ(code_of(confirm_inquiry_address(context(), secret, an_hour_later)), "ok");
  EXPECT_EQ(own(secret).record.version, 2);
  EXPECT_EQ(value_of(view_inquiries(context(), suction, 1, desk_staff(), test_now)).rows.size(),
            1U);
  EXPECT_EQ(code_of(view_own_inquiry(context(), "nothing", test_now)), "no_such_inquiry");
}

TEST_F(OnSite, is_asked_for_a_few_times_a_day_from_one_address) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(send(inquiry_answers()).size(), 0U);
  }
  const InquiryCommand again{suction, on_site_course, Language::ja, inquiry_answers()};
  EXPECT_EQ(code_of(submit_inquiry(context(), again, test_now)), "too_many_inquiries");
  EXPECT_EQ(code_of(submit_inquiry(context(), again, test_now.plus_seconds(86'401))), "ok");
}

TEST_F(OnSite, T4_1_is_quoted_by_the_tariff_and_never_changed_afterwards) {
  const std::string secret = quoted();
  const auto first = own(secret).quotes.front();
  EXPECT_EQ(first.heads_yen, Yen{387200});
  EXPECT_EQ(first.total_yen, Yen{390200});
  EXPECT_EQ(code_of(quote_inquiry(context(), quote(secret, 2), an_hour_later)), "too_few_heads");
  // A second later, because two mails of one instant have no order.
  const Instant later = an_hour_later.plus_seconds(1);
  ASSERT_EQ(code_of(quote_inquiry(context(), quote(secret, 3), later)), "ok");
  const auto quotes = own(secret).quotes;
  ASSERT_EQ(quotes.size(), 2U);
  EXPECT_EQ(quotes.front().total_yen, Yen{293400});
  EXPECT_EQ(quotes.back().total_yen, Yen{390200});
  const auto mails = value_of(view_newest_mails(context()));
  EXPECT_NE(mails.front().body.find("293,400円"), std::string::npos);
  const auto letter = [&](const MailView& mail) {
    return value_of(letter_of(context(), MailId{mail.id}, later));
  };
  EXPECT_TRUE(std::holds_alternative<Letter>(letter(mails[0])));
  EXPECT_EQ(std::get<programme::DropReason>(letter(mails[1])), programme::DropReason::superseded);
  EXPECT_EQ(code_of(accept_quote(context(), secret, 1, an_hour_later)), "quote_replaced");
  EXPECT_EQ(code_of(accept_quote(context(), secret, 2, an_hour_later)), "ok");
  EXPECT_EQ(code_of(quote_inquiry(context(), quote(secret), an_hour_later)), "wrong_state");
  EXPECT_EQ(number(count_quotes), 2);
}

TEST_F(OnSite, is_quoted_with_what_is_agreed_in_words) {
  const std::string secret = inquire();
  const auto code = [&](auto change) {
    QuoteCommand command = quote(secret);
    change(command);
    return code_of(quote_inquiry(context(), command, an_hour_later));
  };
  EXPECT_EQ(code([](QuoteCommand& c) { c.refund_terms = " "; }), "refund_terms_missing");
  EXPECT_EQ(code([](QuoteCommand& c) { c.lodging = {Yen{1}, ""}; }), "note_missing");
  EXPECT_EQ(code([](QuoteCommand& c) { c.valid_until = day("2026-11-20"); }), "valid_until_over");
  EXPECT_EQ(code([](QuoteCommand& c) { c.first_day = day("2026-11-21"); }), "first_day_over");
  EXPECT_EQ(code([](QuoteCommand& c) { c.version = 1; }), "changed_meanwhile");
  EXPECT_EQ(number(count_quotes), 0);
}

TEST_F(OnSite, lapses_after_the_last_day_of_the_quote) {
  const std::string secret = quoted();
  const Instant last = at("2026-12-31T23:59:59+09:00");
  const Instant over = at("2027-01-01T00:00:00+09:00");
  EXPECT_EQ(own(secret, last).state, InquiryState::quoted);
  EXPECT_EQ(own(secret, over).state, InquiryState::lapsed);
  EXPECT_EQ(code_of(accept_quote(context(), secret, 1, over)), "quote_lapsed");
  EXPECT_EQ(code_of(accept_quote(context(), secret, 1, last)), "ok");
}

TEST_F(OnSite, takes_a_group_of_the_number_that_was_quoted) {
  const std::string secret = quoted();
  const auto hand_in = [&](const std::vector<form::RawAnswers>& all) {
    return hand_in_group(context(), secret, all, an_hour_later);
  };
  EXPECT_EQ(code_of(hand_in(members(4))), "wrong_state");
  ASSERT_EQ(code_of(accept_quote(context(), secret, 1, an_hour_later)), "ok");
  EXPECT_EQ(rules_of(value_of(hand_in(members(3)))), Rules{"heads"});
  EXPECT_EQ(rules_of(value_of(hand_in(members(5)))), Rules{"heads"});
  EXPECT_EQ(own(secret).members.size(), 0U);
  EXPECT_EQ(rules_of(value_of(hand_in(members(4)))), Rules{});
  EXPECT_EQ(own(secret).state, InquiryState::roster_complete);
  EXPECT_EQ(own(secret).members.size(), 4U);
}

TEST_F(OnSite, is_told_everything_about_every_member_at_once) {
  const std::string secret = accepted();
  auto all = members(4);
  all[0][FieldId{"qualifications"}] = {"none"};
  all[1][FieldId{"reads_japanese"}] = {"no"};
  all[2][FieldId{"birth_date"}] = {"2009-03-02"};  // 17 on 1 March 2027
  all[3][FieldId{"name"}] = {" "};
  const auto findings = value_of(hand_in_group(context(), secret, all, an_hour_later));
  EXPECT_EQ(rules_of(findings), (Rules{"E1@0", "E2b@1", "E2a@2", "name@3"}));
  EXPECT_EQ(own(secret).state, InquiryState::accepted);
  all = members(4);
  all[2][FieldId{"birth_date"}] = {"2009-03-01"};
  EXPECT_EQ(rules_of(value_of(hand_in_group(context(), secret, all, an_hour_later))), Rules{});
}

TEST_F(OnSite, is_confirmed_by_staff_unless_a_member_is_banned) {
  const std::string secret = accepted();
  ASSERT_EQ(value_of(hand_in_group(context(), secret, members(4), an_hour_later)).size(), 0U);
  const auto ban =
      record_fact(context(),
                  {.programme = suction,
                   .person = FactPerson{"見本 a", "ミホン ハナコ", day("1990-04-01"), std::nullopt},
                   .fact = FactId{"banned"},
                   .on_date = day("2026-11-01"),
                   .until = std::nullopt,
                   .evidence = "綴り1",
                   .document = std::nullopt,
                   .reason = "受講取消",
                   .staff = desk_staff()},
                  test_now);
  ASSERT_EQ(code_of(ban), "ok");
  const auto record = own(secret).record;
  const auto confirm = [&] {
    return code_of(
        confirm_group(context(), {record.id, record.version, desk_staff()}, an_hour_later));
  };
  EXPECT_EQ(confirm(), "group_not_eligible");
  const auto seen = value_of(view_inquiry(context(), record.id, desk_staff(), an_hour_later));
  EXPECT_EQ(rules_of(seen.findings), Rules{"E8@0"});
  EXPECT_EQ(desk_events(seen), std::vector{on_site::Event::decline});
  EXPECT_TRUE(own(secret).findings.empty());  // not told to the contact
  ASSERT_EQ(code_of(revoke_fact(context(), {ban.value(), "人違い", desk_staff()}, test_now)), "ok");
  EXPECT_EQ(confirm(), "ok");
  EXPECT_EQ(own(secret).state, InquiryState::confirmed);
}

TEST_F(OnSite, is_not_there_for_staff_who_do_not_operate_the_course) {
  using access::Verb;
  const auto record = own(inquire()).record;
  const auto total = [&](const access::Scope& scope) {
    const Staff staff = staff_with({test_grant({Verb::operate_courses}, scope)});
    return value_of(view_inquiries(context(), suction, 1, staff, an_hour_later)).total;
  };
  EXPECT_EQ(total(access::ProgrammeScope{suction}), 1);
  EXPECT_EQ(total(access::CourseScope{suction, on_site_course}), 1);
  EXPECT_EQ(total(access::CourseScope{suction, basic_1}), 0);
  for (const Staff& staff :
       {staff_with({test_grant({Verb::operate_courses}, access::CourseScope{suction, basic_1})}),
        staff_with({test_grant({Verb::read_applications}, access::PlatformScope{})})}) {
    EXPECT_EQ(code_of(view_inquiry(context(), record.id, staff, an_hour_later)), "no_such_inquiry");
    EXPECT_EQ(
        code_of(decline_inquiry(context(), {record.id, record.version, "x", staff}, an_hour_later)),
        "no_such_inquiry");
  }
}

TEST_F(OnSite, shows_its_mails_to_staff_of_the_programme_once_the_address_is_confirmed) {
  using access::Verb;
  const auto reader = [](access::Scope scope) {
    return staff_with(
        {test_grant({Verb::read_applications, Verb::send_messages}, std::move(scope))});
  };
  const auto mails_for = [&](const Staff& staff) {
    return value_of(view_mails(
        context(), {.programme = "suction-2024", .state = stores::MailFilterState::all, .page = 1},
        staff));
  };
  const Staff of_programme = reader(access::ProgrammeScope{suction});
  const Staff of_course = reader(access::CourseScope{suction, on_site_course});
  const Staff of_other_course = reader(access::CourseScope{suction, basic_1});
  EXPECT_EQ(send(inquiry_answers()).size(), 0U);
  const std::string secret = secret_of_newest();
  EXPECT_EQ(mails_for(of_programme).total, 0);
  ASSERT_EQ(code_of(confirm_inquiry_address(context(), secret, test_now)), "ok");
  const MailsPage page = mails_for(of_programme);
  ASSERT_EQ(page.mails.size(), 1U);
  const auto record = own(secret).record;
  EXPECT_EQ(page.mails[0].inquiry, record.id.value);
  EXPECT_EQ(page.mails[0].receipt_number, record.number);
  EXPECT_EQ(page.mails[0].mail.body.find(secret), std::string::npos);
  EXPECT_EQ(mails_for(of_course).total, 1);
  EXPECT_EQ(mails_for(of_other_course).total, 0);
  const MailId mail{page.mails[0].mail.id};
  EXPECT_EQ(code_of(view_desk_mail(context(), mail, of_course)), "ok");
  EXPECT_EQ(code_of(view_desk_mail(context(), mail, of_other_course)), "no_such_mail");
  EXPECT_EQ(code_of(send_mail_again(context(), {mail, "電話", of_other_course}, an_hour_later)),
            "no_such_mail");
  EXPECT_EQ(code_of(send_mail_again(context(), {mail, "電話", of_course}, an_hour_later)),
            "not_settled_yet");
  const auto seen = value_of(view_inquiry(context(), record.id, desk_staff(), an_hour_later));
  ASSERT_EQ(seen.mails.size(), 1U);
  EXPECT_EQ(seen.mails[0].event, "inquiry_received");
}

TEST_F(OnSite, is_declined_with_a_reason_and_withdrawn_by_the_contact) {
  const std::string secret = inquire();
  const auto record = own(secret).record;
  const auto decline = [&](const char* reason) {
    return code_of(decline_inquiry(context(), {record.id, record.version, reason, desk_staff()},
                                   an_hour_later));
  };
  EXPECT_EQ(decline(" "), "reason_missing");
  EXPECT_EQ(decline("講師の都合がつきません。"), "ok");
  EXPECT_EQ(own(secret).record.decline_reason, "講師の都合がつきません。");
  EXPECT_EQ(code_of(withdraw_inquiry(context(), secret, an_hour_later)), "wrong_state");
  const std::string other = quoted(an_hour_later.plus_seconds(1));
  EXPECT_EQ(code_of(withdraw_inquiry(context(), other, an_hour_later)), "ok");
  EXPECT_EQ(code_of(accept_quote(context(), other, 1, an_hour_later)), "wrong_state");
}

}  // namespace
}  // namespace musubi::services
