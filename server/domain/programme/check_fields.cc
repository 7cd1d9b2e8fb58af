// What rules and conditions ask of the form: that the field exists, has the right type, is asked of
// the right people, comes earlier where it decides what is shown, and has the values they name.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "domain/programme/check_definition.h"

namespace musubi::programme {

namespace {

enum class Wanted { choice, yes_no, date, number, condition };

std::string_view wording_of(Wanted wanted) {
  switch (wanted) {
    case Wanted::choice:
      return "a choice";
    case Wanted::yes_no:
      return "a yes-or-no question";
    case Wanted::date:
      return "a date";
    case Wanted::number:
      return "a number";
    case Wanted::condition:
      return "a choice or a yes-or-no question";
  }
  return "";
}

// The values that an answer may have; empty where they are not listed.
std::vector<std::string> values_of(const form::AnswerType& type) {
  std::vector<std::string> values;
  const auto add = [&](const std::vector<form::Choice>& choices) {
    std::ranges::transform(choices, std::back_inserter(values), &form::Choice::value);
  };
  if (const auto* one = std::get_if<form::ChoiceAnswer>(&type)) {
    add(one->choices);
  } else if (const auto* several = std::get_if<form::ChoicesAnswer>(&type)) {
    add(several->choices);
  } else if (std::holds_alternative<form::YesNoAnswer>(type)) {
    values = {"yes", "no"};
  }
  return values;
}

bool is_wanted(const form::AnswerType& type, Wanted wanted) {
  switch (wanted) {
    case Wanted::choice:
    case Wanted::condition:
      return !values_of(type).empty();
    case Wanted::yes_no:
      return std::holds_alternative<form::YesNoAnswer>(type);
    case Wanted::date:
      return std::holds_alternative<form::DateAnswer>(type);
    case Wanted::number:
      return std::holds_alternative<form::NumberAnswer>(type);
  }
  return false;
}

struct FieldChecker {
  const ProgrammeDefinition& definition;
  DefinitionProblems& problems;
  std::map<FieldId, const form::Field*> fields = {};

  void add(std::string path, std::string text, std::string hint) {
    problems.push_back({.path = std::move(path), .text = std::move(text), .hint = std::move(hint)});
  }

  // The field, or null and a problem.
  const form::Field* require(const FieldId& id, Wanted wanted, const std::string& path) {
    const auto found = fields.find(id);
    if (found == fields.end()) {
      add(path, fmt::format("there is no field {}", id.value), "Correct the name, or add it.");
      return nullptr;
    }
    if (!is_wanted(found->second->type, wanted)) {
      add(path, fmt::format("field {} is not {}", id.value, wording_of(wanted)),
          "Name another field, or change its type.");
      return nullptr;
    }
    return found->second;
  }

  void require_values(const FieldId& id, const std::vector<std::string>& values, Wanted wanted,
                      const std::string& path, std::string_view key) {
    const form::Field* field = require(id, wanted, path + ".field");
    if (field == nullptr) {
      return;
    }
    const std::vector<std::string> known = values_of(field->type);
    for (const std::string& value : values) {
      if (std::ranges::find(known, value) == known.end()) {
        add(fmt::format("{}.{}", path, key),
            fmt::format("{} is not an answer to field {}", value, id.value),
            fmt::format("It has: {}.", fmt::join(known, ", ")));
      }
    }
  }

  void require_member_field(const FieldId& id, Wanted wanted, const std::string& path) {
    const form::Field* field = require(id, wanted, path);
    if (field != nullptr && field->asked_of != form::AskedOf::member) {
      add(path, fmt::format("field {} is not asked of members", id.value),
          "Add asked_of: member to it.");
    }
  }

  // Members say their profession in the field that the team kinds read.
  void require_profession(const std::string& profession, const std::string& path) {
    const FieldId field{std::string{eligibility::member_profession_field}};
    require_member_field(field, Wanted::choice, path);
    const auto found = fields.find(field);
    if (found == fields.end()) {
      return;
    }
    const std::vector<std::string> known = values_of(found->second->type);
    if (std::ranges::find(known, profession) == known.end()) {
      add(path, fmt::format("{} is not an answer to field {}", profession, field.value),
          "Add it to its choices, or correct it.");
    }
  }

  void require_condition(const form::VisibleWhen& when, const std::string& path) {
    require_values(when.field, when.equals_any, Wanted::condition, path, "equals_any");
  }

