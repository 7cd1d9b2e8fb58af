// The prepared way of checking beside the straightforward one, over answers at random: whatever was
// typed, both find the same, in the same order and in the same words.
#include "services/prepared_check.h"

#include <algorithm>
#include <random>

#include "domain/eligibility/fields_read.h"
#include "domain/form/read_value.h"
#include "services/call_message.h"
#include "services/programme_view.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : m_random(seed) {}
  [[nodiscard]] bool one_in(int count) { return number(count) == 0; }
  [[nodiscard]] int number(int count) {
    return std::uniform_int_distribution{0, count - 1}(m_random);
  }
  template <typename T>
  [[nodiscard]] const T& of(const std::vector<T>& values) {
    return values.at(static_cast<std::size_t>(number(static_cast<int>(values.size()))));
  }

 private:
  std::mt19937 m_random;
};

std::string typed_for(const form::Field& field, Chance& chance) {
  const std::vector<std::string> anything{"",
                                          " ",
                                          "　",
                                          "yes",
                                          "no",
                                          "2024-02-30",
                                          "1990-04-01",
                                          "2010-01-01",
                                          "12",
                                          "2.5",
                                          "-1",
                                          "ヤマダ ハナコ",
                                          "山田",
                                          "a@example.jp",
                                          "019-000-0000",
                                          "\xff",
                                          std::string(3000, 'x')};
  if (chance.one_in(8)) {
    return chance.of(anything);
  }
  if (const auto* one = std::get_if<form::ChoiceAnswer>(&field.type)) {
    return chance.of(one->choices).value;
  }
  if (const auto* several = std::get_if<form::ChoicesAnswer>(&field.type)) {
    return chance.of(several->choices).value;
  }
  if (std::holds_alternative<form::YesNoAnswer>(field.type)) {
    return chance.one_in(3) ? "no" : "yes";
  }
  if (std::holds_alternative<form::DateAnswer>(field.type)) {
    return chance.one_in(3) ? "2009-08-24" : "1990-04-01";
  }
  if (std::holds_alternative<form::NumberAnswer>(field.type)) {
    return std::to_string(chance.number(20));
  }
  return chance.of(std::vector<std::string>{"山田 花子", "ヤマダ ハナコ", "a@example.jp",
                                            "019-000-0000", "ﾔﾏﾀﾞ"});
}

ApplicationInput input_of(const programme::ProgrammeDefinition& definition, Chance& chance) {
  ApplicationInput input;
  for (const form::Section& section : definition.form) {
    for (const form::Field& field : section.fields) {
      if (chance.one_in(7)) {
        continue;
      }
      auto& typed = input.answers[field.id];
      for (int i = chance.one_in(6) ? chance.number(4) : 1; i > 0; --i) {
        typed.push_back(typed_for(field, chance));
      }
    }
  }
  for (const privacy::Statement& statement : definition.privacy) {
    if (!chance.one_in(4)) {
      input.agreed.push_back(statement.id.value);
    }
  }
  if (chance.one_in(5)) {
    input.answers[FieldId{"shoe_size"}] = {"25"};
    input.agreed.emplace_back("shoes");
  }
  return input;
}

eligibility::PersonRecords records_of(const programme::ProgrammeDefinition& definition,
                                      Chance& chance) {
  using eligibility::Asker;
  eligibility::PersonRecords records{
      .asker = chance.of(std::vector{Asker::unproven, Asker::address_confirmed, Asker::staff}),
      .handed_in = day("2026-11-21"),
      .today = day("2026-11-21")};
  for (const FactId& fact : eligibility::facts_read(definition.eligibility)) {
    if (chance.one_in(2)) {
      records.facts.push_back(
          {.fact = fact,
           .on_date = day(chance.one_in(4) ? "2027-01-01" : "2025-01-01"),
           .until = std::nullopt,
           .name = chance.one_in(3) ? eligibility::Match::other : eligibility::Match::same,
           .address = chance.one_in(3) ? eligibility::Match::other : eligibility::Match::same});
    }
  }
  return records;
}

Finding form_finding(const FieldId& id, SourceRef source, Message message) {
  return {.rule = RuleId{id.value},
          .severity = Severity::error,
          .outcome = Outcome::not_satisfied,
          .reason_policy = ReasonPolicy::no_way_around,
          .message = std::move(message),
          .source = std::move(source),
          .field = id,
          .member_index = std::nullopt};
}

// Question by question, each looked up in what was typed.
form::ReadAnswers read_plainly(const std::vector<form::Field>& fields,
                               const form::RawAnswers& raw) {
  form::ReadAnswers read;
  for (const form::Field& field : fields) {
    if (!form::is_visible(field, read.answers)) {
      continue;
    }
    const auto found = raw.find(field.id);
    auto typed = found == raw.end() ? std::vector<std::string>{} : found->second;
    std::erase_if(typed, form::is_blank);
    if (typed.empty()) {
      if (field.presence == form::Presence::required) {
        read.findings.push_back(form_finding(field.id, field.source,
                                             {"form.required", {argument("label", field.label)}}));
      }
      continue;
    }
    const form::ReadValue value = form::read_value(field, typed);
    if (const auto* answer = std::get_if<form::AnswerValue>(&value)) {
      read.answers.values.emplace(field.id, *answer);
    } else {
      read.findings.push_back(form_finding(field.id, field.source, std::get<Message>(value)));
    }
  }
  for (const auto& [id, texts] : raw) {
    if (std::ranges::find(fields, id, &form::Field::id) == fields.end()) {
      read.findings.push_back(
          form_finding(id, {}, {"form.unknown_field", {argument("field", id.value)}}));
    }
  }
  return read;
}

