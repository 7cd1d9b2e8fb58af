#include "http/documents/plain_form.h"

#include <gtest/gtest.h>

#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

std::vector<form::Field> fields() {
  const auto field = [](std::string id, form::AnswerType type, LocalisedText label) {
    form::Field made;
    made.id = FieldId{std::move(id)};
    made.type = std::move(type);
    made.label = std::move(label);
    return made;
  };
  return {field("email", form::EmailAnswer{}, {"メールアドレス", "E-mail address"}),
          field("distance_km", form::NumberAnswer{{}, {}, {"km", "km"}}, {"距離", "Distance"}),
          field("lodging", form::YesNoAnswer{}, {"宿泊", "Lodging"})};
}

Finding missing(std::string id, std::optional<int> member = std::nullopt) {
  Finding finding;
  finding.field = FieldId{std::move(id)};
  finding.member_index = member;
  finding.message = {"form.required", {argument("label", LocalisedText{"距離", "Distance"})}};
  return finding;
}

std::string page_with(const std::vector<Finding>& findings, const std::string& prefix = "") {
  const std::vector<form::Field> asked = fields();
  const form::RawAnswers nothing;
  return std::string{questions(Language::ja, {asked, nothing, findings, prefix}).markup()};
}

TEST(PlainForm, ties_what_is_wrong_to_its_control) {
  const std::string page = page_with({missing("distance_km")});
  EXPECT_EQ(count_of(page, "aria-invalid=\"true\""), 1);
  EXPECT_TRUE(contains(page, "<div id=\"distance_km-notes\"><p class=\"message\">"));
  EXPECT_TRUE(contains(page, "aria-describedby=\"distance_km-notes\" aria-invalid=\"true\""));
  EXPECT_TRUE(contains(page, "aria-describedby=\"email-notes\" aria-invalid=\"false\""));
}

TEST(PlainForm, says_the_unit_and_which_keyboard_a_phone_shows) {
  const std::string page = page_with({});
  EXPECT_TRUE(contains(page, "inputmode=\"decimal\""));
  EXPECT_TRUE(contains(page, " km</span>"));
  EXPECT_TRUE(contains(page, "autocomplete=\"email\""));
}

TEST(PlainForm, offers_no_address_of_the_browsers_owner_for_the_people_of_a_group) {
  EXPECT_FALSE(contains(page_with({}, member_prefix(1)), "autocomplete=\"email\""));
}

TEST(PlainForm, leads_from_each_problem_to_its_question_or_first_choice) {
  const std::vector<Finding> findings{missing("lodging"), missing("email", 1), missing("other")};
  const auto wrong = what_is_wrong(Language::ja, fields(), findings);
  ASSERT_TRUE(wrong.has_value());
  const std::string summary{wrong->markup()};
  EXPECT_TRUE(contains(summary, "<a href=\"#lodging\">"));
  EXPECT_TRUE(contains(summary, "<a href=\"#m1.email\">2人目: "));
  EXPECT_EQ(count_of(summary, "<li>"), 3);
  EXPECT_EQ(count_of(summary, "<a "), 2);  // what is not asked here has no place to lead to
  EXPECT_EQ(count_of(page_with({}), "id=\"lodging\""), 1);
}

TEST(PlainForm, says_nothing_where_nothing_is_wrong) {
  EXPECT_FALSE(what_is_wrong(Language::ja, fields(), {}).has_value());
}

}  // namespace
}  // namespace musubi::documents
