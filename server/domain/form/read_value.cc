// One overload per answer type, over texts that are well-formed and trimmed already.
#include "domain/form/read_value.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/result.h"
#include "base/text/display_text.h"
#include "base/text/graphemes.h"
#include "base/text/kana.h"
#include "domain/form/ordinary_digits.h"
#include "domain/people/email_address.h"
#include "domain/people/phone_number.h"

namespace musubi::form {

// Far above any Japanese postal address; it only keeps out what is no address.
static constexpr int address_graphemes_max = 200;
static constexpr std::size_t shown_graphemes_max = 30;

bool is_blank(const std::string& typed) { return text::is_blank(typed); }

static bool has_choice(const std::vector<Choice>& choices, const std::string& value) {
  return std::ranges::find(choices, value, &Choice::value) != choices.end();
}

// The typed text in a message; what is too long to be repeated there is only counted.
static MessageArgument typed_argument(const std::string& text) {
  const std::size_t graphemes = text::grapheme_count(text);
  if (graphemes <= shown_graphemes_max) {
    return argument("value", text);
  }
  return argument("value", LocalisedText{.ja = fmt::format("{}文字の文章", graphemes),
                                         .en = fmt::format("a text of {} characters", graphemes)});
}

namespace {

struct ReadTyped {
  const Field& field;
  std::vector<std::string>& texts;  // one, but for ChoicesAnswer; what is kept is moved out

  ReadValue operator()(const TextAnswer& type) const {
    return short_enough(std::move(texts.front()), type.graphemes_max);
  }
  ReadValue operator()(const LongTextAnswer& type) const {
    return short_enough(std::move(texts.front()), type.graphemes_max);
  }
  ReadValue operator()(const AddressAnswer&) const {
    return short_enough(std::move(texts.front()), address_graphemes_max);
  }
  ReadValue operator()(const KanaAnswer& type) const {
    std::string kana = text::to_full_katakana(texts.front());
    if (!text::is_katakana_name(kana)) {
      return wrong("form.not_kana");
    }
    return short_enough(std::move(kana), type.graphemes_max);
  }
  ReadValue operator()(const DateAnswer&) const {
    const std::optional<Date> date = Date::parse_iso(ordinary_digits(texts.front()));
    if (!date) {
      return wrong("form.not_a_date", {typed_argument(texts.front())});
    }
    return AnswerValue{*date};
  }
  ReadValue operator()(const NumberAnswer& type) const {
    const std::optional<Quantity> number = Quantity::parse(ordinary_digits(texts.front()));
    if (!number) {
      return wrong("form.not_a_number",
                   {argument("unit", type.unit), typed_argument(texts.front())});
    }
    if (type.value_min && *number < *type.value_min) {
      return out_of_range("form.number_too_small", *number, *type.value_min, type.unit);
    }
    if (type.value_max && *number > *type.value_max) {
      return out_of_range("form.number_too_large", *number, *type.value_max, type.unit);
    }
    return AnswerValue{*number};
  }
  ReadValue operator()(const ChoiceAnswer& type) const {
    if (!has_choice(type.choices, texts.front())) {
      return wrong("form.unknown_choice", {typed_argument(texts.front())});
    }
    return AnswerValue{std::move(texts.front())};
  }
  ReadValue operator()(const ChoicesAnswer& type) const {
    ChosenValues chosen;
    for (std::string& value : texts) {
      if (!has_choice(type.choices, value)) {
        return wrong("form.unknown_choice", {typed_argument(value)});
      }
      if (std::ranges::find(chosen.values, value) == chosen.values.end()) {
        chosen.values.push_back(std::move(value));
      }
    }
    return AnswerValue{std::move(chosen)};
  }
  ReadValue operator()(const YesNoAnswer&) const {
    if (texts.front() != "yes" && texts.front() != "no") {
      return wrong("form.unknown_choice", {typed_argument(texts.front())});
    }
    return AnswerValue{texts.front() == "yes" ? YesNo::yes : YesNo::no};
  }
  ReadValue operator()(const EmailAnswer&) const {
    const Result<EmailAddress> address = EmailAddress::parse(texts.front());
    if (!address.is_ok()) {
      return wrong("form.not_an_email");
    }
    return AnswerValue{address.value().text()};
  }
  ReadValue operator()(const PhoneAnswer&) const {
    const Result<PhoneNumber> number = PhoneNumber::parse(texts.front());
    if (!number.is_ok()) {
      return wrong("form.not_a_phone");
    }
    const std::optional<std::string>& extension = number.value().extension();
    return AnswerValue{extension ? fmt::format("{} 内線{}", number.value().display(), *extension)
                                 : number.value().display()};
  }

  Message wrong(std::string key, std::vector<MessageArgument> arguments = {}) const {
    arguments.push_back(argument("label", field.label));
    return Message{.key = std::move(key), .arguments = std::move(arguments)};
  }

  ReadValue short_enough(std::string text, int graphemes_max) const {
    const std::size_t graphemes = text::grapheme_count(text);
    if (graphemes > static_cast<std::size_t>(graphemes_max)) {
      return wrong("form.too_long", {argument("limit", fmt::format("{}", graphemes_max)),
                                     argument("value", fmt::format("{}", graphemes))});
    }
    return AnswerValue{std::move(text)};
  }

  Message out_of_range(std::string key, Quantity value, Quantity limit,
                       const LocalisedText& unit) const {
    return wrong(std::move(key), {argument("limit", limit.text()), argument("value", value.text()),
                                  argument("unit", unit)});
  }
};

}  // namespace

static Result<std::string> clean(const AnswerType& type, const std::string& typed) {
  return std::holds_alternative<LongTextAnswer>(type) ? text::clean_paragraphs(typed)
                                                      : text::clean_display(typed);
}

ReadValue read_value(const Field& field, const std::vector<std::string>& typed) {
  MUSUBI_ASSERT(!typed.empty());
  std::vector<std::string> texts;
  for (const std::string& text : typed) {
    Result<std::string> cleaned = clean(field.type, text);
    if (!cleaned.is_ok()) {
      return Message{.key = "form.unreadable", .arguments = {argument("label", field.label)}};
    }
    texts.push_back(cleaned.take());
  }
  const ReadTyped read{.field = field, .texts = texts};
  if (texts.size() > 1 && !std::holds_alternative<ChoicesAnswer>(field.type)) {
    return read.wrong("form.several_answers", {argument("value", fmt::format("{}", texts.size()))});
  }
  return std::visit(read, field.type);
}

}  // namespace musubi::form
