#include "services/person_facts.h"

#include <algorithm>

#include "services/queue.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

constexpr Statement count_records{"select count(*) from audit where verb = 'fact.record'"};
constexpr Statement count_revocations{"select count(*) from audit where verb = 'fact.revoke'"};

struct Fact {
  const char* fact = "basic_completed";
  const char* on_date = "2026-11-01";
  const char* name = "山田 花子";
  const char* kana = "ヤマダ ハナコ";
  const char* email = "hanako@example.jp";
  const char* evidence = "修了証の写し 綴り12";
  const char* reason = "原本と照合した";
};

class PersonFacts : public OpenInstallation {
 protected:
  static RecordFactCommand command(const Fact& fact) {
    return {.programme = suction,
            .person = FactPerson{fact.name, fact.kana, day("1990-04-01"), fact.email},
            .fact = FactId{fact.fact},
            .on_date = day(fact.on_date),
            .until = std::nullopt,
            .evidence = fact.evidence,
            .document = std::nullopt,
            .reason = fact.reason,
            .staff = desk_staff()};
  }

  Result<PersonFactId> record(const Fact& fact) {
    return record_fact(context(), command(fact), test_now);
  }

  static TestSubmission practicum_of(const char* route, const TestApplicant& applicant = {}) {
    auto answers = changed(practicum_answers(), {{"basic_route", route},
                                                 {"name", applicant.name},
                                                 {"name_kana", applicant.kana},
                                                 {"email", applicant.email}});
    return {suction, practicum, Language::ja, {std::move(answers), agreed_for_practicum()}};
  }

  static TestSubmission basic_of(const TestApplicant& applicant = {}) {
    return {suction, basic_1, Language::ja, {basic_answers(applicant), agreed_for_basic()}};
  }

  // The rules that stand in the way; empty when it was accepted.
  std::vector<std::string> refused(const TestSubmission& test_submission) {
    const DraftSubmission submission = value_of(try_submit(test_submission));
    std::vector<std::string> rules;
    if (const auto* not_accepted = std::get_if<NotAccepted>(&submission)) {
      for (const Finding& finding : not_accepted->findings) {
        if (finding.outcome == Outcome::not_satisfied) {
          rules.push_back(finding.rule.value);
        }
      }
    }
    return rules;
  }

  Result<void> accept_without_papers(const ApplicationId& id) {
    return outcome_of(decide_application(context(),
                                         {.application = id,
                                          .version = stored(id).version,
                                          .ruling = Ruling::accept,
                                          .reason = "書類は窓口で確かめた",
                                          .staff = desk_staff(),
                                          .despite_incomplete = true},
                                         an_hour_later));
  }

  bool can_accept(const ApplicationId& id) {
    const auto actions =
        value_of(view_application(context(), id, desk_staff(), an_hour_later)).actions;
    return std::ranges::count(actions, Action::accept) > 0;
  }
};

using Rules = std::vector<std::string>;

TEST_F(PersonFacts, T4_12_refuse_a_banned_person_who_proved_the_address_on_record) {
  EXPECT_EQ(refused(basic_of()), Rules{});
  ASSERT_EQ(code_of(record({.fact = "banned"})), "ok");
  EXPECT_EQ(refused(basic_of()), Rules{"E8"});
}

TEST_F(PersonFacts, T4_12_keep_staff_from_accepting_a_banned_person_whatever_address_was_typed) {
  ASSERT_EQ(code_of(record({.fact = "banned"})), "ok");
  const Submitted submitted = submit(basic_of({.email = "other@example.jp"}));
  EXPECT_EQ(stored(submitted.id).warnings, 1);  // the queue shows that there is something to see
  EXPECT_FALSE(can_accept(submitted.id));
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept, "それでも")), "banned_person");
  EXPECT_EQ(room(basic_1).accepted, 0);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::decline, "当機関の受講はできません。")), "ok");
}

TEST_F(PersonFacts, T4_13_refuse_the_practicum_until_what_it_builds_on_is_recorded) {
  const struct {
    const char* route;
    const char* rule;
    const char* fact;
  } cases[] = {{"here", "E9", "basic_completed"},
               {"elsewhere", "E5", "supplement_completed"},
               {"adding_items", "E5", "supplement_completed"},
               {"adding_ventilator", "E6a", "program_a_completed"},
               {"adding_semi_solid", "E6b", "program_b_completed"}};
  int number = 0;
  for (const auto& c : cases) {
    const std::string email = "trainee-" + std::to_string(number++) + "@example.jp";
    const TestApplicant applicant{.email = email};
    EXPECT_EQ(refused(practicum_of(c.route, applicant)), Rules{c.rule});
    ASSERT_EQ(code_of(record({.fact = c.fact, .email = email.c_str()})), "ok") << c.route;
    EXPECT_EQ(refused(practicum_of(c.route, applicant)), Rules{}) << c.route;
  }
}