std::vector<eligibility::Rule> rules_plainly(const programme::ProgrammeDefinition& definition,
                                             const programme::Course& course,
                                             eligibility::Subject subject) {
  std::vector<eligibility::Rule> rules;
  for (const eligibility::Rule& rule : definition.eligibility) {
    if (rule.subject == subject && programme::applies_to(rule.courses, course)) {
      rules.push_back(rule);
    }
  }
  return rules;
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  all.insert(all.end(), more.begin(), more.end());
}

// The answers and what forms and rules find, before the window and the statements.
form::ReadAnswers check_plainly(const ProgrammeView& programme, const CourseView& course,
                                const ApplicationInput& input,
                                const eligibility::PersonRecords& records,
                                const ConfirmedFacts& confirmed) {
  const programme::ProgrammeDefinition& definition = *programme.definition;
  std::vector<form::Field> fields;
  for (const form::Section& section : sections_of(definition, *course.course)) {
    fields.insert(fields.end(), section.fields.begin(), section.fields.end());
  }
  form::ReadAnswers read = read_plainly(fields, input.answers);
  const auto rules = eligibility::rules_for(
      rules_plainly(definition, *course.course, eligibility::Subject::application), records.asker);
  eligibility::Facts facts;
  facts.course = course.course->id;
  facts.answers = read.answers;
  facts.first_day = course.call.first_day;
  facts.submitter_role = "applicant";
  facts.staff_facts = confirmed;
  eligibility::apply_records(facts, rules, records);
  append(read.findings, eligibility::evaluate(rules, facts));
  append(read.findings,
         eligibility::namesake_findings(eligibility::applying_rules(rules, facts), records));
  const auto of_instructor =
      rules_plainly(definition, *course.course, eligibility::Subject::instructor);
  const bool names_one = std::ranges::any_of(of_instructor, [&](const eligibility::Rule& rule) {
    return std::ranges::any_of(eligibility::fields_read(rule.kind), [&](const FieldId& id) {
      const auto field = std::ranges::find(fields, id, &form::Field::id);
      return field != fields.end() && form::is_visible(*field, facts.answers);
    });
  });
  if (names_one) {
    append(read.findings, eligibility::evaluate(of_instructor, facts));
  }
  return read;
}

bool is_unsatisfied(const Finding& finding) { return finding.outcome != Outcome::satisfied; }

std::vector<Finding> unsatisfied(std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& finding) { return !is_unsatisfied(finding); });
  return findings;
}

class PreparedCheckTest : public OpenInstallation {
 protected:
  void compare(const ProgrammeView& programme, const CourseView& course, Chance& chance) {
    const ApplicationInput input = input_of(*programme.definition, chance);
    const auto records = records_of(*programme.definition, chance);
    ConfirmedFacts confirmed;
    for (const FactId& fact : eligibility::facts_read(programme.definition->eligibility)) {
      if (chance.one_in(3)) {
        confirmed.emplace(
            fact, chance.one_in(2) ? eligibility::Recorded::yes : eligibility::Recorded::no);
      }
    }
    const auto expected = check_plainly(programme, course, input, records, confirmed);
    const PreparedCheck prepared{programme.definition, *course.course};
    const auto check = [&](eligibility::Told told) {
      return prepared.check(course, input,
                            {.window = WindowCheck::required,
                             .records = records,
                             .confirmed = confirmed,
                             .told = told});
    };
    const CheckedApplication all = check(eligibility::Told::all);
    const CheckedApplication open = check(eligibility::Told::unsatisfied);
    ASSERT_EQ(all.answers, expected.answers);
    // The window comes between what the form and what the rules find.
    std::vector<Finding> of_both = all.findings;
    std::erase_if(of_both, [](const Finding& finding) {
      return finding.rule.value == "window" || finding.message.key.starts_with("privacy.");
    });
    ASSERT_EQ(of_both, expected.findings);
    ASSERT_EQ(open.findings, unsatisfied(all.findings));
    ASSERT_EQ(open.verdict, all.verdict);
    ASSERT_EQ(open.answers, all.answers);
    m_satisfied += static_cast<int>(all.findings.size() - open.findings.size());
    m_unsatisfied += static_cast<int>(open.findings.size());
  }

  int m_satisfied = 0;
  int m_unsatisfied = 0;
};

TEST_F(PreparedCheckTest, finds_what_the_straightforward_way_finds_in_every_course) {
  for (const char* folder : {"2026-ecmo", "2026-homecare-emergency"}) {
    value_of(publish_programme(context(), programme_for_test(folder), test_now));
  }
  Chance chance{20261121};
  for (const ProgrammeView& programme : value_of(view_catalogue(context(), test_now))) {
    for (const CourseView& course : programme.courses) {
      for (int i = 0; i < 300; ++i) {
        compare(programme, course, chance);
        ASSERT_FALSE(HasFatalFailure()) << course.course->id.value << ", number " << i;
      }
    }
  }
  EXPECT_GT(m_satisfied, 1000);
  EXPECT_GT(m_unsatisfied, 1000);
}

}  // namespace
}  // namespace musubi::services
