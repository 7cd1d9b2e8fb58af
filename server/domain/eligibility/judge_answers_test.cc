#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

using enum Outcome;
using form::ChosenValues;
using form::YesNo;

TEST(holds_any_of, wants_one_of_the_values) {
  const HoldsAnyOf kind{.field = FieldId{"licences"}, .values = {"nurse", "physician"}};
  const auto with = [](form::AnswerValue value) {
    return applicant({{"licences", std::move(value)}});
  };
  expect_findings({
      {"missing", kind, {}, cannot_tell_yet, "unanswered"},
      {"another answer only", kind, applicant({{"x", text("nurse")}}), cannot_tell_yet,
       "unanswered"},
      {"nothing chosen", kind, with(ChosenValues{}), not_satisfied, "holds_none"},
      {"another one", kind, with(ChosenValues{{"assistant_nurse"}}), not_satisfied, "holds_none"},
      {"one of them", kind, with(ChosenValues{{"assistant_nurse", "nurse"}}), satisfied,
       "satisfied"},
      {"a single choice", kind, with(text("physician")), satisfied, "satisfied"},
  });
}

TEST(is_none_of, wants_none_of_the_values) {
  const IsNoneOf kind{.field = FieldId{"relation"}, .values = {"cohabiting_family"}};
  const auto with = [](form::AnswerValue value) {
    return applicant({{"relation", std::move(value)}});
  };
  expect_findings({
      {"missing", kind, {}, cannot_tell_yet, "unanswered"},
      {"excluded", kind, with(text("cohabiting_family")), not_satisfied, "excluded_answer"},
      {"excluded among others", kind, with(ChosenValues{{"other", "cohabiting_family"}}),
       not_satisfied, "excluded_answer"},
      {"another", kind, with(text("other")), satisfied, "satisfied"},
      {"nothing chosen", kind, with(ChosenValues{}), satisfied, "satisfied"},
  });
}

TEST(declares, wants_a_yes) {
  const Declares kind{.field = FieldId{"insured"}};
  expect_findings({
      {"missing", kind, {}, cannot_tell_yet, "unanswered"},
      {"no", kind, applicant({{"insured", YesNo::no}}), not_satisfied, "not_declared"},
      {"yes", kind, applicant({{"insured", YesNo::yes}}), satisfied, "satisfied"},
  });
}

static Facts born(std::string_view birth, std::string_view first_day) {
  Facts facts = applicant({{"birth", day(birth)}});
  facts.first_day = day(first_day);
  return facts;
}

TEST(age_at_least, is_full_age_on_the_first_day) {
  const AgeAtLeast kind{.field = FieldId{"birth"}, .years_min = 18};
  Facts without_birth;
  without_birth.first_day = day("2024-06-06");
  Facts with_a_word = applicant({{"birth", text("2000-01-01")}});
  with_a_word.first_day = day("2024-06-06");
  expect_findings({
      {"nothing known", kind, {}, cannot_tell_yet, "unanswered"},
      {"no birth date", kind, without_birth, cannot_tell_yet, "unanswered"},
      {"not a date", kind, with_a_word, cannot_tell_yet, "unanswered"},
      {"no first day", kind, applicant({{"birth", day("2000-01-01")}}), cannot_tell_yet,
       "first_day_undecided"},
      {"a day too young", kind, born("2006-06-07", "2024-06-06"), not_satisfied, "too_young"},
      {"birthday on the first day", kind, born("2006-06-06", "2024-06-06"), satisfied,
       "old_enough"},
      {"a day older", kind, born("2006-06-05", "2024-06-06"), satisfied, "old_enough"},
      // X7: born on 29 February, full on 1 March of a common year.
      {"29 February, on 28 February", kind, born("2008-02-29", "2026-02-28"), not_satisfied,
       "too_young"},
      {"29 February, on 1 March", kind, born("2008-02-29", "2026-03-01"), satisfied, "old_enough"},
      {"born on the first day", kind, born("2024-06-06", "2024-06-06"), not_satisfied, "too_young"},
      {"born later", kind, born("2024-06-07", "2024-06-06"), not_satisfied, "born_after_first_day"},
  });
}

TEST(age_at_least, says_the_age_that_is_and_the_age_that_is_needed) {
  const AgeAtLeast kind{.field = FieldId{"birth"}, .years_min = 18};
  const Finding finding = only_finding(kind, born("2006-06-07", "2024-06-06"));
  EXPECT_EQ(render(finding.message).ja,
            "要件です（初日に満17歳、必要 "
            "満18歳以上）。満18歳になってから始まる回に申し込んでください。");
}

TEST(finding, names_the_field_to_be_mended) {
  const FieldId field{"licences"};
  const HoldsAnyOf kind{.field = field, .values = {"nurse"}};
  EXPECT_EQ(only_finding(kind, {}).field, field);
  EXPECT_EQ(only_finding(kind, applicant({{"licences", text("other")}})).field, field);
  EXPECT_EQ(only_finding(Declares{field}, {}).field, field);
  EXPECT_EQ(only_finding(IsNoneOf{field, {"x"}}, {}).field, field);
  EXPECT_EQ(only_finding(AgeAtLeast{field, 18}, {}).field, field);
  // An undecided first day is not the applicant's to mend.
  EXPECT_EQ(
      only_finding(AgeAtLeast{FieldId{"birth"}, 18}, applicant({{"birth", day("2000-01-01")}}))
          .field,
      std::nullopt);
}

}  // namespace musubi::eligibility