TEST_F(PersonFacts, T4_13_keep_staff_from_accepting_before_the_completion_is_recorded) {
  const auto known = value_of(record({}));
  const Submitted submitted = submit(practicum_of("here"));
  EXPECT_EQ(stored(submitted.id).warnings, 0);
  ASSERT_EQ(code_of(revoke_fact(context(), {known, "別人の修了証だった", desk_staff()}, test_now)),
            "ok");
  EXPECT_FALSE(can_accept(submitted.id));
  EXPECT_EQ(code_of(accept_without_papers(submitted.id)), "not_completed");
  // Dated after the application was handed in: it was too early all the same.
  auto late = command({.on_date = "2026-11-22"});
  ASSERT_EQ(code_of(record_fact(context(), late, test_now.plus_seconds(2 * 86'400))), "ok");
  EXPECT_EQ(code_of(accept_without_papers(submitted.id)), "not_completed");
  ASSERT_EQ(code_of(record({.on_date = "2026-11-21"})), "ok");
  EXPECT_TRUE(can_accept(submitted.id));
  EXPECT_EQ(code_of(accept_without_papers(submitted.id)), "ok");
}

TEST_F(PersonFacts, tell_nothing_to_somebody_who_only_types_a_name_and_a_date) {
  const auto said = [&](const TestSubmission& typed) {
    return value_of(check_application(context(), suction, typed.course, {.input = typed.input},
                                      test_now))
        .findings;
  };
  const auto basic_before = said(basic_of());
  const auto practicum_before = said(practicum_of("here"));
  for (const char* fact : {"banned", "basic_completed"}) {
    ASSERT_EQ(code_of(record({.fact = fact})), "ok");
  }
  EXPECT_EQ(said(basic_of()), basic_before);
  EXPECT_EQ(said(practicum_of("here")), practicum_before);
}

TEST_F(PersonFacts, are_told_by_the_dry_run_of_a_draft_to_whoever_proved_the_address) {
  const auto refused_dry = [&](const TestSubmission& typed) {
    const DryRun dry_run{.input = typed.input, .draft_token = draft(typed)};
    Rules rules;
    for (const Finding& finding :
         value_of(check_application(context(), suction, typed.course, dry_run, test_now))
             .findings) {
      if (finding.outcome == Outcome::not_satisfied) {
        rules.push_back(finding.rule.value);
      }
    }
    return rules;
  };
  ASSERT_EQ(code_of(record({.fact = "banned"})), "ok");
  EXPECT_EQ(refused_dry(basic_of()), Rules{"E8"});
  EXPECT_EQ(refused_dry(basic_of({.email = "stranger@example.jp"})), Rules{});
  EXPECT_EQ(refused_dry(practicum_of("here", {.email = "stranger@example.jp"})), Rules{"E9"});
}

TEST_F(PersonFacts, are_not_there_for_staff_who_may_not_record_in_the_whole_programme) {
  using access::Verb;
  const auto id = value_of(record({}));
  const Staff absent[] = {
      staff_with({}),
      staff_with({test_grant({Verb::decide_applications}, access::PlatformScope{})}),
      staff_with({test_grant({Verb::record_facts}, access::ProgrammeScope{ProgrammeId{"x"}})}),
      staff_with({test_grant({Verb::record_facts}, access::CourseScope{suction, basic_1})})};
  for (const Staff& staff : absent) {
    auto recording = command({.on_date = "2026-11-02"});
    recording.staff = staff;
    EXPECT_EQ(code_of(record_fact(context(), recording, test_now)), "no_such_programme");
    EXPECT_EQ(code_of(view_fact_kinds(context(), suction, staff, test_now)), "no_such_programme");
    EXPECT_EQ(code_of(view_facts(context(), {suction, stores::FactState::current, "", 1}, staff,
                                 test_now)),
              "no_such_programme");
    EXPECT_EQ(code_of(view_fact(context(), id, staff, test_now)), "no_such_fact");
    EXPECT_EQ(code_of(revoke_fact(context(), {id, "x", staff}, test_now)), "no_such_fact");
  }
  const Staff recorder =
      staff_with({test_grant({Verb::record_facts}, access::ProgrammeScope{suction})});
  EXPECT_EQ(code_of(revoke_fact(context(), {id, "x", recorder}, test_now)), "ok");
  EXPECT_EQ(number(count_records), 1);
}

TEST_F(PersonFacts, tell_nothing_to_whoever_proved_another_address) {
  const TestApplicant stranger{.email = "stranger@example.jp"};
  EXPECT_EQ(refused(practicum_of("here", stranger)), Rules{"E9"});
  for (const char* fact : {"banned", "basic_completed"}) {
    ASSERT_EQ(code_of(record({.fact = fact})), "ok");
  }
  EXPECT_EQ(refused(practicum_of("here", stranger)), Rules{"E9"});
  EXPECT_EQ(refused(basic_of(stranger)), Rules{});
}

TEST_F(PersonFacts, of_another_name_need_a_word_of_staff) {
  ASSERT_EQ(code_of(record({.fact = "banned", .name = "山田 華子"})), "ok");
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(stored(submitted.id).warnings, 2);  // the open rule, and the namesake
  EXPECT_TRUE(can_accept(submitted.id));
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept, " ")), "namesake_to_confirm");
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept, "電話で別人と確かめた")), "ok");
}

