#include "domain/application/completeness.h"

#include <gtest/gtest.h>

namespace musubi::application {
namespace {

constexpr Standing undecided{State::submitted, Decision::undecided};

form::DocumentSlot slot(const char* id, form::DocumentNeed need) {
  return {.id = DocumentId{id},
          .number = "①",
          .title = {"書類", "Paper"},
          .form_number = std::nullopt,
          .need = need,
          .when = std::nullopt,
          .per = form::DocumentPer::application,
          .sensitivity = form::Sensitivity::ordinary,
          .courses = {},
          .source = {}};
}

// S4 4(2): ④ is needed, ⑥ only where a facility lends the practicum, ⑦ stays with the applicant.
std::vector<form::DocumentSlot> papers() {
  form::DocumentSlot facility = slot("facility_consent", form::DocumentNeed::required_when);
  facility.when = form::VisibleWhen{FieldId{"facility_lent"}, {"yes"}};
  return {slot("instruction", form::DocumentNeed::required), facility,
          slot("checklist", form::DocumentNeed::kept_by_applicant)};
}

form::Answers lent(form::YesNo answer) { return {{{FieldId{"facility_lent"}, answer}}}; }

Finding finding(Severity severity, Outcome outcome) {
  return {.rule = RuleId{"E1"},
          .severity = severity,
          .outcome = outcome,
          .reason_policy = ReasonPolicy::no_way_around,
          .message = {},
          .source = {},
          .field = std::nullopt,
          .member_index = std::nullopt};
}

TEST(completeness, names_the_needed_papers_that_are_not_there) {
  const DocumentId instruction{"instruction"};
  const DocumentId facility{"facility_consent"};
  const struct {
    form::YesNo facility_lent;
    std::vector<DocumentId> held;
    std::vector<DocumentId> missing;
  } cases[] = {
      {form::YesNo::no, {}, {instruction}},
      {form::YesNo::no, {instruction}, {}},
      {form::YesNo::no, {facility}, {instruction}},
      {form::YesNo::yes, {}, {instruction, facility}},
      {form::YesNo::yes, {instruction}, {facility}},
      {form::YesNo::yes, {facility, instruction, instruction}, {}},
  };
  for (const auto& c : cases) {
    const Completeness found = completeness_of(papers(), lent(c.facility_lent), c.held, {});
    EXPECT_EQ(found.missing_documents, c.missing);
    EXPECT_EQ(found.is_complete(), c.missing.empty());
  }
}

TEST(completeness, waits_for_answers_that_an_error_stands_in_the_way_of_and_for_no_others) {
  const struct {
    Severity severity;
    Outcome outcome;
    bool is_complete;
  } cases[] = {
      {Severity::error, Outcome::satisfied, true},
      {Severity::error, Outcome::not_satisfied, false},
      {Severity::error, Outcome::cannot_tell_yet, true},
      {Severity::warning, Outcome::not_satisfied, true},
      {Severity::preference, Outcome::not_satisfied, true},
  };
  for (const auto& c : cases) {
    const Completeness found =
        completeness_of(papers(), lent(form::YesNo::no), {DocumentId{"instruction"}},
                        {finding(c.severity, c.outcome)});
    EXPECT_EQ(found.is_complete(), c.is_complete);
  }
}

TEST(completeness, ranks_by_the_instant_at_which_the_last_thing_arrived) {
  const Instant earlier = Instant::parse("2024-05-01T09:00:00+09:00").value();
  const Instant now = earlier.plus_seconds(3600);
  const Completeness complete{.missing_documents = {}, .answers = Verdict::eligible};
  const Completeness incomplete{.missing_documents = {DocumentId{"instruction"}},
                                .answers = Verdict::eligible};
  const Standing returned{State::returned, Decision::undecided};
  const Standing accepted{State::submitted, Decision::accepted};
  const Standing withdrawn{State::withdrawn, Decision::undecided};
  using Since = std::optional<Instant>;
  const struct {
    Since before;
    Standing standing;
    Completeness completeness;
    Since after;
  } cases[] = {
      {std::nullopt, undecided, incomplete, std::nullopt},
      {std::nullopt, undecided, complete, now},
      {earlier, undecided, complete, earlier},  // a further change costs no rank
      {earlier, undecided, incomplete, std::nullopt},
      {earlier, returned, complete, std::nullopt},
      {earlier, accepted, complete, earlier},
      {earlier, withdrawn, complete, std::nullopt},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(complete_since(c.before, c.standing, c.completeness, now), c.after);
  }
}

}  // namespace
}  // namespace musubi::application
