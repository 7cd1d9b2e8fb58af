#include "services/overrides.h"

#include "services/history_page.h"
#include "services/redate_programme.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

const RuleId admission{"E3a"};
const FactId admitted{"admitted_by_institution"};

// The condition on the place of work (S4 2 practicum (1)(2)) asked of the basic training, and open
// to a reason, so that one application meets every way past it.
constexpr Replacement admission_of_basic{
    "    courses: [practicum]\n    severity: error\n    source: guide 2 実地研修(1)(2)",
    "    courses: [basic]\n    severity: error\n    reason: accepted\n"
    "    source: guide 2 実地研修(1)(2)"};

class Overrides : public testing::Test, protected TestInstallation {
 protected:
  Overrides() {
    const auto published =
        publish_programme(context(), programme_for_test("2024-suction", {admission_of_basic}),
                          at("2024-04-01T00:00:00Z"));
    EXPECT_EQ(code_of(published), "ok");
    EXPECT_EQ(code_of(redate_programme(context(),
                                       {.programme = suction,
                                        .opened_course = basic_1,
                                        .actor = desk(),
                                        .reason = "試験のため"},
                                       test_now)),
              "ok");
  }

  Submitted from_elsewhere() {
    return submit({.programme = suction,
                   .course = basic_1,
                   .language = Language::ja,
                   .input = {changed(basic_answers(), {{"workplace_prefecture", "elsewhere"}}),
                             agreed_for_basic()}});
  }

  ApplicationView view(const ApplicationId& id) {
    return value_of(view_application(context(), id, desk_staff(), test_now));
  }

  Result<void> confirm(const ApplicationId& id, stores::ConfirmedValue value,
                       const FactId& fact = admitted, std::string reason = "勤務証明書を確認") {
    return confirm_fact(context(),
                        {.application = id,
                         .version = stored(id).version,
                         .fact = fact,
                         .value = value,
                         .reason = std::move(reason),
                         .staff = desk_staff()},
                        an_hour_later);
  }

  Result<void> set_aside(const ApplicationId& id, std::string reason = "特に認める",
                         const RuleId& rule = admission) {
    return override_finding(context(),
                            {.application = id,
                             .version = stored(id).version,
                             .rule = rule,
                             .reason = std::move(reason),
                             .staff = desk_staff()},
                            an_hour_later);
  }

  Result<void> revoke(const ApplicationId& id, const OverrideId& which, std::string reason) {
    return revoke_override(context(),
                           {.application = id,
                            .version = stored(id).version,
                            .override_id = which,
                            .reason = std::move(reason),
                            .staff = desk_staff()},
                           an_hour_later);
  }
};

TEST_F(Overrides, what_only_staff_can_tell_stands_in_the_way_until_they_confirm_it) {
  const Submitted submitted = from_elsewhere();
  ASSERT_EQ(view(submitted.id).confirmable.size(), 1U);
  EXPECT_EQ(view(submitted.id).confirmable.front().fact, admitted);
  EXPECT_EQ(stored(submitted.id).warnings, 1);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "standing_errors");
  EXPECT_EQ(room(basic_1).accepted, 0);
  EXPECT_EQ(stored(submitted.id).version, 1);

  ASSERT_EQ(code_of(confirm(submitted.id, stores::ConfirmedValue::yes)), "ok");
  EXPECT_EQ(stored(submitted.id).warnings, 0);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
}

TEST_F(Overrides, of_each_fact_the_newest_record_counts) {
  const Submitted submitted = from_elsewhere();
  using enum stores::ConfirmedValue;
  ASSERT_EQ(code_of(confirm(submitted.id, yes)), "ok");
  ASSERT_EQ(code_of(confirm(submitted.id, no)), "ok");
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "standing_errors");
  const ApplicationView seen = view(submitted.id);
  ASSERT_EQ(seen.confirmations.size(), 2U);
  EXPECT_EQ(seen.confirmations.front().record.value, no);
  EXPECT_EQ(seen.confirmations.back().record.value, yes);
}

