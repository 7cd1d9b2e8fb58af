// Goes through the questions in order, because a question is shown by the answers before it, and
// collects every problem, because nobody should mend a form one message at a time.
#include "domain/form/prepared_form.h"

#include <algorithm>
#include <utility>

#include "domain/form/read_value.h"

namespace musubi::form {

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

// A browser sends the empty box of an unanswered question; a blank is no answer.
static ReadValue read_typed(const Field& field, const std::vector<std::string>& typed) {
  if (std::ranges::none_of(typed, is_blank)) {
    return read_value(field, typed);
  }
  std::vector<std::string> texts = typed;
  std::erase_if(texts, is_blank);
  return read_value(field, texts);
}

static void read_field(const Field& field, const std::vector<std::string>* typed,
                       ReadAnswers& read) {
  if (typed == nullptr || std::ranges::all_of(*typed, is_blank)) {
    if (field.presence == Presence::required) {
      read.findings.push_back(
          problem(field.id, field.source,
                  Message{.key = "form.required", .arguments = {argument("label", field.label)}}));
    }
    return;
  }
  ReadValue value = read_typed(field, *typed);
  if (auto* const answer = std::get_if<AnswerValue>(&value)) {
    read.answers.values.emplace(field.id, std::move(*answer));
    return;
  }
  read.findings.push_back(problem(field.id, field.source, std::get<Message>(std::move(value))));
}

PreparedForm::PreparedForm(std::vector<const Field*> fields) : m_fields(std::move(fields)) {
  for (std::size_t position = 0; position < m_fields.size(); ++position) {
    m_by_id.push_back({m_fields[position], position});
  }
  std::ranges::stable_sort(m_by_id, {},
                           [](const Place& place) -> const FieldId& { return place.field->id; });
}

// What was typed and the questions are both in the order of their ids, so one walk along both finds
// what belongs together, and what nobody asked for.
ReadAnswers PreparedForm::read(const RawAnswers& raw) const {
  std::vector<const std::vector<std::string>*> typed(m_fields.size());
  std::vector<const FieldId*> unknown;
  auto place = m_by_id.begin();
  for (const auto& [id, texts] : raw) {
    while (place != m_by_id.end() && place->field->id < id) {
      ++place;
    }
    if (place != m_by_id.end() && place->field->id == id) {
      typed[place->position] = &texts;
    } else {
      unknown.push_back(&id);
    }
  }
  ReadAnswers read;
  for (std::size_t i = 0; i < m_fields.size(); ++i) {
    if (is_visible(*m_fields[i], read.answers)) {
      read_field(*m_fields[i], typed[i], read);
    }
  }
  for (const FieldId* id : unknown) {
    read.findings.push_back(
        problem(*id, SourceRef{},
                Message{.key = "form.unknown_field", .arguments = {argument("field", id->value)}}));
  }
  return read;
}

bool PreparedForm::asks(const FieldId& id, const Answers& answers) const {
  const auto place = std::ranges::lower_bound(
      m_by_id, id, {}, [](const Place& each) -> const FieldId& { return each.field->id; });
  return place != m_by_id.end() && place->field->id == id && is_visible(*place->field, answers);
}

}  // namespace musubi::form