TEST_F(PersonFacts, count_no_more_once_revoked) {
  const auto id = value_of(record({.fact = "banned", .email = "office@example.jp"}));
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "banned_person");
  const RevokeFactCommand revoke{id, "人違いだった", desk_staff()};
  EXPECT_EQ(code_of(revoke_fact(context(), {id, " ", desk_staff()}, test_now)), "reason_missing");
  ASSERT_EQ(code_of(revoke_fact(context(), revoke, test_now)), "ok");
  EXPECT_EQ(code_of(revoke_fact(context(), revoke, test_now)), "fact_is_revoked");
  EXPECT_EQ(code_of(revoke_fact(context(), {PersonFactId{"x"}, "x", desk_staff()}, test_now)),
            "no_such_fact");
  EXPECT_EQ(number(count_revocations), 1);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  const auto kept = value_of(view_fact(context(), id, desk_staff(), test_now));
  EXPECT_EQ(kept.revoked.value().reason, "人違いだった");
}

TEST_F(PersonFacts, are_recorded_with_everything_that_makes_them_evidence) {
  const struct {
    Fact fact;
    const char* code;
  } cases[] = {
      {{.fact = "nothing"}, "unknown_fact"},
      {{.fact = "instructor_recognised"}, "unknown_fact"},  // is about another person
      {{.on_date = "2026-11-22"}, "fact_in_the_future"},
      {{.kana = "山田"}, "furigana_wrong"},
      {{.evidence = " "}, "evidence_missing"},
      {{.reason = ""}, "reason_missing"},
      {{.name = "　"}, "name_missing"},
      {{.on_date = "2026-11-21"}, "ok"},
      {{.on_date = "2026-11-21"}, "fact_is_recorded"},
      {{.on_date = "2026-11-20"}, "ok"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(code_of(record(c.fact)), c.code) << c.code;
  }
  RecordFactCommand backwards = command({.on_date = "2026-11-19"});
  backwards.until = day("2026-11-18");
  EXPECT_EQ(code_of(record_fact(context(), backwards, test_now)), "until_before_on");
  EXPECT_EQ(number(count_records), 2);
}

TEST_F(PersonFacts, take_the_person_from_an_application) {
  const Submitted submitted = submit({.name = "渡邉 一郎", .kana = "わたなべ　いちろう"});
  RecordFactCommand of_application = command({});
  of_application.person = submitted.id;
  const auto fact =
      value_of(view_fact(context(), value_of(record_fact(context(), of_application, test_now)),
                         desk_staff(), test_now));
  EXPECT_EQ(fact.name, "渡邉 一郎");
  EXPECT_EQ(fact.kana, "ワタナベ イチロウ");
  EXPECT_EQ(fact.email, "hanako@example.jp");
  EXPECT_EQ(fact.application, submitted.id);
  const auto matched = value_of(view_facts_of(context(), submitted.id, desk_staff()));
  ASSERT_EQ(matched.size(), 1U);
  EXPECT_EQ(matched.front().name, eligibility::Match::same);
  EXPECT_EQ(matched.front().email, eligibility::Match::same);
}

TEST_F(PersonFacts, are_offered_as_the_rules_of_the_programme_read_them) {
  std::string kinds;
  for (const FactKind& kind :
       value_of(view_fact_kinds(context(), suction, desk_staff(), test_now)).kinds) {
    kinds += kind.fact.value + " ";
  }
  EXPECT_EQ(kinds,
            "admitted_by_institution supplement_completed program_a_completed "
            "program_b_completed basic_completed banned ");
}

TEST_F(PersonFacts, are_found_by_words_however_typed) {
  ASSERT_EQ(code_of(record({})), "ok");
  ASSERT_EQ(code_of(record({.name = "佐藤 次郎", .kana = "サトウ ジロウ"})), "ok");
  const auto found = [&](const char* search) {
    return value_of(view_facts(context(), {suction, stores::FactState::current, search, 1},
                               desk_staff(), test_now))
        .total;
  };
  EXPECT_EQ(found(""), 2);
  EXPECT_EQ(found("さとう"), 1);
  EXPECT_EQ(found("ﾔﾏﾀﾞ"), 1);
  EXPECT_EQ(found("鈴木"), 0);
}

}  // namespace
}  // namespace musubi::services
