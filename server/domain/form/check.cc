#include "domain/form/check.h"

#include <utility>

#include "domain/form/prepared_form.h"

namespace musubi::form {

bool is_visible(const Field& field, const Answers& answers) {
  if (!field.visible_when) {
    return true;
  }
  return equals_any(answers.find(field.visible_when->field), field.visible_when->equals_any);
}

ReadAnswers read_answers(const std::vector<Field>& fields, const RawAnswers& raw) {
  std::vector<const Field*> asked;
  for (const Field& field : fields) {
    asked.push_back(&field);
  }
  return PreparedForm{std::move(asked)}.read(raw);
}

}  // namespace musubi::form
