// Goes through the questions in order, because a question is shown by the answers before it, and
// collects every problem, because nobody should mend a form one message at a time.
#include "domain/form/check.h"

#include <algorithm>
#include <utility>

#include "domain/form/read_value.h"

namespace musubi::form {

bool is_visible(const Field& field, const Answers& answers) {
  if (!field.visible_when) {
    return true;
  }
  return equals_any(answers.find(field.visible_when->field), field.visible_when->equals_any);
}

static Finding problem(const FieldId& field, SourceRef source, Message message) {
  return Finding{.rule = RuleId{field.value},
                 .severity = Severity::error,
                 .outcome = Outcome::not_satisfied,
                 .reason_policy = ReasonPolicy::no_way_around,
                 .message = std::move(message),
                 .source = std::move(source),
                 .field = field,
                 .member_index = std::nullopt};
}

static std::vector<std::string> typed_texts(const RawAnswers& raw, const FieldId& field) {
  // A browser sends the empty box of an unanswered question; a blank is no answer.
  const auto found = raw.find(field);
  std::vector<std::string> texts = found == raw.end() ? std::vector<std::string>{} : found->second;
  std::erase_if(texts, is_blank);
  return texts;
}

static void read_field(const Field& field, const RawAnswers& raw, ReadAnswers& read) {
  const std::vector<std::string> typed = typed_texts(raw, field.id);
  if (typed.empty()) {
    if (field.presence == Presence::required) {
      read.findings.push_back(
          problem(field.id, field.source,
                  Message{.key = "form.required", .arguments = {argument("label", field.label)}}));
    }
    return;
  }
  ReadValue value = read_value(field, typed);
  if (auto* const answer = std::get_if<AnswerValue>(&value)) {
    read.answers.values.emplace(field.id, std::move(*answer));
    return;
  }
  read.findings.push_back(problem(field.id, field.source, std::get<Message>(std::move(value))));
}

ReadAnswers read_answers(const std::vector<Field>& fields, const RawAnswers& raw) {
  ReadAnswers read;
  for (const Field& field : fields) {
    if (is_visible(field, read.answers)) {
      read_field(field, raw, read);
    }
  }
  for (const auto& [id, texts] : raw) {
    if (std::ranges::find(fields, id, &Field::id) == fields.end()) {
      read.findings.push_back(problem(
          id, SourceRef{},
          Message{.key = "form.unknown_field", .arguments = {argument("field", id.value)}}));
    }
  }
  return read;
}

}  // namespace musubi::form
