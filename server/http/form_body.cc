#include "http/form_body.h"

#include <algorithm>

#include "http/core/target.h"

namespace musubi::http {

std::optional<std::vector<NamedValue>> read_form_body(std::string_view body) {
  auto target = parse_target("/?" + std::string{body});
  auto* read = std::get_if<Target>(&target);
  return read == nullptr ? std::nullopt : std::optional{std::move(read->query)};
}

std::optional<std::string> value_in(const std::vector<NamedValue>& pairs, std::string_view name) {
  const auto pair = std::ranges::find(pairs, name, &NamedValue::name);
  return pair == pairs.end() ? std::nullopt : std::optional{pair->value};
}

form::RawAnswers answers_in(const std::vector<NamedValue>& pairs,
                            const std::vector<form::Field>& fields, std::string_view prefix) {
  form::RawAnswers answers;
  for (const form::Field& field : fields) {
    const std::string name = std::string{prefix} + field.id.value;
    for (const NamedValue& pair : pairs) {
      if (pair.name == name) {
        answers[field.id].push_back(pair.value);
      }
    }
  }
  return answers;
}

}  // namespace musubi::http
