#include "http/documents/plain_form.h"

#include <algorithm>

#include "base/overloaded.h"
#include "domain/findings/message.h"
#include "http/documents/blocks.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words must{"必須", "Required"};
constexpr Words may{"任意", "Optional"};
constexpr Words yes_label{"はい", "Yes"};
constexpr Words no_label{"いいえ", "No"};
constexpr Words wrong_title{"次の点を確かめてください", "Please check the following"};
constexpr Sentence<int, std::string> of_member{"{}人目: {}", "Person {}: {}"};

struct Question {
  Language language;
  const PlainForm& page;
  const form::Field& field;

  [[nodiscard]] std::string name_in_form() const { return page.prefix + field.id.value; }
  [[nodiscard]] std::string typed() const {
    const auto found = page.answers.find(field.id);
    return found == page.answers.end() || found->second.empty() ? "" : found->second.front();
  }
  [[nodiscard]] bool is_chosen(std::string_view value) const {
    const auto found = page.answers.find(field.id);
    return found != page.answers.end() && std::ranges::count(found->second, value) > 0;
  }
};

std::vector<Node> label_words(const Question& question) {
  const bool is_required = question.field.presence == form::Presence::required;
  return {text(question.field.label.in(question.language)),
          span(class_name(is_required ? "mark mark-required" : "mark"),
               (is_required ? must : may).in(question.language))};
}

std::vector<Node> notes(const Question& question) {
  std::vector<Node> said;
  if (question.field.help) {
    said.push_back(p(class_name("help"), question.field.help->in(question.language)));
  }
  for (const Finding& finding : question.page.findings) {
    if (finding.field == question.field.id) {
      said.push_back(
          p(class_name("message"), strong(render(finding.message).in(question.language))));
    }
  }
  return said;
}

Node line(const Question& question, InputType input_type) {
  const std::string name_in_form = question.name_in_form();
  return div(class_name("field"),
             label(class_name("field-label"), for_id(name_in_form), label_words(question)),
             notes(question),
             input(class_name("input"), type(input_type), id(name_in_form), name(name_in_form),
                   value(question.typed())));
}

Node lines(const Question& question) {
  const std::string name_in_form = question.name_in_form();
  return div(class_name("field"),
             label(class_name("field-label"), for_id(name_in_form), label_words(question)),
             notes(question),
             textarea(class_name("input"), id(name_in_form), name(name_in_form), question.typed()));
}

Node one_choice(const Question& question, InputType input_type, std::string_view choice,
                std::string_view words) {
  const std::string name_in_form = question.name_in_form();
  const Node box = question.is_chosen(choice)
                       ? input(type(input_type), name(name_in_form), value(choice), checked())
                       : input(type(input_type), name(name_in_form), value(choice));
  return label(class_name("choice"), box, span(words));
}

Node choices(const Question& question, InputType input_type,
             const std::vector<form::Choice>& offered) {
  std::vector<Node> boxes;
  for (const form::Choice& choice : offered) {
    boxes.push_back(
        one_choice(question, input_type, choice.value, choice.label.in(question.language)));
  }
  return fieldset(class_name("field"), legend(class_name("field-label"), label_words(question)),
                  notes(question), div(class_name("choices"), boxes));
}

std::vector<form::Choice> yes_or_no() {
  const auto both = [](Words words) {
    return LocalisedText{std::string{words.ja}, std::string{words.en}};
  };
  return {{"yes", both(yes_label)}, {"no", both(no_label)}};
}

Node control(const Question& question) {
  return std::visit(Overloaded{
                        [&](const form::TextAnswer&) { return line(question, InputType::text); },
                        [&](const form::LongTextAnswer&) { return lines(question); },
                        [&](const form::KanaAnswer&) { return line(question, InputType::text); },
                        [&](const form::DateAnswer&) { return line(question, InputType::text); },
                        [&](const form::NumberAnswer&) { return line(question, InputType::text); },
                        [&](const form::ChoiceAnswer& answer) {
                          return choices(question, InputType::radio, answer.choices);
                        },
                        [&](const form::ChoicesAnswer& answer) {
                          return choices(question, InputType::checkbox, answer.choices);
                        },
                        [&](const form::YesNoAnswer&) {
                          return choices(question, InputType::radio, yes_or_no());
                        },
                        [&](const form::EmailAnswer&) { return line(question, InputType::email); },
                        [&](const form::PhoneAnswer&) { return line(question, InputType::text); },
                        [&](const form::AddressAnswer&) { return line(question, InputType::text); },
                    },
                    question.field.type);
}

}  // namespace

Node questions(Language language, const PlainForm& page) {
  std::vector<Node> controls;
  for (const form::Field& field : page.fields) {
    controls.push_back(control({language, page, field}));
  }
  return group(controls);
}

std::optional<Node> what_is_wrong(Language language, const std::vector<Finding>& findings) {
  std::vector<std::string> sentences;
  for (const Finding& finding : findings) {
    const std::string sentence = render(finding.message).in(language);
    sentences.push_back(finding.member_index
                            ? of_member.in(language, *finding.member_index + 1, sentence)
                            : sentence);
  }
  return sentences.empty()
             ? std::nullopt
             : std::optional{banner(Mood::error, wrong_title.in(language), {list_of(sentences)})};
}

}  // namespace musubi::documents
