#include "domain/form/check.h"

#include <gtest/gtest.h>

#include "domain/form/field_for_test.h"

namespace musubi::form {

static std::vector<std::string> keys_of(const ReadAnswers& read) {
  std::vector<std::string> keys;
  for (const Finding& finding : read.findings) {
    keys.push_back(finding.field->value + " " + finding.message.key);
  }
  return keys;
}

static Field optional(Field field) {
  field.presence = Presence::optional;
  return field;
}

static Field shown_when(Field field, std::string earlier, std::vector<std::string> values) {
  field.visible_when =
      VisibleWhen{.field = FieldId{std::move(earlier)}, .equals_any = std::move(values)};
  return field;
}

static Field name() { return field_for_test("name", TextAnswer{.graphemes_max = 60}); }
static Field employed() { return field_for_test("employed", YesNoAnswer{}); }
static Field workplace() {
  return shown_when(field_for_test("workplace", TextAnswer{.graphemes_max = 60}), "employed",
                    {"yes"});
}

TEST(form, is_read_into_typed_answers) {
  const ReadAnswers read = read_answers(
      {name(), employed()}, {{FieldId{"name"}, {" 髙橋 一 "}}, {FieldId{"employed"}, {"no"}}});
  EXPECT_TRUE(read.findings.empty());
  EXPECT_EQ(
      read.answers,
      (Answers{{{FieldId{"name"}, std::string{"髙橋 一"}}, {FieldId{"employed"}, YesNo::no}}}));
}

TEST(form, tells_all_problems_at_once_in_the_order_of_the_questions) {
  const std::vector<Field> fields{field_for_test("birth", DateAnswer{}), name(), employed(),
                                  field_for_test("mail", EmailAnswer{})};
  const ReadAnswers read = read_answers(fields, {{FieldId{"mail"}, {"nobody"}},
                                                 {FieldId{"birth"}, {"2000-13-01"}},
                                                 {FieldId{"employed"}, {"yes"}},
                                                 {FieldId{"hobby"}, {"chess"}}});
  EXPECT_EQ(keys_of(read),
            (std::vector<std::string>{"birth form.not_a_date", "name form.required",
                                      "mail form.not_an_email", "hobby form.unknown_field"}));
  EXPECT_EQ(read.answers.values.size(), 1U);
}

TEST(form, findings_are_errors_that_cite_the_notice) {
  const ReadAnswers read = read_answers({name()}, {});
  ASSERT_EQ(read.findings.size(), 1U);
  const Finding& finding = read.findings.front();
  EXPECT_EQ(finding.rule, RuleId{"name"});
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.outcome, Outcome::not_satisfied);
  EXPECT_EQ(finding.field, FieldId{"name"});
  EXPECT_EQ(finding.source, (SourceRef{.document = "guide", .place = "4(1)"}));
  EXPECT_EQ(verdict_of(read.findings), Verdict::not_eligible);
  EXPECT_EQ(render(finding.message).ja, "「項目name」が未記入です。入力するか選んでください。");
}

TEST(form, names_an_unknown_field) {
  const ReadAnswers read = read_answers({}, {{FieldId{"hobby"}, {"chess"}}});
  ASSERT_EQ(read.findings.size(), 1U);
  EXPECT_NE(render(read.findings.front().message).ja.find("「hobby」"), std::string::npos);
}

struct BlankCase {
  const char* name;
  RawAnswers raw;
};

TEST(form, takes_a_blank_for_no_answer) {
  const BlankCase cases[] = {
      {"absent", {}},
      {"no text", {{FieldId{"name"}, {}}}},
      {"empty", {{FieldId{"name"}, {""}}}},
      {"spaces", {{FieldId{"name"}, {" 　"}}}},
      {"several blanks", {{FieldId{"name"}, {"", " "}}}},
  };
  for (const BlankCase& next : cases) {
    EXPECT_EQ(keys_of(read_answers({name()}, next.raw)),
              (std::vector<std::string>{"name form.required"}))
        << next.name;
    const ReadAnswers unasked = read_answers({optional(name())}, next.raw);
    EXPECT_TRUE(unasked.findings.empty()) << next.name;
    EXPECT_EQ(unasked.answers.find(FieldId{"name"}), nullptr) << next.name;
  }
}

TEST(form, checks_an_optional_question_once_it_is_answered) {
  const std::vector<Field> fields{optional(field_for_test("mail", EmailAnswer{}))};
  EXPECT_EQ(keys_of(read_answers(fields, {{FieldId{"mail"}, {"nobody"}}})),
            (std::vector<std::string>{"mail form.not_an_email"}));
}

TEST(form, asks_a_conditional_question_only_when_it_is_shown) {
  const std::vector<Field> fields{employed(), workplace()};
  EXPECT_EQ(keys_of(read_answers(fields, {{FieldId{"employed"}, {"yes"}}})),
            (std::vector<std::string>{"workplace form.required"}));
  EXPECT_TRUE(read_answers(fields, {{FieldId{"employed"}, {"no"}}}).findings.empty());
  // While the earlier question has no readable answer, the later one isn't shown.
  EXPECT_EQ(keys_of(read_answers(fields, {{FieldId{"employed"}, {"perhaps"}}})),
            (std::vector<std::string>{"employed form.unknown_choice"}));
}

TEST(form, drops_the_answer_to_a_hidden_question) {
  const std::vector<Field> fields{
      employed(), workplace(),
      shown_when(optional(field_for_test("phone", PhoneAnswer{})), "workplace", {"結病院"})};
  const ReadAnswers read = read_answers(fields, {{FieldId{"employed"}, {"no"}},
                                                 {FieldId{"workplace"}, {"結病院"}},
                                                 {FieldId{"phone"}, {"nonsense"}}});
  EXPECT_TRUE(read.findings.empty());
  EXPECT_EQ(read.answers, (Answers{{{FieldId{"employed"}, YesNo::no}}}));
}

TEST(field, is_visible_by_the_answer_before_it) {
  EXPECT_TRUE(is_visible(employed(), {}));
  EXPECT_FALSE(is_visible(workplace(), {}));
  EXPECT_TRUE(is_visible(workplace(), {{{FieldId{"employed"}, YesNo::yes}}}));
  EXPECT_FALSE(is_visible(workplace(), {{{FieldId{"employed"}, YesNo::no}}}));
}

}  // namespace musubi::form
