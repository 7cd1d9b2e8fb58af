#include "domain/eligibility/records.h"

#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {
namespace {

const FactId basic{"basic_completed"};
const FactId admitted{"admitted"};
const FactId ban{std::string{ban_fact}};

const std::vector<Rule> rules{
    rule("E3", AnyOf{{HoldsAnyOf{FieldId{"prefecture"}, {"iwate"}}, StaffConfirmed{admitted}}}),
    rule("E8", SimpleKind{NotBanned{}}),
    rule("E9", SimpleKind{CompletedBefore{{CourseId{"basic_1"}}, {basic}}}),
};

RecordedFact fact(const FactId& id, std::string_view on_date,
                  std::optional<Date> until = std::nullopt) {
  return {id, day(on_date), until, Match::same, Match::same};
}

PersonRecords records(Asker asker, std::vector<RecordedFact> facts) {
  return {asker, std::move(facts), day("2026-11-21"), day("2026-11-25")};
}

Facts applied(const PersonRecords& of_person) {
  Facts facts;
  apply_records(facts, rules, of_person);
  return facts;
}

TEST(records, name_every_fact_that_the_rules_read_once_and_the_ban_last) {
  EXPECT_EQ(facts_read(rules), (std::vector{admitted, basic, ban}));
  EXPECT_EQ(facts_read({}), std::vector<FactId>{});
}

TEST(records, tell_somebody_without_a_proof_the_same_whatever_is_recorded) {
  const std::vector<std::vector<RecordedFact>> histories{
      {}, {fact(basic, "2026-01-01")}, {fact(ban, "2026-01-01"), fact(basic, "2026-01-01")}};
  const std::vector<Rule> judged = rules_for(rules, Asker::unproven);
  ASSERT_EQ(judged.size(), 2U);
  const auto said = evaluate(judged, applied(records(Asker::unproven, {})));
  for (const auto& history : histories) {
    EXPECT_EQ(evaluate(judged, applied(records(Asker::unproven, history))), said);
    EXPECT_EQ(namesake_findings(rules, records(Asker::unproven, history)), std::vector<Finding>{});
  }
  EXPECT_EQ(said.back().outcome, Outcome::cannot_tell_yet);
  EXPECT_EQ(said.back().message.key, "eligibility.completion_not_looked_up");
}

TEST(records, tell_a_confirmed_address_only_of_its_own_records) {
  RecordedFact other_address = fact(ban, "2026-01-01");
  other_address.address = Match::other;
  RecordedFact other_name = fact(basic, "2026-01-01");
  other_name.name = Match::other;
  const auto nothing = evaluate(rules, applied(records(Asker::address_confirmed, {})));
  const auto of_others =
      evaluate(rules, applied(records(Asker::address_confirmed, {other_address, other_name})));
  EXPECT_EQ(of_others, nothing);
  EXPECT_EQ(nothing.back().message.key, "eligibility.not_completed");
  const Facts own = applied(
      records(Asker::address_confirmed, {fact(ban, "2026-01-01"), fact(basic, "2026-01-01")}));
  EXPECT_EQ(own.ban, Recorded::yes);
  EXPECT_EQ(own.staff_facts.at(basic), Recorded::yes);
}

TEST(records, count_from_their_day_to_their_last) {
  const struct {
    const char* name;
    RecordedFact recorded;
    Recorded expected;
  } cases[] = {
      {"the day before", fact(basic, "2026-11-20"), Recorded::yes},
      {"the day of the application", fact(basic, "2026-11-21"), Recorded::yes},
      {"the day after", fact(basic, "2026-11-22"), Recorded::no},
      {"the last day", fact(basic, "2020-01-01", day("2026-11-21")), Recorded::yes},
      {"past the last day", fact(basic, "2020-01-01", day("2026-11-20")), Recorded::no},
      {"a ban since the application", fact(ban, "2026-11-25"), Recorded::yes},
      {"a ban from tomorrow", fact(ban, "2026-11-26"), Recorded::no},
      {"a ban that has ended", fact(ban, "2026-01-01", day("2026-11-24")), Recorded::no},
  };
  for (const auto& c : cases) {
    const Facts facts = applied(records(Asker::staff, {c.recorded}));
    const Recorded found = c.recorded.fact == ban ? facts.ban.value() : facts.staff_facts.at(basic);
    EXPECT_EQ(found, c.expected) << c.name;
  }
}

TEST(records, leave_what_staff_have_not_confirmed_open) {
  EXPECT_FALSE(applied(records(Asker::staff, {})).staff_facts.contains(admitted));
  const Facts confirmed = applied(records(Asker::staff, {fact(admitted, "2026-11-01")}));
  EXPECT_EQ(confirmed.staff_facts.at(admitted), Recorded::yes);
}

TEST(records, of_another_name_warn_staff_and_are_not_applied) {
  RecordedFact banned = fact(ban, "2026-01-01");
  banned.name = Match::other;
  RecordedFact completed = fact(basic, "2026-01-01");
  completed.name = Match::other;
  const PersonRecords both = records(Asker::staff, {banned, completed});
  const Facts facts = applied(both);
  EXPECT_EQ(facts.ban, std::nullopt);
  EXPECT_EQ(facts.staff_facts.at(basic), Recorded::no);
  const auto warnings = namesake_findings(rules, both);
  ASSERT_EQ(warnings.size(), 2U);  // the ban's rule and the completion's
  for (const Finding& warning : warnings) {
    EXPECT_EQ(warning.severity, Severity::warning);
    EXPECT_EQ(warning.rule.value, namesake_rule);
    EXPECT_NE(render(warning.message).ja.find("氏名の異なる方"), std::string::npos);
  }
  // Once the fact stands under this name too, nothing is left to look at.
  EXPECT_EQ(namesake_findings(rules, records(Asker::staff, {completed, fact(basic, "2026-01-02")})),
            std::vector<Finding>{});
}

}  // namespace
}  // namespace musubi::eligibility
