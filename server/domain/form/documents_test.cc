#include <gtest/gtest.h>

#include "domain/form/check.h"

namespace musubi::form {

static DocumentSlot slot(std::string id, DocumentNeed need,
                         std::optional<VisibleWhen> when = std::nullopt) {
  return DocumentSlot{.id = DocumentId{std::move(id)},
                      .number = "",
                      .title = {},
                      .form_number = std::nullopt,
                      .need = need,
                      .when = std::move(when),
                      .per = DocumentPer::application,
                      .sensitivity = Sensitivity::ordinary,
                      .courses = {},
                      .source = {.document = "guide", .place = "4(2)"}};
}

// S4 4(2), the column of the practicum: ① to ⑤, ⑥ at an outside facility only, ⑦ never.
static std::vector<DocumentSlot> practicum_matrix() {
  return {slot("application_form", DocumentNeed::required),
          slot("user_consent", DocumentNeed::required),
          slot("instructor_consent", DocumentNeed::required),
          slot("doctor_instruction", DocumentNeed::required),
          slot("basic_certificate", DocumentNeed::required),
          slot("facility_consent", DocumentNeed::required_when,
               VisibleWhen{.field = FieldId{"at_outside_facility"}, .equals_any = {"yes"}}),
          slot("checklist", DocumentNeed::kept_by_applicant)};
}

static Answers outside_facility(YesNo answer) {
  return Answers{{{FieldId{"at_outside_facility"}, answer}}};
}

static std::vector<DocumentId> ids(std::vector<std::string> names) {
  std::vector<DocumentId> all;
  for (std::string& name : names) {
    all.emplace_back(std::move(name));
  }
  return all;
}

// T4-10
TEST(documents, of_a_practicum_without_the_doctors_instruction_are_incomplete) {
  const auto submitted =
      ids({"application_form", "user_consent", "instructor_consent", "basic_certificate"});
  EXPECT_EQ(missing_documents(practicum_matrix(), outside_facility(YesNo::no), submitted),
            ids({"doctor_instruction"}));
}

TEST(documents, that_the_answers_replace_are_not_asked_for_again) {
  auto matrix = practicum_matrix();
  matrix.front().handed_in = HandedIn::with_answers;
  EXPECT_EQ(missing_documents(matrix, outside_facility(YesNo::no), {}),
            ids({"user_consent", "instructor_consent", "doctor_instruction", "basic_certificate"}));
}

// T4-10
TEST(documents, include_the_facilitys_consent_only_at_an_outside_facility) {
  const auto submitted = ids({"application_form", "user_consent", "instructor_consent",
                              "doctor_instruction", "basic_certificate"});
  EXPECT_EQ(missing_documents(practicum_matrix(), outside_facility(YesNo::yes), submitted),
            ids({"facility_consent"}));
  EXPECT_TRUE(
      missing_documents(practicum_matrix(), outside_facility(YesNo::no), submitted).empty());
  EXPECT_TRUE(missing_documents(practicum_matrix(), Answers{}, submitted).empty());
}

// T4-10
TEST(documents, never_include_the_checklist_that_the_applicant_keeps) {
  const std::vector<DocumentSlot> matrix = practicum_matrix();
  for (const DocumentSlot* needed : needed_documents(matrix, outside_facility(YesNo::yes))) {
    EXPECT_NE(needed->id, DocumentId{"checklist"});
  }
  EXPECT_EQ(needed_documents(matrix, outside_facility(YesNo::yes)).size(), 6U);
  EXPECT_EQ(needed_documents(matrix, outside_facility(YesNo::no)).size(), 5U);
}

// T4-10: the form itself is the paper ① of whoever applies here.
TEST(documents, never_include_the_paper_that_the_form_stands_in_for) {
  std::vector<DocumentSlot> matrix = practicum_matrix();
  matrix.front().need = DocumentNeed::entered_in_form;
  EXPECT_EQ(missing_documents(matrix, Answers{}, {}),
            ids({"user_consent", "instructor_consent", "doctor_instruction", "basic_certificate"}));
  EXPECT_FALSE(is_asked_for(matrix.front()));
  EXPECT_FALSE(is_asked_for(matrix.back()));
  EXPECT_TRUE(is_asked_for(matrix[1]));
  EXPECT_TRUE(is_asked_for(matrix[5]));
}

TEST(documents, are_missing_in_the_order_of_the_matrix_and_whatever_else_came) {
  EXPECT_EQ(missing_documents(practicum_matrix(), Answers{}, ids({"holiday_photo"})),
            ids({"application_form", "user_consent", "instructor_consent", "doctor_instruction",
                 "basic_certificate"}));
}

}  // namespace musubi::form
