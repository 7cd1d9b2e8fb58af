#include "http/form_answers.h"

#include <algorithm>

#include "domain/calendar/wareki.h"

namespace musubi::http {

std::optional<std::string> value_in(const std::vector<NamedValue>& pairs, std::string_view name) {
  const auto pair = std::ranges::find(pairs, name, &NamedValue::name);
  return pair == pairs.end() ? std::nullopt : std::optional{pair->value};
}

// Such a form has one line for a day, in which people write 令和9年3月1日; answers hold ISO dates.
// What is no day stays as it was typed, and is refused with the answer.
static std::string as_answered(const form::Field& field, const std::string& typed) {
  if (!std::holds_alternative<form::DateAnswer>(field.type)) {
    return typed;
  }
  const auto day = calendar::read_japanese_day(typed);
  return day.is_ok() ? day.value().iso() : typed;
}

form::RawAnswers answers_in(const std::vector<NamedValue>& pairs,
                            const std::vector<form::Field>& fields, std::string_view prefix) {
  form::RawAnswers answers;
  for (const form::Field& field : fields) {
    const std::string name = std::string{prefix} + field.id.value;
    for (const NamedValue& pair : pairs) {
      if (pair.name == name) {
        answers[field.id].push_back(as_answered(field, pair.value));
      }
    }
  }
  return answers;
}

}  // namespace musubi::http
