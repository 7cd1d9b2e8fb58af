#include <set>

#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

// One row per wording: a kind and facts that bring it up.
struct WordingCase {
  std::string key;
  Kind kind;
  Facts facts;
};

static Facts on_first_day(Facts facts, std::string_view first_day) {
  facts.first_day = day(first_day);
  return facts;
}

static std::vector<WordingCase> wordings_of_answers() {
  const FieldId field{"a"};
  const AgeAtLeast age{.field = field, .years_min = 18};
  const Facts born = applicant({{"a", day("2000-01-01")}});
  const Facts chosen = applicant({{"a", text("x")}});
  return {
      {"unanswered", Declares{field}, {}},
      {"not_declared", Declares{field}, applicant({{"a", form::YesNo::no}})},
      {"satisfied", Declares{field}, applicant({{"a", form::YesNo::yes}})},
      {"holds_none", HoldsAnyOf{field, {"y"}}, chosen},
      {"excluded_answer", IsNoneOf{field, {"x"}}, chosen},
      {"first_day_undecided", age, born},
      {"old_enough", age, on_first_day(born, "2018-01-01")},
      {"too_young", age, on_first_day(born, "2017-12-31")},
      {"born_after_first_day", age, on_first_day(born, "1999-12-31")},
      {"no_alternative", AnyOf{{Declares{field}}}, applicant({{"a", form::YesNo::no}})},
      {"alternatives_open", AnyOf{{Declares{field}}}, {}},
  };
}

static std::vector<WordingCase> wordings_of_records() {
  const StaffConfirmed confirmed{FactId{"f"}};
  Facts recorded_no;
  recorded_no.staff_facts.emplace(FactId{"f"}, Recorded::no);
  Facts banned;
  banned.ban = Recorded::yes;
  Facts whole;
  whole.earlier_participation = Participation::whole;
  Facts part;
  part.earlier_participation = Participation::some_part_of_the_region;
  Facts municipality;
  municipality.submitter_role = "municipality";
  Facts not_looked_up;
  not_looked_up.lookup = Lookup::not_done;
  Facts staff;
  staff.submitter_role = "staff";
  const SubmittedBy prefecture{{"prefecture"}};
  return {
      {"confirmation_pending", confirmed, {}},
      {"not_confirmed", confirmed, recorded_no},
      {"not_completed", CompletedBefore{{CourseId{"basic"}}, {}}, {}},
      {"completion_pending", CompletedBefore{{}, {FactId{"f"}}}, {}},
      {"completion_not_looked_up", CompletedBefore{{}, {FactId{"f"}}}, not_looked_up},
      {"ban_unknown", NotBanned{}, {}},
      {"banned", NotBanned{}, banned},
      {"participation_unknown", NeverParticipated{}, {}},
      {"participated", NeverParticipated{}, whole},
      {"participated_in_part", NeverParticipated{}, part},
      {"submitter_unknown", prefecture, {}},
      {"submitter_not_entitled", prefecture, municipality},
      {"submitter_staff", prefecture, staff},
  };
}

static std::vector<WordingCase> wordings_of_members() {
  const FieldId field{"a"};
  const SomeMemberReaches reaches{field, form::Quantity::whole(5)};
  const TeamHasProfession nurse{"nurse", 1};
  const TeamIsStandard standard{{nurse}};
  const form::Answers marked = answers({{"a", form::YesNo::yes}});
  return {
      {"head_count", MembersAtMost{1}, {}},
      {"members_too_few", MembersAtLeast{1}, {}},
      {"members_too_many", MembersAtMost{0}, team({{}})},
      {"members_unanswered", nurse, team({{}})},
      {"no_members", reaches, {}},
      {"reached", reaches, team({answers({{"a", quantity("5")}})})},
      {"not_reached", reaches, team({answers({{"a", quantity("4")}})})},
      {"reach_unanswered", reaches, team({{}})},
      {"standard", standard, team({answers({{"profession", text("nurse")}})})},
      {"not_standard", standard, {}},
      {"composition_unanswered", standard, team({{}})},
      {"none_marked", ExactlyOneMember{field}, {}},
      {"several_marked", ExactlyOneMember{field}, team({marked, marked})},
  };
}

static std::vector<WordingCase> all_wordings() {
  std::vector<WordingCase> all = wordings_of_answers();
  for (auto* const more : {&wordings_of_records, &wordings_of_members}) {
    for (WordingCase& next : (*more)()) {
      all.push_back(std::move(next));
    }
  }
  return all;
}

TEST(wording, is_rendered_with_the_requirement_in_both_languages) {
  for (const WordingCase& next : all_wordings()) {
    const Finding finding = only_finding(next.kind, next.facts);
    EXPECT_EQ(finding.message.key, "eligibility." + next.key);
    EXPECT_TRUE(render(finding.message).ja.starts_with("要件です（")) << next.key;
    EXPECT_TRUE(render(finding.message).en.starts_with("The requirement (")) << next.key;
  }
}

TEST(wording, of_what_is_not_met_says_what_to_do_next) {
  for (const WordingCase& next : all_wordings()) {
    const Finding finding = only_finding(next.kind, next.facts);
    const LocalisedText sentence = render(finding.message);
    const bool has_next_step = !sentence.ja.ends_with("）。");
    EXPECT_EQ(has_next_step, finding.outcome != Outcome::satisfied) << next.key;
    EXPECT_EQ(!sentence.en.ends_with(")."), has_next_step) << next.key;
  }
}

TEST(catalogue, has_the_wordings_of_eligibility_and_no_unused_one) {
  std::set<std::string> used;
  for (const WordingCase& next : all_wordings()) {
    used.insert("eligibility." + next.key);
  }
  std::set<std::string> worded;
  for (const MessagePattern& pattern : message_catalogue()) {
    if (pattern.key.starts_with("eligibility.")) {
      worded.emplace(pattern.key);
    }
  }
  EXPECT_EQ(used, worded);
}

}  // namespace musubi::eligibility
