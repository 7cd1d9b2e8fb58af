// Examples of eligibility: a person, team, roster, region or instructor, and what the rules say.
#include <algorithm>

#include "domain/eligibility/evaluate.h"
#include "domain/programme/rule_list.h"
#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

namespace {

using eligibility::Facts;
using eligibility::Participation;
using eligibility::Recorded;

constexpr EnumName<Participation> participations[] = {
    {"never", Participation::never},
    {"some", Participation::some_part_of_the_region},
    {"whole", Participation::whole}};

Recorded read_recorded(const Value& value) {
  return read_truth(value) ? Recorded::yes : Recorded::no;
}

// The facts that the programme's rules ask staff for.
std::vector<std::string> facts_of(const programme::ProgrammeDefinition& definition) {
  std::vector<std::string> facts;
  const auto add = [&](const eligibility::SimpleKind& kind) {
    if (const auto* confirmed = std::get_if<eligibility::StaffConfirmed>(&kind)) {
      facts.push_back(confirmed->fact.value);
    } else if (const auto* before = std::get_if<eligibility::CompletedBefore>(&kind)) {
      std::ranges::transform(before->facts, std::back_inserter(facts), &FactId::value);
    }
  };
  for (const eligibility::Rule& rule : definition.eligibility) {
    if (const auto* simple = std::get_if<eligibility::SimpleKind>(&rule.kind)) {
      add(*simple);
    } else {
      std::ranges::for_each(std::get<eligibility::AnyOf>(rule.kind).alternatives, add);
    }
  }
  return facts;
}

std::map<FactId, Recorded> read_facts(const ExampleWorld& world, const Value& value) {
  // The reader reports unknown keys when it ends, so the names that it knows come first.
  const std::vector<std::string> known = facts_of(world.programme);
  ObjectReader object{value};
  std::map<FactId, Recorded> facts;
  for (const std::string& fact : known) {
    if (const auto recorded = object.optional(fact, read_recorded)) {
      facts.emplace(FactId{fact}, *recorded);
    }
  }
  return facts;
}

// Completing a course completes its group too, unless the group's name is a course of its own.
std::set<CourseId> read_completed(const ExampleWorld& world, const Value& value) {
  std::set<CourseId> completed;
  for (const Value& item : read_items(value)) {
    if (const programme::Course* course = read_course_id(world, item)) {
      completed.insert(course->id);
      if (programme::find_course(world.programme, course->group) == nullptr) {
        completed.insert(course->group);
      }
    }
  }
  return completed;
}

// One of these keys says who is judged; the members of a team or roster are a list.
void read_judged(const ExampleWorld& world, ObjectReader& given, Facts& facts) {
  const auto read_whole = [&](const Value& value) {
    return read_example_answers(world, value, form::AskedOf::applicant);
  };
  const auto read_members = [&](const Value& value) {
    const auto* sequence = std::get_if<YamlSequence>(&value.node->content);
    const bool is_empty = sequence != nullptr && sequence->items.empty();
    return is_empty ? std::vector<form::Answers>{} : read_list(value, [&](const Value& member) {
      return read_example_answers(world, member, form::AskedOf::member);
    });
  };
  int subjects = 0;
  for (const std::string_view key : {"person", "region", "instructor", "answers"}) {
    if (auto answers = given.optional(key, read_whole)) {
      facts.answers.values.merge(answers->values);
      subjects += key == "answers" ? 0 : 1;
    }
  }
  for (const std::string_view key : {"team", "roster"}) {
    if (auto members = given.optional(key, read_members)) {
      facts.members = std::move(*members);
      ++subjects;
    }
  }
  if (subjects > 1) {
    given.value().problem("more than one of person, team, roster, region and instructor",
                          "An example judges one of them.");
  }
}

std::vector<eligibility::Rule> applicable_rules(const ExampleWorld& world,
                                                const programme::Course* course,
                                                eligibility::Subject subject,
                                                const std::vector<RuleId>& chosen) {
  std::vector<eligibility::Rule> rules;
  for (const eligibility::Rule& rule : world.programme.eligibility) {
    const bool is_for_course =
        course == nullptr ? rule.courses.empty() : programme::applies_to(rule.courses, *course);
    const bool is_chosen = chosen.empty() || std::ranges::find(chosen, rule.id) != chosen.end();
    if (is_for_course && is_chosen && rule.subject == subject) {
      rules.push_back(rule);
    }
  }
  return rules;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::eligible:
      return "eligible";
    case Verdict::eligible_with_warnings:
      return "eligible_with_warnings";
    case Verdict::cannot_tell_yet:
      return "cannot_tell_yet";
    case Verdict::not_eligible:
      return "not_eligible";
  }
  return "";
}

void offer_findings(const ExampleWorld& world, const std::vector<Finding>& findings,
                    Expectations& expect) {
  std::vector<std::string> known;
  std::ranges::transform(world.programme.eligibility, std::back_inserter(known),
                         [](const eligibility::Rule& rule) { return rule.id.value; });
  const auto with = [&](Outcome outcome, std::optional<Severity> severity) {
    std::vector<std::string> ids;
    for (const Finding& finding : findings) {
      if (finding.outcome == outcome && finding.severity == severity.value_or(finding.severity)) {
        ids.push_back(finding.rule.value);
      }
    }
    return ids;
  };
  expect.word("verdict", name_of(verdict_of(findings)),
              {"eligible", "eligible_with_warnings", "cannot_tell_yet", "not_eligible"});
  expect.ids("errors", with(Outcome::not_satisfied, Severity::error), known);
  expect.ids("warnings", with(Outcome::not_satisfied, Severity::warning), known);
  expect.ids("preferences", with(Outcome::not_satisfied, Severity::preference), known);
  expect.ids("cannot_tell", with(Outcome::cannot_tell_yet, std::nullopt), known);
}

}  // namespace

void run_eligibility(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto course =
      given.optional("course", [&](const Value& value) { return read_course_id(world, value); });
  const programme::Course* judged_course = course.value_or(nullptr);
  if (!course && world.programme.courses.size() == 1) {
    judged_course = &world.programme.courses.front();
  }
  Facts facts{};
  read_judged(world, given, facts);
  facts.staff_facts =
      given.optional("facts", [&](const Value& value) { return read_facts(world, value); })
          .value_or(std::map<FactId, Recorded>{});
  facts.completed_courses =
      given.optional("completed", [&](const Value& value) { return read_completed(world, value); })
          .value_or(std::set<CourseId>{});
  facts.ban = given.optional("banned", read_recorded);
  facts.submitter_role = given.optional("submitted_by", read_word);
  facts.earlier_participation = given.optional(
      "participated", [](const Value& value) { return read_enum(value, participations); });
  facts.first_day = given.optional("first_day", read_date);
  const auto chosen = given.optional_list("rules", [&](const Value& value) {
    const auto* rule = read_declared(value, world.programme.eligibility, "eligibility rule");
    return rule == nullptr ? RuleId{} : rule->id;
  });
  if (judged_course != nullptr) {
    facts.course = judged_course->id;
    facts.first_day = facts.first_day ? facts.first_day : programme::first_day(*judged_course);
  }
  const auto subject = given.has("instructor") ? eligibility::Subject::instructor
                                               : eligibility::Subject::application;
  const std::vector<Finding> findings =
      eligibility::evaluate(applicable_rules(world, judged_course, subject, chosen), facts);
  for (const Finding& finding : findings) {
    world.exercised.insert(programme::eligibility_path(finding.rule));
  }
  offer_findings(world, findings, expect);
}

}  // namespace musubi::programme_files