TEST_F(Overrides, a_fact_that_no_rule_reads_and_a_blank_reason_are_refused) {
  const Submitted submitted = from_elsewhere();
  using enum stores::ConfirmedValue;
  EXPECT_EQ(code_of(confirm(submitted.id, yes, FactId{"instructor_recognised"})), "no_such_fact");
  EXPECT_EQ(code_of(confirm(submitted.id, yes, admitted, "\u3000")), "reason_missing");
  EXPECT_TRUE(view(submitted.id).confirmations.empty());
}

TEST_F(Overrides, only_an_unmet_finding_that_a_reason_opens_is_set_aside) {
  const Submitted submitted = from_elsewhere();
  EXPECT_EQ(code_of(set_aside(submitted.id)), "not_overridable");  // not known yet
  ASSERT_EQ(code_of(confirm(submitted.id, stores::ConfirmedValue::no)), "ok");
  EXPECT_EQ(view(submitted.id).overridable, std::vector{admission});
  EXPECT_EQ(code_of(set_aside(submitted.id, "理由", RuleId{"E1"})), "not_overridable");
  EXPECT_EQ(code_of(set_aside(submitted.id, "理由", RuleId{"window"})), "not_overridable");
  EXPECT_EQ(code_of(set_aside(submitted.id, " ")), "reason_missing");
  ASSERT_EQ(code_of(set_aside(submitted.id)), "ok");
  EXPECT_EQ(code_of(set_aside(submitted.id)), "overridden_already");
  EXPECT_TRUE(view(submitted.id).overridable.empty());
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
}

TEST_F(Overrides, a_revoked_override_lets_the_finding_stand_again) {
  const Submitted submitted = from_elsewhere();
  const Submitted another = from_elsewhere();
  ASSERT_EQ(code_of(confirm(submitted.id, stores::ConfirmedValue::no)), "ok");
  ASSERT_EQ(code_of(set_aside(submitted.id)), "ok");
  const OverrideId which = view(submitted.id).overrides.front().record.id;
  EXPECT_EQ(code_of(revoke(another.id, which, "誤り")), "no_such_override");
  EXPECT_EQ(code_of(revoke(submitted.id, which, "")), "reason_missing");
  ASSERT_EQ(code_of(revoke(submitted.id, which, "誤り")), "ok");
  EXPECT_EQ(code_of(revoke(submitted.id, which, "誤り")), "no_such_override");
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "standing_errors");
  EXPECT_EQ(view(submitted.id).overridable, std::vector{admission});
}

TEST_F(Overrides, of_another_version_or_a_decided_application_are_refused) {
  const Submitted submitted = from_elsewhere();
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::decline, "定員のため")), "ok");
  EXPECT_EQ(code_of(confirm(submitted.id, stores::ConfirmedValue::yes)), "wrong_state");
  EXPECT_EQ(code_of(confirm_fact(context(),
                                 {.application = submitted.id,
                                  .version = 1,
                                  .fact = admitted,
                                  .value = stores::ConfirmedValue::yes,
                                  .reason = "理由",
                                  .staff = desk_staff()},
                                 an_hour_later)),
            "changed_meanwhile");
}

TEST_F(Overrides, the_history_names_each_record_in_the_order_of_the_acts) {
  const Submitted submitted = from_elsewhere();
  ASSERT_EQ(code_of(confirm(submitted.id, stores::ConfirmedValue::no)), "ok");
  ASSERT_EQ(code_of(set_aside(submitted.id)), "ok");
  const OverrideId which = view(submitted.id).overrides.front().record.id;
  ASSERT_EQ(code_of(revoke(submitted.id, which, "誤り")), "ok");
  const HistoryPage history = value_of(view_history(context(), submitted.id, desk_staff(), 1));
  std::string acts;
  for (const HistoryLine& line : history.lines) {
    acts += line.row.what + " ";
  }
  // All three happened in one instant.
  EXPECT_EQ(acts, "override.revoke override.record fact.confirm received application.submit ");
  EXPECT_EQ(history.total, 5);
}

}  // namespace
}  // namespace musubi::services