  void check(const eligibility::HoldsAnyOf& kind, const std::string& path) {
    require_values(kind.field, kind.values, Wanted::choice, path, "values");
  }
  void check(const eligibility::IsNoneOf& kind, const std::string& path) {
    require_values(kind.field, kind.values, Wanted::choice, path, "values");
  }
  void check(const eligibility::Declares& kind, const std::string& path) {
    (void)require(kind.field, Wanted::yes_no, path + ".field");
  }
  void check(const eligibility::AgeAtLeast& kind, const std::string& path) {
    (void)require(kind.field, Wanted::date, path + ".field");
  }
  void check(const eligibility::SomeMemberReaches& kind, const std::string& path) {
    require_member_field(kind.field, Wanted::number, path + ".field");
  }
  void check(const eligibility::SomeMemberIs& kind, const std::string& path) {
    require_values(kind.field, kind.values, Wanted::choice, path, "values");
    require_member_field(kind.field, Wanted::choice, path + ".field");
  }
  void check(const eligibility::ExactlyOneMember& kind, const std::string& path) {
    require_member_field(kind.mark, Wanted::yes_no, path + ".mark");
  }
  void check(const eligibility::TeamHasProfession& kind, const std::string& path) {
    require_profession(kind.profession, path + ".profession");
  }
  void check(const eligibility::TeamIsStandard&, const std::string& path) {
    if (!std::holds_alternative<application::Team>(definition.applicant)) {
      add(path, "team_is_standard needs an applicant unit team",
          "Only a team has a standard composition.");
    }
  }

  void check_composition(const application::Team& team) {
    for (const eligibility::TeamHasProfession& part : team.standard_composition) {
      require_profession(part.profession, "applicant.standard_composition." + part.profession);
    }
  }

  // These name no field of the form.
  void check(const eligibility::StaffConfirmed&, const std::string&) {}
  void check(const eligibility::CompletedBefore&, const std::string&) {}
  void check(const eligibility::NotBanned&, const std::string&) {}
  void check(const eligibility::NeverParticipated&, const std::string&) {}
  void check(const eligibility::SubmittedBy&, const std::string&) {}
  void check(const eligibility::MembersAtMost&, const std::string&) {}
  void check(const eligibility::MembersAtLeast&, const std::string&) {}

  void check_rule(const eligibility::Rule& rule) {
    const std::string path = fmt::format("eligibility[{}]", rule.id.value);
    const auto check_kind = [&](const eligibility::SimpleKind& kind, const std::string& at) {
      std::visit([&](const auto& parameters) { check(parameters, at); }, kind);
    };
    if (const auto* simple = std::get_if<eligibility::SimpleKind>(&rule.kind)) {
      check_kind(*simple, path);
    } else {
      std::size_t index = 0;
      for (const auto& alternative : std::get<eligibility::AnyOf>(rule.kind).alternatives) {
        check_kind(alternative, fmt::format("{}.alternatives[{}]", path, index++));
      }
    }
    if (rule.applies_when) {
      require_condition(*rule.applies_when, path + ".applies_when");
    }
  }

  // Fields become known one after another, so that a condition can only look back.
  void check_form() {
    for (const form::Section& section : definition.form) {
      for (const form::Field& field : section.fields) {
        if (field.visible_when) {
          check_visible_when(
              field, fmt::format("form[{}].fields[{}].visible_when", section.id, field.id.value));
        }
        fields.emplace(field.id, &field);
      }
    }
  }

  void check_visible_when(const form::Field& field, const std::string& path) {
    const FieldId& named = field.visible_when->field;
    if (named == field.id) {
      add(path + ".field", fmt::format("field {} depends on itself", named.value),
          "Name an earlier field.");
    } else if (!fields.contains(named) && is_declared(named)) {
      add(path + ".field", fmt::format("field {} comes later", named.value),
          "A question depends on earlier ones only; move one of the two.");
    } else {
      require_condition(*field.visible_when, path);
    }
  }

  bool is_declared(const FieldId& id) const {
    return std::ranges::any_of(definition.form, [&](const form::Section& section) {
      return std::ranges::find(section.fields, id, &form::Field::id) != section.fields.end();
    });
  }
};

}  // namespace

void check_fields(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  FieldChecker checker{.definition = definition, .problems = problems};
  checker.check_form();
  if (const auto* team = std::get_if<application::Team>(&definition.applicant)) {
    checker.check_composition(*team);
  }
  for (const eligibility::Rule& rule : definition.eligibility) {
    checker.check_rule(rule);
  }
  for (const form::DocumentSlot& slot : definition.documents) {
    if (slot.when) {
      checker.require_condition(*slot.when, fmt::format("documents[{}].when", slot.id.value));
    }
  }
  for (const Course& course : definition.courses) {
    if (const auto* priority = std::get_if<application::SelectionByPriority>(&course.selection)) {
      for (const FieldId& field : priority->attributes) {
        (void)checker.require(field, Wanted::yes_no,
                              fmt::format("courses[{}].selection.attributes", course.id.value));
      }
    }
  }
}

}  // namespace musubi::programme
