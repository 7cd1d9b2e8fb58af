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
constexpr Words date_example{"例: 平成10年4月1日 または 1998-04-01", "For example 1998-04-01"};
constexpr Words yes_label{"はい", "Yes"};
constexpr Words no_label{"いいえ", "No"};
constexpr Words wrong_title{"次の点を確かめてください", "Please check the following"};
constexpr Sentence<int, std::string> of_member{"{}人目: {}", "Person {}: {}"};

struct Question {
  Language language;
  const PlainForm& page;
  const form::Field& field;

  [[nodiscard]] std::string name_in_form() const { return page.prefix + field.id.value; }
  [[nodiscard]] std::string notes_id() const { return name_in_form() + "-notes"; }
  [[nodiscard]] bool is_wrong() const {
    return std::ranges::any_of(page.findings,
                               [&](const Finding& each) { return each.field == field.id; });
  }
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

// The help and what is wrong, which are read out with the control.
Node notes(const Question& question) {
  std::vector<Node> said;
  if (question.field.help) {
    said.push_back(p(class_name("help"), question.field.help->in(question.language)));
  } else if (std::holds_alternative<form::DateAnswer>(question.field.type)) {
    said.push_back(p(class_name("help"), date_example.in(question.language)));
  }
  for (const Finding& finding : question.page.findings) {
    if (finding.field == question.field.id) {
      said.push_back(
          p(class_name("message"), strong(render(finding.message).in(question.language))));
    }
  }
  return div(id(question.notes_id()), said);
}

// How a phone helps to type it. Only the one who fills in the form is known to the browser, not
// the people of a group.
struct Typing {
  InputType type = InputType::text;
  std::string_view keyboard = "text";
  std::string_view autocomplete = "off";
  std::string_view look = "input";
};

constexpr Typing short_line{.look = "input input-medium"};
constexpr Typing number_line{.keyboard = "decimal", .look = "input input-short"};
constexpr Typing email_line{.type = InputType::email, .keyboard = "email", .autocomplete = "email"};
constexpr Typing phone_line{.keyboard = "tel", .autocomplete = "tel", .look = "input input-medium"};

Node line(const Question& question, const Typing& typing, std::string_view unit = "") {
  const std::string name_in_form = question.name_in_form();
  const Node box = input(class_name(typing.look), type(typing.type), id(name_in_form),
                         name(name_in_form), value(question.typed()), input_mode(typing.keyboard),
                         autocomplete(question.page.prefix.empty() ? typing.autocomplete : "off"),
                         aria_describedby(question.notes_id()), aria_invalid(question.is_wrong()));
  return div(class_name("field"),
             label(class_name("field-label"), for_id(name_in_form), label_words(question)),
             notes(question), unit.empty() ? box : span(class_name("with-unit"), box, " ", unit));
}

Node lines(const Question& question) {
  const std::string name_in_form = question.name_in_form();
  return div(class_name("field"),
             label(class_name("field-label"), for_id(name_in_form), label_words(question)),
             notes(question),
             textarea(class_name("input"), id(name_in_form), name(name_in_form),
                      aria_describedby(question.notes_id()), aria_invalid(question.is_wrong()),
                      question.typed()));
}

// The first one has the id to which what is wrong leads.
Node one_choice(const Question& question, InputType input_type, const form::Choice& choice,
                bool is_first) {
  const std::string name_in_form = question.name_in_form();
  const std::string control = is_first ? name_in_form : name_in_form + "-" + choice.value;
  const Node box =
      question.is_chosen(choice.value)
          ? input(type(input_type), id(control), name(name_in_form), value(choice.value), checked())
          : input(type(input_type), id(control), name(name_in_form), value(choice.value));
  return label(class_name("choice"), box, span(choice.label.in(question.language)));
}

Node choices(const Question& question, InputType input_type,
             const std::vector<form::Choice>& offered) {
  std::vector<Node> boxes;
  for (const form::Choice& choice : offered) {
    boxes.push_back(one_choice(question, input_type, choice, boxes.empty()));
  }
  return fieldset(class_name("field"), aria_describedby(question.notes_id()),
                  legend(class_name("field-label"), label_words(question)), notes(question),
                  div(class_name("choices"), boxes));
}

std::vector<form::Choice> yes_or_no() {
  const auto both = [](Words words) {
    return LocalisedText{std::string{words.ja}, std::string{words.en}};
  };
  return {{"yes", both(yes_label)}, {"no", both(no_label)}};
}

Node control(const Question& question) {
  return std::visit(Overloaded{
                        [&](const form::TextAnswer&) { return line(question, {}); },
                        [&](const form::LongTextAnswer&) { return lines(question); },
                        [&](const form::KanaAnswer&) { return line(question, {}); },
                        [&](const form::DateAnswer&) { return line(question, short_line); },
                        [&](const form::NumberAnswer& answer) {
                          return line(question, number_line, answer.unit.in(question.language));
                        },
                        [&](const form::ChoiceAnswer& answer) {
                          return choices(question, InputType::radio, answer.choices);
                        },
                        [&](const form::ChoicesAnswer& answer) {
                          return choices(question, InputType::checkbox, answer.choices);
                        },
                        [&](const form::YesNoAnswer&) {
                          return choices(question, InputType::radio, yes_or_no());
                        },
                        [&](const form::EmailAnswer&) { return line(question, email_line); },
                        [&](const form::PhoneAnswer&) { return line(question, phone_line); },
                        [&](const form::AddressAnswer&) { return line(question, {}); },
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

std::string member_prefix(int member) { return "m" + std::to_string(member) + "."; }

std::optional<Node> what_is_wrong(Language language, const std::vector<form::Field>& fields,
                                  const std::vector<Finding>& findings) {
  std::vector<Node> lines_of_it;
  for (const Finding& finding : findings) {
    const std::string sentence = render(finding.message).in(language);
    const auto member = finding.member_index;
    const std::string said = member ? of_member.in(language, *member + 1, sentence) : sentence;
    const auto question = std::ranges::find_if(
        fields, [&](const form::Field& each) { return finding.field == each.id; });
    const auto place =
        question == fields.end()
            ? std::nullopt
            : Url::parse("#" + (member ? member_prefix(*member) : "") + question->id.value);
    lines_of_it.push_back(place ? li(a(href(*place), said)) : li(said));
  }
  if (lines_of_it.empty()) {
    return std::nullopt;
  }
  return div(role("alert"), banner(Mood::error, wrong_title.in(language), {ul(lines_of_it)}));
}

}  // namespace musubi::documents
