// Reads the answers of an example in the type of each field.
#include <algorithm>

#include "base/overloaded.h"
#include "programme_files/example_kinds.h"
#include "programme_files/read_common.h"

namespace musubi::programme_files {

namespace {

std::string read_choice_value(const Value& value, const std::vector<form::Choice>& choices) {
  std::vector<std::string_view> names;
  std::ranges::transform(choices, std::back_inserter(names), &form::Choice::value);
  const auto index = read_name(value, names);
  return index ? std::string{names[*index]} : "";
}

form::AnswerValue read_answer(const Value& value, const form::AnswerType& type) {
  return std::visit(
      Overloaded{
          [&](const form::DateAnswer&) -> form::AnswerValue { return read_date(value); },
          [&](const form::NumberAnswer&) -> form::AnswerValue { return read_quantity(value); },
          [&](const form::YesNoAnswer&) -> form::AnswerValue {
            return read_truth(value) ? form::YesNo::yes : form::YesNo::no;
          },
          [&](const form::ChoiceAnswer& choice) -> form::AnswerValue {
            return read_choice_value(value, choice.choices);
          },
          [&](const form::ChoicesAnswer& choices) -> form::AnswerValue {
            return form::ChosenValues{read_list(value, [&](const Value& item) {
              return read_choice_value(item, choices.choices);
            })};
          },
          // Text, kana, addresses, mail and phones.
          [&](const auto&) -> form::AnswerValue { return read_text(value); },
      },
      type);
}

}  // namespace

form::Answers read_example_answers(const ExampleWorld& world, const Value& value,
                                   form::AskedOf asked_of) {
  ObjectReader object{value};
  form::Answers answers;
  for (const form::Section& section : world.programme.form) {
    for (const form::Field& field : section.fields) {
      if (field.asked_of != asked_of) {
        continue;
      }
      if (auto answer = object.optional(field.id.value, [&](const Value& written) {
            return read_answer(written, field.type);
          })) {
        answers.values.emplace(field.id, std::move(*answer));
      }
    }
  }
  return answers;
}

}  // namespace musubi::programme_files
